import { randomUUID } from 'node:crypto';
import type { Funnel } from '../../shared/contracts/funnel';
import type { Report, Reports } from '../../shared/contracts/report';
import { REPORTS } from '../../shared/contracts/report';
import { answer, whole } from './support/answers';
import { bootStrapi, type TestApp } from './support/boot';
import { makeFunnel, makeOpportunityIn, stageAt } from './support/funnels';
import { idOf, rows } from './support/rows';
import { pipelineAdmin, type TestUser } from './support/users';

const STAGES = 1_000;
const CHANCES = 50;
/** A screen waits no longer, on a machine that does other things too. */
const LONGEST_MS = 3_000;

let app: TestApp;
let admin: TestUser;
let funnel: Funnel;

const newId = () => `s${randomUUID().replaceAll('-', '').slice(0, 23)}`;

/** As an insert takes what a select gave: drivers read JSON but do not write it. */
const writable = (row: Record<string, unknown> = {}): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(row).flatMap(([column, value]) => {
      if (column === 'id') return [];
      const isJson = typeof value === 'object' && value !== null && !(value instanceof Date);
      return [[column, isJson ? JSON.stringify(value) : value]];
    }),
  );

/** Copies of the first stage and its place, each with days of its own. */
async function grow(documentId: string): Promise<void> {
  const funnelId = await idOf(app, 'funnel', documentId);
  const [place] = await rows(app, 'funnelStage').where({ funnel_id: funnelId, position: 0 });
  const stage = await rows(app, 'stage')
    .where({ id: Number(place?.stage_id) })
    .first();
  for (let from = 0; from < STAGES; from += 50) {
    const names = Array.from({ length: 50 }, (_, at) => `many-${from + at}`);
    await rows(app, 'stage').insert(
      names.map((name) => ({ ...writable(stage), document_id: newId(), code: name, name })),
    );
    const made = await rows(app, 'stage').whereIn('code', names).orderBy('id').select('id');
    await rows(app, 'funnelStage').insert(
      made.map(({ id }, at) => ({
        ...{ ...writable(place), document_id: newId(), stage_id: id, position: 10 + from + at },
        ...{ follow_up_days: 1 + from + at, critical_days: 2 + from + at },
      })),
    );
  }
}

beforeAll(async () => {
  app = await bootStrapi();
  admin = await pipelineAdmin(app);
  const made = await makeFunnel(admin, [
    { kind: 'open', probability: 50 },
    { kind: 'won' },
    { kind: 'lost' },
  ]);
  await grow(made.documentId);
  funnel = await answer<Funnel>(admin.get(`/funnels/${made.documentId}`));
  for (let at = 0; at < CHANCES; at += 1) {
    const stage = stageAt(funnel, 3 + at * 20);
    await makeOpportunityIn(admin, funnel, { stage, targetValue: 10 });
  }
}, 240_000);
afterAll(() => app.release());

it('all reports of a funnel of 1,000 stages answer, and count right', async () => {
  expect(funnel.stages).toHaveLength(STAGES + 3);
  const told: [string, unknown][] = [];
  for (const name of REPORTS) {
    const begin = performance.now();
    told.push([name, (await whole<Report<unknown>>(admin.get(`/reports/${name}`))).data]);
    expect([name, performance.now() - begin < LONGEST_MS]).toEqual([name, true]);
  }
  const reports = Object.fromEntries(told) as Reports;
  const worth = { count: CHANCES, targetValue: CHANCES * 10, currentValue: CHANCES * 5 };
  expect(reports.stages.open).toMatchObject(worth);
  expect(reports.stages.rows).toHaveLength(STAGES + 3);
  const counted = reports.stages.rows.filter(({ count }) => count > 0);
  expect(counted).toHaveLength(CHANCES);
  for (const { lights } of counted) expect(lights).toEqual({ green: 1, yellow: 0, red: 0 });
  expect(reports.forecast.rows.at(-1)).toMatchObject({ open: worth });
  expect(reports.movements.end).toMatchObject(worth);
  expect(reports.velocity.rows).toHaveLength(CHANCES);
  expect(reports.velocity.velocity.open).toBe(CHANCES);
  const steps = reports.conversion.funnels[0]?.steps ?? [];
  expect(steps[0]?.reached).toBe(CHANCES);
  for (const [at, { reached }] of steps.entries())
    expect(reached).toBeLessThanOrEqual(steps[at - 1]?.reached ?? reached);
  expect(steps.reduce((sum, { open }) => sum + open, 0)).toBe(CHANCES);
  expect(reports.owners.rows).toMatchObject([{ count: CHANCES }]);
  expect(reports.attention.rows.find(({ what }) => what === 'noNextStep')).toMatchObject(worth);
}, 240_000);
