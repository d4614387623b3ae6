// Packages that both Strapi and the tests use come from Node's own cache, so that there is one
// copy of each: an error class of @strapi/utils is the one that Strapi throws.
for (const name of ['@strapi/strapi', '@strapi/utils', 'knex', 'supertest']) {
  jest.doMock(name, () => nativeRequire(name));
}

jest.setTimeout(120_000);
