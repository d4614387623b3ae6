module.exports = () => ({
  host: '127.0.0.1',
  app: { keys: ['test-key-a', 'test-key-b'] },
  logger: { config: { level: 'warn' }, updates: { enabled: false }, startup: { enabled: false } },
});
