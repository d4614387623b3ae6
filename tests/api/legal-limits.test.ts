import type { Board } from '../../shared/contracts/board';
import type { ListEntry } from '../../shared/contracts/settings';
import { answer } from './support/answers';
import { bootStrapi, type TestApp } from './support/boot';
import {
  makeFunnel,
  makeOpportunityIn,
  move,
  readBoard,
  readOpportunity,
  stageAt,
} from './support/funnels';
import { rows } from './support/rows';
import { createUser, pipelineAdmin, type TestUser } from './support/users';

let app: TestApp;
let admin: TestUser;

beforeAll(async () => {
  app = await bootStrapi();
  admin = await pipelineAdmin(app);
});
afterAll(() => app.release());

const MAX = 99_999_999_999.9999;
/** Two characters in lower case, three bytes, four bytes: each counts otherwise on some engine. */
const WIDE = ['x', 'İ', '€', '😀'];
const long = (length: number, sign: string) => sign.repeat(Math.floor(length / sign.length));

describe('what is just allowed is stored, on every engine', () => {
  it.each(WIDE)('texts of the greatest length of %s', async (sign) => {
    const line = long(255, sign);
    const text = long(20_000, sign);
    const stage = {
      kind: 'open' as const,
      name: line,
      goal: text,
      checklist: [{ key: 'k'.repeat(100), label: line, required: false }],
      questions: [{ key: 'q', type: 'text' as const, label: line, required: false }],
    };
    const funnel = await makeFunnel(admin, [stage, { kind: 'lost' }], {
      name: line,
      description: text,
      formula: '1'.padEnd(500),
      formulaLabel: long(100, sign),
      formulaUnit: long(20, sign),
    });
    expect(funnel).toMatchObject({ name: line, description: text });
    const firm = await answer<{ documentId: string }>(
      admin.post('/organizations', {
        ...{ name: line, industry: line, phone: long(100, sign), targetGroup: line, note: text },
        address: { street: line, postcode: long(50, sign), city: line },
        externalId: line,
      }),
      201,
    );
    const person = await answer<{ documentId: string }>(
      admin.post('/contacts', {
        ...{ firstName: line, lastName: line, email: `${'m'.repeat(240)}@example.com` },
        ...{ phone: long(100, sign), jobTitle: line, salutation: long(100, sign), note: text },
        organization: firm.documentId,
      }),
      201,
    );
    const fields = {
      title: line,
      nextStep: long(1000, sign),
      probability: 33.33,
      probabilityReason: long(1000, sign),
      brief: { situation: text, needs: text },
      answers: { any: long(6000, sign) },
      review: { good: text, improve: text },
      contractUrl: `https://example.com/${'p'.repeat(1980)}`,
    };
    const made = await makeOpportunityIn(admin, funnel, {
      ...fields,
      organization: firm.documentId,
      contact: person.documentId,
      externalSource: 's'.repeat(100),
      externalId: `${sign}${long(250, 'i')}`,
    });
    expect(await readOpportunity(admin, made)).toMatchObject(fields);
    const lost = { lossReason: 'price', lossNote: text, lostTo: line };
    expect(await move(admin, made, stageAt(funnel, 1), { closing: lost })).toMatchObject(lost);
    const call = { kind: 'call', subject: line, body: text, opportunity: made.documentId };
    expect(
      await answer(admin.post('/activities', { ...call, externalId: line }), 201),
    ).toMatchObject({ subject: line, body: text });
    await answer(admin.get(`/search?q=${encodeURIComponent(long(100, sign))}`));
  });

  it('a user whose name is longer than any column', async () => {
    const name = { firstname: 'F'.repeat(200), lastname: 'L'.repeat(200) };
    const user = await createUser(app, {
      ...name,
      permissions: ['access', 'opportunity.create', 'opportunity.read', 'opportunity.update'],
    });
    const funnel = await makeFunnel(admin, [{ kind: 'open' }, { kind: 'open' }]);
    const made = await makeOpportunityIn(user, funnel);
    await move(user, made, stageAt(funnel, 1));
    await answer(user.post('/activities', { kind: 'call', opportunity: made.documentId }), 201);
    const [revision] = await rows(app, 'revision').orderBy('id', 'desc').limit(1);
    expect(String(revision?.actor_name)).toMatch(/^F{200} L{40,}/);
  });

  it('the greatest amounts at the greatest rate, and their sums', async () => {
    const funnel = await makeFunnel(admin, [{ kind: 'open' }, { kind: 'won' }], {
      currency: 'KWD',
    });
    const rate = { currency: 'KWD', rate: 1e9, validFrom: '1900-01-01T00:00:00Z' };
    await answer(admin.post('/exchange-rates', rate), 201);
    for (let i = 0; i < 3; i += 1) {
      const made = await makeOpportunityIn(admin, funnel, { targetValue: MAX });
      const cost = {
        kind: 'visit',
        cost: MAX,
        durationMinutes: 100_000,
        opportunity: made.documentId,
      };
      await answer(admin.post('/activities', cost), 201);
      await answer(admin.post('/activities', cost), 201);
      const { targetValue, effortCost, effortMinutes } = await readOpportunity(admin, made);
      expect([targetValue, effortMinutes]).toEqual([MAX, 200_000]);
      expect(effortCost).toBeCloseTo(2 * MAX, 3);
      if (i > 0) await move(admin, await readOpportunity(admin, made), stageAt(funnel, 1));
    }
    const close = (value: number, wanted: number) =>
      expect(Math.abs(value / wanted - 1)).toBeLessThan(1e-12);
    for (const sort of ['value', 'manual', 'light', 'expectedClose', 'lastContact']) {
      const board = await readBoard(admin, funnel, `sort=${sort}&pageSize=1`);
      close(board.columns[0]?.targetValue ?? 0, MAX * 1e9);
      close(board.columns[1]?.currentValue ?? 0, 2 * MAX * 1e9);
      expect(await restOf(board, stageAt(funnel, 1), sort)).toBe(1);
    }
    const { data } = (
      await admin.get('/opportunities?sort=currentValue:desc&minValue=1000000000000').expect(200)
    ).body as { data: unknown[] };
    expect(data).toHaveLength(3);
  });

  async function restOf(board: Board, stage: string, sort: string): Promise<number> {
    const column = board.columns.find((candidate) => candidate.stage.documentId === stage);
    const cursor = column?.nextCursor ?? '';
    const path = `/funnels/${board.funnel.documentId}/board/${stage}?sort=${sort}&cursor=${cursor}`;
    return (await answer<unknown[]>(admin.get(path))).length;
  }

  it('the least rate', async () => {
    const funnel = await makeFunnel(admin, [{ kind: 'open' }], { currency: 'VND' });
    await answer(admin.post('/exchange-rates', { currency: 'VND', rate: 1e-10 }), 201);
    for (const targetValue of [0.0001, 1, MAX, 0])
      await makeOpportunityIn(admin, funnel, { targetValue });
    const board = await readBoard(admin, funnel, 'sort=value&pageSize=3');
    expect(board.totals).toMatchObject({ count: 4, targetValue: 10 });
    expect(await restOf(board, stageAt(funnel, 0), 'value')).toBe(1);
  });

  it('the greatest settings and the oldest and farthest moments', async () => {
    await admin
      .put('/settings', {
        followUpDays: 3649,
        criticalDays: 3650,
        aftersaleCriticalDays: 3650,
        dayCounting: 'business',
        closedDays: { won: 36_500, lost: 36_500, aftersale: 0 },
      })
      .expect(200);
    const funnel = await makeFunnel(admin, [
      { kind: 'open' },
      { kind: 'won' },
      { kind: 'aftersale' },
    ]);
    const made = await makeOpportunityIn(admin, funnel, {
      expectedCloseOn: '1900-01-01',
      decisionOn: '2199-12-31',
    });
    for (const occurredAt of ['1900-01-01T00:00:00Z', '2026-10-25T02:30:00+02:00']) {
      await answer(
        admin.post('/activities', {
          kind: 'call',
          direction: 'in',
          occurredAt,
          opportunity: made.documentId,
        }),
        201,
      );
    }
    const dueAt = '2199-12-31T23:59:59Z';
    await answer(
      admin.post('/activities', { kind: 'task', dueAt, opportunity: made.documentId }),
      201,
    );
    expect((await readOpportunity(admin, made)).nextFollowUpAt).toBe('2199-12-31T23:59:59.000Z');
    const won = await move(admin, await readOpportunity(admin, made), stageAt(funnel, 1), {
      closing: { closedAt: '1900-01-01' },
    });
    expect(won.closedAt?.slice(0, 4)).toMatch(/1900|1899/);
    await move(admin, won, stageAt(funnel, 2));
    for (const days of ['', 'closedDays=0', 'closedDays=36500'])
      await readBoard(admin, funnel, days);
  });

  it('names of which no code can be made', async () => {
    const list = (name: string) =>
      answer<ListEntry>(admin.post('/lists/competitors', { name }), 201);
    const codes = [(await list('日本')).code, (await list('中国')).code, (await list('!!!')).code];
    expect(new Set(codes).size).toBe(3);
    for (const code of codes) expect(code).toMatch(/^[a-z0-9][a-z0-9-]*$/);
    await admin.post('/lists/competitors', { name: '日本' }).expect(409);
    for (const name of ['日本', '日本']) {
      await answer(admin.post('/funnels', { name }), 201);
      await answer(admin.post('/stages', { name, kind: 'open' }), 201);
    }
  });
});
