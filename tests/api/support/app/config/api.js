const overrides = require('../overrides');

module.exports = () => ({
  rest: { prefix: '/api', defaultLimit: 25, maxLimit: 100 },
  ...overrides('api'),
});
