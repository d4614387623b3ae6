'use strict';

const { spawnSync } = require('node:child_process');
const { existsSync } = require('node:fs');
const path = require('node:path');

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Path of an installed Chromium or Chrome, or undefined. */
function findChromium() {
  const given = process.env.CHROMIUM_PATH;
  if (given) {
    if (existsSync(given)) return given;
    throw new Error(`CHROMIUM_PATH names ${given}, which does not exist.`);
  }
  const folders = [...(process.env.PATH ?? '').split(path.delimiter), '/usr/bin'];
  const installed = names
    .flatMap((name) => folders.filter(Boolean).map((folder) => path.join(folder, name)))
    .find((file) => existsSync(file));
  if (installed) return installed;
  const own = require('@playwright/test').chromium.executablePath();
  return existsSync(own) ? own : undefined;
}

/** Finds Chromium or installs one. Throws with what to do when neither works. */
function getChromium(log) {
  const found = findChromium();
  if (found) return found;
  const isRoot = process.getuid?.() === 0;
  if (isRoot && runs('apt-get', ['--version'])) {
    log('no Chromium found: installing the one of the Debian packages');
    if (runs('apt-get', ['update']) && runs('apt-get', ['install', '-y', 'chromium'])) {
      return findChromium();
    }
  } else {
    log('no Chromium found: installing the one of Playwright');
    const playwright = path.join(
      path.dirname(require.resolve('playwright/package.json')),
      'cli.js',
    );
    if (runs(process.execPath, [playwright, 'install', 'chromium'])) return findChromium();
  }
  throw new Error(
    'The browser tests need Chromium, and it could not be installed here. Install it ' +
      '(apt-get install chromium, or npx playwright install chromium), or set CHROMIUM_PATH.',
  );
}

function runs(program, args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(program, args, { stdio: 'ignore', env }).status === 0;
}

module.exports = { findChromium, getChromium };
