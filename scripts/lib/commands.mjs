import { spawn } from 'node:child_process';
import path from 'node:path';
import { root } from './paths.mjs';

/** How a program is started on this system: npm is a .cmd file on Windows. */
const program = (name) => (process.platform === 'win32' && name === 'npm' ? 'npm.cmd' : name);

/**
 * Runs a program and collects what it writes; with `show` it writes to the terminal instead.
 * Never throws for an exit code: the caller decides.
 */
export function run(name, args, { cwd = root, env = {}, show = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program(name), args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
      shell: process.platform === 'win32',
    });
    let output = '';
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => resolve({ ok: false, output: `${output}${error.message}\n` }));
    child.on('close', (code, signal) => {
      const end = signal ? `${name} ${args.join(' ')} was ended by ${signal}\n` : '';
      resolve({ ok: code === 0, output: output + end });
    });
  });
}

/** A command line tool of one of the installed packages, without npx in between. */
export const runTool = (file, args, options) =>
  run(process.execPath, [path.join(root, 'node_modules', file), ...args], options);

/** As run, but a failure ends the script with what was written. */
export async function must(title, result) {
  const { ok, output } = await result;
  if (!ok) throw new Error(`${title} failed.\n${output}`);
  return output;
}
