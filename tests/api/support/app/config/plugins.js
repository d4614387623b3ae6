const overrides = require('../overrides');

module.exports = ({ env }) => {
  const { 'sales-pipeline': pipeline, ...others } = overrides('plugins');
  return {
    'users-permissions': { config: { jwtSecret: 'test-user-jwt-secret' } },
    ...others,
    'sales-pipeline': { enabled: true, resolve: env('PLUGIN_FOLDER'), ...pipeline },
  };
};
