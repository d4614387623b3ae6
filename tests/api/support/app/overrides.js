/** What one test wants different: set by boot.ts in the same process, by environment in a child. */
module.exports = (section) => {
  const all = globalThis.testAppConfig ?? JSON.parse(process.env.TEST_APP_CONFIG || '{}');
  return all[section] ?? {};
};
