const overrides = require('../overrides');

module.exports = ({ env }) => ({
  host: '127.0.0.1',
  port: env.int('PORT', 1338),
  app: { keys: ['test-key-a', 'test-key-b'] },
  logger: {
    config: { level: env('LOG_LEVEL', 'error') },
    updates: { enabled: false },
    startup: { enabled: false },
  },
  ...overrides('server'),
});
