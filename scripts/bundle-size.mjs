#!/usr/bin/env node
// What the plugin adds to the admin panel, measured in gzipped bytes of a real `strapi build`:
//
// main    the file that every page of the admin loads, with the plugin minus without it. A build
//         without the plugin takes a minute, so its size is kept in admin-baseline.json together
//         with what it depends on; it is measured again when one of those has changed. (Adding up
//         the plugin's own modules would be quicker and wrong: parts of the design system that
//         only a page of the plugin uses also land in the main file.) Other names in five
//         megabytes of code move their gzipped size by a kilobyte either way.
// pages   each file that loads only when a page of the plugin opens, with the files it imports
//         that are not loaded already.
//
// node scripts/bundle-size.mjs     after the playground was built; exits with 1 above a limit
import { cpSync, existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { must, runTool } from './lib/commands.mjs';
import { playground, root, temporary } from './lib/paths.mjs';
import { contentHash } from './lib/stamps.mjs';

const limits = { main: 10_000, page: 80_000 };
const baselineFile = path.join(root, 'scripts', 'admin-baseline.json');

function sizeOf(folder, file) {
  const content = readFileSync(path.join(folder, file));
  return { bytes: content.length, gzipped: gzipSync(content).length };
}

function mainFile(folder) {
  return readdirSync(folder).find((name) => /^strapi-.*\.js$/.test(name));
}

/** Everything that can change the size of an admin panel without the plugin. */
function baselineKey() {
  const packages = [
    '@strapi/strapi',
    '@strapi/design-system',
    '@strapi/icons',
    'react-dom',
    'rollup',
  ];
  const versions = packages.map((name) => {
    const file = path.join(root, 'node_modules', name, 'package.json');
    return `${name}@${JSON.parse(readFileSync(file, 'utf8')).version}`;
  });
  return [...versions, contentHash(['playground/src/admin']).slice(0, 12)];
}

/** Size of the main file of the same site without the plugin. */
async function baseline() {
  const madeFrom = baselineKey();
  if (existsSync(baselineFile)) {
    const known = JSON.parse(readFileSync(baselineFile, 'utf8'));
    if (JSON.stringify(known.madeFrom) === JSON.stringify(madeFrom)) return known;
  }
  const site = path.join(temporary, 'site-without-plugin');
  rmSync(site, { recursive: true, force: true });
  cpSync(playground, site, {
    recursive: true,
    filter: (file) => !/[\\/](dist|node_modules|\.strapi|\.tmp)$/.test(file),
  });
  const env = { NODE_ENV: 'production', SALES_PIPELINE: 'false' };
  const strapi = '@strapi/strapi/bin/strapi.js';
  await must('strapi build without the plugin', runTool(strapi, ['build'], { cwd: site, env }));
  const folder = path.join(site, 'dist', 'build');
  const measured = { ...sizeOf(folder, mainFile(folder)), madeFrom };
  rmSync(site, { recursive: true, force: true });
  writeFileSync(baselineFile, `${JSON.stringify(measured, null, 2)}\n`);
  return measured;
}

/** A chunk and what it imports, without what has been loaded before. */
function withImports(start, chunks, loaded = new Set()) {
  const found = new Set();
  const waiting = [start];
  for (let name = waiting.pop(); name; name = waiting.pop()) {
    if (found.has(name) || loaded.has(name)) continue;
    found.add(name);
    waiting.push(...(chunks.get(name)?.imports ?? []));
  }
  return found;
}

export async function bundleSize() {
  const folder = path.join(playground, 'dist', 'build');
  const report = path.join(playground, 'dist', 'bundle-report.json');
  const { chunks: list } = JSON.parse(readFileSync(report, 'utf8'));
  const chunks = new Map(list.map((chunk) => [chunk.fileName, chunk]));
  const entry = list.find(({ isEntry }) => isEntry);
  const atStart = withImports(entry.fileName, chunks);
  const pages = list
    .filter(({ fileName, ofPlugin }) => ofPlugin.length > 0 && !atStart.has(fileName))
    .map(({ fileName, ofPlugin }) => {
      const files = [...withImports(fileName, chunks, atStart)];
      const size = files.reduce((sum, file) => sum + sizeOf(folder, file).gzipped, 0);
      return { name: ofPlugin.join(' + '), size };
    })
    .sort((a, b) => b.size - a.size);
  const before = await baseline();
  const after = sizeOf(folder, entry.fileName);
  const main = after.gzipped - before.gzipped;
  const ok = main <= limits.main && pages.every(({ size }) => size <= limits.page);
  const kb = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
  const more = (bytes) => `${bytes < 0 ? '' : '+'}${kb(bytes)}`;
  const largest = pages.slice(0, 5).map(({ name, size }) => `${name} ${kb(size)}`);
  const lines = [
    `main file: ${more(main)} gzipped, limit ${kb(limits.main)} (${more(after.bytes - before.bytes)} as such)`,
    `files that load later, limit ${kb(limits.page)} each: ${pages.length}, the largest ${largest.join(', ')}`,
  ];
  return { ok, main, pages, lines };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { ok, lines } = await bundleSize();
  console.log(lines.join('\n'));
  process.exitCode = ok ? 0 : 1;
}
