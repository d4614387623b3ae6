import { fork } from 'node:child_process';
import path from 'node:path';
import type { TestApp } from './boot';

export interface ServerProcess {
  readonly url: string;
  readonly pid: number;
  /** What the process has written so far. */
  output(): string;
  /** Ends when the process has ended. */
  kill(signal?: NodeJS.Signals): Promise<void>;
}

/**
 * Starts the site of `app` in a process of its own, on the same database; tokens of `app` stay
 * valid. Close `app` first where two servers on one database are not what is tested.
 */
export async function startServer(
  app: Pick<TestApp, 'environment'>,
  options: { port?: number; environment?: Record<string, string> } = {},
): Promise<ServerProcess> {
  const child = fork(path.join(__dirname, 'serve.cjs'), {
    env: {
      ...process.env,
      ...app.environment,
      ...options.environment,
      PORT: String(options.port ?? 0),
    },
    execArgv: [],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let output = '';
  child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));

  const port = await new Promise<number>((resolve, reject) => {
    child.once('message', (message: { port: number }) => resolve(message.port));
    child.once('exit', (code) => reject(new Error(`The server ended with ${code}:\n${output}`)));
  });
  return {
    url: `http://127.0.0.1:${port}`,
    pid: child.pid ?? 0,
    output: () => output,
    async kill(signal = 'SIGTERM') {
      child.kill(signal);
      await ended;
    },
  };
}
