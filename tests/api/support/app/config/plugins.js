const overrides = require('../overrides');

module.exports = ({ env }) => {
  const { 'sales-pipeline': pipeline, ...others } = overrides('plugins');
  return {
    'users-permissions': { config: { jwtSecret: 'test-user-jwt-secret' } },
    // Mails are written and go nowhere; a test that wants them names a server of its own.
    email: {
      config: {
        provider: 'nodemailer',
        providerOptions: { jsonTransport: true },
        settings: { defaultFrom: 'site@example.com', defaultReplyTo: 'site@example.com' },
      },
    },
    ...others,
    'sales-pipeline': { enabled: true, resolve: env('PLUGIN_FOLDER'), ...pipeline },
  };
};
