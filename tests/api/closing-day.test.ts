import type { Funnel } from '../../shared/contracts/funnel';
import type { Opportunity, OpportunityRow } from '../../shared/contracts/opportunity';
import { localDate } from '../../server/domain/local-date';
import { answer, wrongFields } from './support/answers';
import { bootStrapi, type TestApp } from './support/boot';
import {
  makeFunnel,
  makeOpportunityIn,
  move,
  moveRequest,
  readOpportunity,
  stageAt,
} from './support/funnels';
import { expectChain, revisionsOf } from './support/rows';
import { pipelineAdmin, type TestUser } from './support/users';

const DAY = 86_400_000;
const [OPEN, WON, LOST] = [0, 1, 2];

let app: TestApp;
let admin: TestUser;
let funnel: Funnel;

beforeAll(async () => {
  app = await bootStrapi();
  admin = await pipelineAdmin(app);
  funnel = await makeFunnel(admin, [{ kind: 'open' }, { kind: 'won' }, { kind: 'lost' }]);
});
afterAll(() => app.release());

const make = () => makeOpportunityIn(admin, funnel);
const close = (card: Opportunity, closedAt: string, position = WON) =>
  move(admin, card, stageAt(funnel, position), { closing: { closedAt, lossReason: 'price' } });
const at = (instant: string | null) => new Date(instant ?? '').getTime();

describe('a closing day', () => {
  it.each(['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Pacific/Auckland', 'Europe/Berlin'])(
    'is that day in the calendar of %s',
    async (timeZone) => {
      await answer(admin.put('/settings', { timeZone }));
      const won = await close(await make(), '2026-03-01');
      expect(localDate(at(won.closedAt), timeZone)).toBe('2026-03-01');
      const path = `/opportunities?funnel=${funnel.documentId}&closedFrom=2026-03-01&closedTo=2026-03-01`;
      const found = await answer<OpportunityRow[]>(admin.get(path));
      expect(found.map(({ documentId }) => documentId)).toContain(won.documentId);
      await answer(admin.put('/settings', { timeZone: 'Europe/Berlin' }));
    },
  );

  it('lies neither in the future nor, on the day of the opening, before it', async () => {
    const today = localDate(Date.now(), 'Europe/Berlin');
    const open = await make();
    const won = await close(open, today);
    expect(at(won.closedAt)).toBeLessThanOrEqual(Date.now());
    expect(at(won.closedAt)).toBeGreaterThanOrEqual(at(open.openedAt));
    expect(won.openedAt).toBe(open.openedAt);
    const soon = await close(await make(), new Date(Date.now() + DAY / 2).toISOString());
    expect(at(soon.closedAt)).toBeLessThanOrEqual(Date.now());
    const later = localDate(Date.now() + 3 * DAY, 'Europe/Berlin');
    const refused = moveRequest(admin, won, stageAt(funnel, LOST), {
      closing: { closedAt: later, lossReason: 'price' },
    });
    expect(await wrongFields(refused)).toEqual(['closing.closedAt']);
  });
});

describe('what was closed before it was written down', () => {
  it('was opened at the latest when it closed, and as it was once it is open again', async () => {
    const open = await make();
    const won = await close(open, '2026-03-01');
    expect(won.openedAt).toBe(won.closedAt);
    const earlier = await close(won, '2026-02-01');
    expect(earlier.openedAt).toBe(earlier.closedAt);
    const corrected = await close(earlier, '2026-03-05');
    expect(corrected.openedAt).toBe(corrected.closedAt);
    const lost = await close(corrected, new Date(Date.now() - 1).toISOString(), LOST);
    expect(at(lost.openedAt)).toBe(Math.min(at(open.openedAt), at(lost.closedAt)));
    const again = await close(lost, '2026-03-05', LOST);
    const reopened = await move(admin, again, stageAt(funnel, OPEN));
    expect(reopened).toMatchObject({ openedAt: open.openedAt, closedAt: null });
    expectChain(await revisionsOf(app, open.documentId));
  });

  it('leaves an opening that came first as it is', async () => {
    const open = await make();
    const won = await move(admin, open, stageAt(funnel, WON));
    const reopened = await move(admin, won, stageAt(funnel, OPEN));
    expect([won.openedAt, reopened.openedAt]).toEqual([open.openedAt, open.openedAt]);
    expect((await readOpportunity(admin, open)).version).toBe(reopened.version);
  });
});
