import type { TestApp } from './boot';
import { rows } from './rows';

/** Waits until every event that was written so far has been told. */
export async function allTold(app: TestApp): Promise<void> {
  for (let i = 0; i < 400; i += 1) {
    const [waiting] = await rows(app, 'outbox').count({ n: '*' });
    if (Number(waiting?.n) === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error('The outbox is not empty yet');
}
