import { demoLogins, expect, signIn, test, type Page } from '../../e2e/support/test';

/** How many cards are loaded, in two columns. */
const CARDS = 1000;
const PER_PAGE = 100;
const LONGEST_TASK = 100;
/** The first one of a page has code to compile. */
const DRAGS = 3;

interface Named {
  documentId: string;
}
interface Large {
  funnel: string;
  stages: string[];
  remove(): Promise<void>;
}

/** A funnel of its own with a thousand cards, which goes again with them. */
async function makeLarge(page: Page, token: string): Promise<Large> {
  const headers = { Authorization: `Bearer ${token}` };
  const api = async <T>(method: string, path: string, body: object = {}): Promise<T> => {
    const answer = await page.request.fetch(`/sales-pipeline${path}`, {
      ...{ method, headers },
      ...(method === 'GET' ? {} : body),
    });
    expect(answer.status(), `${method} ${path}`).toBeLessThan(300);
    return ((await answer.json()) as { data: T }).data;
  };
  const known = await api<(Named & { kind: string; name: string })[]>('GET', '/stages');
  const stages = known.filter(({ kind }) => kind === 'open').slice(0, 3);
  const { documentId: funnel } = await api<Named>('POST', '/funnels', {
    data: { name: 'A thousand cards', stages: stages.map(({ documentId: stage }) => ({ stage })) },
  });
  const lines = Array.from({ length: CARDS }, (_, i) => {
    const stage = stages[i % 2]?.name ?? '';
    return `${i},Maintenance contract ${i},"${stage}",${1000 + i}.50,Firm ${i % 90}`;
  });
  const csv = ['id,title,stage,value,organization', ...lines].join('\n');
  const { id, suggestedMapping: mapping } = await api<{ id: string; suggestedMapping: object }>(
    'POST',
    '/imports',
    {
      multipart: {
        type: 'opportunities',
        files: { name: 'large.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) },
      },
    },
  );
  const ended = async (status: string) =>
    expect
      .poll(async () => (await api<{ status: string }>('GET', `/imports/${id}`)).status)
      .toBe(status);
  const run = { mapping, funnel, externalSource: funnel, createMissing: true };
  await api('POST', `/imports/${id}/run`, { data: run });
  await ended('done');
  return {
    funnel,
    stages: stages.map(({ documentId }) => documentId),
    async remove() {
      await api('POST', `/imports/${id}/undo`, { data: {} });
      await ended('undone');
      const gone = await page.request.delete(`/sales-pipeline/funnels/${funnel}`, { headers });
      expect(gone.status()).toBeLessThan(300);
    },
  };
}

/** The tasks over 50 ms that the page has while something is done, in milliseconds. */
async function longTasks(page: Page, work: () => Promise<void>): Promise<number[]> {
  const watch = await page.evaluateHandle(() => {
    const tasks: number[] = [];
    const observer = new PerformanceObserver((list) =>
      tasks.push(...list.getEntries().map(({ duration }) => Math.round(duration))),
    );
    observer.observe({ type: 'longtask' });
    return { tasks, observer };
  });
  await work();
  // What the last event has set off belongs to it.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
  return watch.evaluate(({ tasks, observer }) => {
    observer.disconnect();
    return tasks;
  });
}

/** Up and down its own column, over into the next one and back where it came from. */
async function dragAround(page: Page, from: string, to: string): Promise<void> {
  const card = await page.locator(`[data-stage="${from}"] [data-card]`).first().boundingBox();
  const other = await page.locator(`[data-stage="${to}"] [data-card]`).first().boundingBox();
  if (!card || !other) throw new Error('nothing to drag');
  const [x, y] = [card.x + card.width / 2, card.y + 24];
  const across = other.x + other.width / 2;
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 12, y + 12, { steps: 4 });
  await page.mouse.move(x, y + 400, { steps: 20 });
  await page.mouse.move(across, y + 300, { steps: 20 });
  await page.mouse.move(across, y + 60, { steps: 15 });
  await page.mouse.move(x, y + 20, { steps: 20 });
  await page.keyboard.press('Escape');
  await page.mouse.up();
}

test('dragging among a thousand cards', async ({ page }) => {
  const token = await signIn(page, Object.values(demoLogins())[0]!);
  const { funnel, stages, remove } = await makeLarge(page, token);
  const [first = '', second = ''] = stages;
  try {
    await page.goto(`/admin/plugins/sales-pipeline/funnels/${funnel}`);
    const cards = page.locator('[data-card]');
    for (const stage of [first, second]) {
      const column = page.locator(`[data-stage="${stage}"]`);
      const more = column.getByRole('button', { name: /more/ });
      for (let shown = 25; shown < CARDS / 2; shown += PER_PAGE) {
        await more.click();
        const count = Math.min(shown + PER_PAGE, CARDS / 2);
        await expect(column.locator('[data-card]')).toHaveCount(count);
      }
    }
    await expect(cards).toHaveCount(CARDS);

    for (let i = 0; i < DRAGS; i += 1) {
      const tasks = await longTasks(page, () => dragAround(page, first, second));
      const longest = Math.max(0, ...tasks);
      const verdict = longest < LONGEST_TASK ? 'met' : 'NOT MET';
      const list = tasks.join(', ') || 'none';
      process.stdout.write(
        `${verdict}  Dragging among ${CARDS} cards: no task over ${LONGEST_TASK} ms  (tasks over 50 ms: ${list})\n`,
      );
    }
  } finally {
    await remove();
  }
});
