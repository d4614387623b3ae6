import type { Core } from '@strapi/strapi';

export type BackgroundRounds = {
  /** Starts a round; calls while one runs are one further round. */
  run(): Promise<void>;
  /** Before the server ends: the round at work is waited for, no other begins. */
  stop(): Promise<void>;
  isStopped(): boolean;
};

/**
 * Work that an instance does by itself, one round at a time. A round that fails is told to the log and left to the
 * next one.
 *
 * @param failed what the log says, with the name of the error in place of `%s`
 */
export function createBackgroundRounds(
  strapi: Core.Strapi,
  failed: string,
  round: () => Promise<void>,
): BackgroundRounds {
  let running: Promise<void> | null = null;
  let again = false;
  let stopped = false;

  function run(): Promise<void> {
    if (stopped) return running ?? Promise.resolve();
    if (running) {
      again = true;
      return running;
    }
    running = round()
      .catch((error: unknown) => {
        const name = error instanceof Error ? error.name : 'unknown error';
        strapi.log.warn(`sales-pipeline: ${failed.replace('%s', name)}`);
      })
      .finally(() => {
        running = null;
        if (!again) return;
        again = false;
        void run();
      });
    return running;
  }

  return {
    run,
    async stop() {
      stopped = true;
      await running;
    },
    isStopped: () => stopped,
  };
}
