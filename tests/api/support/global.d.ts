/** `require` of Node itself, past Jest's module registry. Set by environment.cjs. */
declare function nativeRequire(name: string): unknown;
declare namespace nativeRequire {
  const cache: NodeJS.Dict<NodeModule>;
}

/** What a test wants different in the fixture's config; read by app/overrides.js. */
// eslint-disable-next-line no-var -- only `var` becomes a property of globalThis
declare var testAppConfig: Record<string, Record<string, unknown>> | undefined;
