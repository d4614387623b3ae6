import type { Core } from '@strapi/strapi';

// The fallback secrets make a fresh clone start. They are public: a real site sets its own.
const config = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Admin => ({
  auth: { secret: env('ADMIN_JWT_SECRET', 'development-only-admin-jwt-secret') },
  apiToken: { salt: env('API_TOKEN_SALT', 'development-only-api-token-salt') },
  transfer: { token: { salt: env('TRANSFER_TOKEN_SALT', 'development-only-transfer-salt') } },
  secrets: { encryptionKey: env('ENCRYPTION_KEY', 'development-only-encryption-key-0') },
  rateLimit: { enabled: env.bool('ADMIN_RATE_LIMIT', true) },
  flags: { nps: false, promoteEE: false },
  autoOpen: false,
});

export default config;
