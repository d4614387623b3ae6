import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

const EVERY_MS = 2;
const MB = 1024 * 1024;

/** Garbage of what ran before is no use of what is measured. */
function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
}

/** What the system gave the process, and what it uses of it: freed room may hide that more is used. */
function used(): [given: number, inUse: number] {
  const { rss, heapUsed, external } = process.memoryUsage();
  return [rss, heapUsed + external];
}

/** By how many megabytes the process grows at most while `run` is at work, over what it is idle. */
export async function growth(run: () => Promise<unknown>): Promise<number> {
  collectGarbage();
  const [given, inUse] = used();
  let most = 0;
  const watch = () => {
    const now = used();
    most = Math.max(most, now[0] - given, now[1] - inUse);
  };
  const timer = setInterval(watch, EVERY_MS);
  try {
    await run();
    watch();
  } finally {
    clearInterval(timer);
  }
  return most / MB;
}
