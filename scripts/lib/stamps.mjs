import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root, temporary } from './paths.mjs';

/** A hash over the content of files and folders; what does not exist counts as empty. */
export function contentHash(entries) {
  const hash = createHash('sha1');
  for (const file of entries.flatMap((entry) => filesBelow(path.resolve(root, entry)))) {
    hash.update(path.relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

function filesBelow(entry) {
  if (!existsSync(entry)) return [];
  if (!statSync(entry).isDirectory()) return [entry];
  return readdirSync(entry)
    .sort()
    .flatMap((name) => filesBelow(path.join(entry, name)));
}

const stampFile = (name) => path.join(temporary, 'stamps', name);

/** Whether `outputs` exist and were made from inputs with this hash. */
export function isCurrent(name, hash, outputs) {
  return (
    outputs.every((output) => existsSync(path.resolve(root, output))) &&
    existsSync(stampFile(name)) &&
    readFileSync(stampFile(name), 'utf8') === hash
  );
}

export function setStamp(name, hash) {
  mkdirSync(path.dirname(stampFile(name)), { recursive: true });
  writeFileSync(stampFile(name), hash);
}
