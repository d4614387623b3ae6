import { readFileSync } from 'node:fs';
import path from 'node:path';

interface Manifest {
  main?: string;
  files: string[];
  strapi: { kind: string; name: string };
  exports: Record<string, string | Record<string, string>>;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  peerDependencies: Record<string, string>;
}

const root = path.resolve(__dirname, '../../..');
const read = (file: string) => JSON.parse(readFileSync(path.join(root, file), 'utf8')) as Manifest;
const manifest = read('package.json');

describe('package.json', () => {
  it('says to Strapi that this is a plugin, and where its halves are', () => {
    expect(manifest.strapi).toMatchObject({ kind: 'plugin', name: 'sales-pipeline' });
    expect(Object.keys(manifest.exports)).toEqual([
      './package.json',
      './strapi-admin',
      './strapi-server',
    ]);
    expect(manifest.files).toEqual(
      expect.arrayContaining(['dist', 'strapi-server.js', 'strapi-admin.js']),
    );
  });

  it('has no main, which would make Strapi take its folder for the plugin', () => {
    expect(manifest.main).toBeUndefined();
  });

  it('lets a site have any minor version of what it brings', () => {
    const ranges = Object.entries(manifest.peerDependencies);
    expect(ranges.filter(([, range]) => !/^\^\d+\.0\.0$/.test(range))).toEqual([]);
  });

  it('has nothing of Strapi 4', () => {
    const names = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies });
    expect(names).not.toContain('@strapi/helper-plugin');
  });
});

describe('the sites of the demo and the tests', () => {
  it.each(['playground', 'tests/api/support/app', 'tests/package/site'])(
    '%s names the versions that are installed here',
    (folder) => {
      const { dependencies } = read(`${folder}/package.json`);
      const strapi = Object.entries(dependencies).filter(([name]) => name.startsWith('@strapi/'));
      expect(strapi.length).toBeGreaterThan(0);
      for (const [name, version] of strapi) {
        expect([name, version]).toEqual([name, manifest.devDependencies[name]]);
      }
    },
  );
});
