import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Core } from '@strapi/strapi';

// The plugin is the folder above this site. Strapi needs an absolute path, and this file is read
// from config/ when the admin is built and from dist/config/ when the server starts.
function pluginFolder(): string {
  let folder = __dirname;
  while (!existsSync(path.join(folder, 'strapi-server.js'))) {
    const parent = path.dirname(folder);
    if (parent === folder) throw new Error('The plugin folder was not found above the playground.');
    folder = parent;
  }
  return folder;
}

const config = ({ env }: Core.Config.Shared.ConfigParams) => ({
  'sales-pipeline': { enabled: env.bool('SALES_PIPELINE', true), resolve: pluginFolder() },
  // Mails go to a server that is named; without one they are written and thrown away.
  email: {
    config: {
      provider: 'nodemailer',
      providerOptions: env('SMTP_HOST', '')
        ? { host: env('SMTP_HOST'), port: env.int('SMTP_PORT', 25) }
        : { jsonTransport: true },
      settings: {
        defaultFrom: env('MAIL_FROM', 'site@example.com'),
        defaultReplyTo: env('MAIL_FROM', 'site@example.com'),
      },
    },
  },
  'users-permissions': {
    config: { jwtSecret: env('JWT_SECRET', 'development-only-user-jwt-secret') },
  },
});

export default config;
