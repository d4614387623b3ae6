import fc from 'fast-check';
import type { Activity, ActivityInput } from '../../shared/contracts/activity';
import { ACTIVITY_KINDS, OUTCOMES } from '../../shared/contracts/activity';
import type { Funnel } from '../../shared/contracts/funnel';
import type { Opportunity } from '../../shared/contracts/opportunity';
import type { Contact, Organization } from '../../shared/contracts/person';
import {
  countsAsContact,
  lightFacts,
  type LightActivity,
} from '../../server/domain/activity-facts';
import { awaitsAnswer } from '../../server/domain/awaits-answer';
import { answer, refusal, wrongFields } from './support/answers';
import { bootStrapi, type TestApp } from './support/boot';
import { makeFunnel, makeOpportunityIn, move, readOpportunity, stageAt } from './support/funnels';
import { idOf, rows } from './support/rows';
import { pipelineAdmin, type TestUser } from './support/users';

const DAY = 86_400_000;

let app: TestApp;
let admin: TestUser;
let funnel: Funnel;

beforeAll(async () => {
  app = await bootStrapi();
  admin = await pipelineAdmin(app);
  funnel = await makeFunnel(admin, [{ kind: 'open' }, { kind: 'won' }]);
});
afterAll(() => app.release());

const ago = (days: number) => new Date(Date.now() - days * DAY).toISOString();
const log = (fields: ActivityInput) => answer<Activity>(admin.post('/activities', fields), 201);
const read = (card: Opportunity) => readOpportunity(admin, card);

/** An opportunity that was opened some days ago. */
async function openedAgo(days: number, fields: Record<string, unknown> = {}): Promise<Opportunity> {
  const card = await makeOpportunityIn(admin, funnel, fields);
  const at = Date.now() - days * DAY;
  await rows(app, 'opportunity')
    .where({ document_id: card.documentId })
    .update({ opened_at: at, light_base_at: at });
  return read(card);
}

describe('the light', () => {
  it('turns from red to green with a contact, and back when that is deleted', async () => {
    const card = await openedAgo(20);
    expect(card.light).toMatchObject({ level: 'red', reason: 'noContact', contact: null });
    const call = await log({
      kind: 'call',
      opportunity: card.documentId,
      durationMinutes: 15,
      cost: 2.5,
    });
    expect(await read(card)).toMatchObject({
      version: 1,
      light: {
        level: 'green',
        reason: 'contact',
        contact: { kind: 'call', at: call.occurredAt, author: 'Super Admin' },
        turnsTo: 'yellow',
        threshold: { followUpDays: 7, criticalDays: 14, counting: 'calendar', source: 'settings' },
      },
      lastContactAt: call.occurredAt,
      contactCounts: { call: { done: 1, planned: 0 } },
      effortMinutes: 15,
      effortCost: 2.5,
    });
    await answer(admin.put(`/opportunities/${card.documentId}`, { version: 1, title: 'Edited' }));
    expect((await read(card)).lastContactAt).toBe(call.occurredAt);
    await answer(admin.put(`/activities/${call.documentId}`, { occurredAt: ago(8) }));
    expect((await read(card)).light).toMatchObject({ level: 'yellow', reason: 'contact' });
    await answer(admin.del(`/activities/${call.documentId}`));
    const { light, lastContactAt, contactCounts, effortMinutes } = await read(card);
    expect(light).toEqual({ ...card.light, since: light?.since });
    expect([lastContactAt, contactCounts, effortMinutes]).toEqual([null, {}, 0]);
  });

  it('knows attempts, notes and tasks from contacts', async () => {
    const card = await openedAgo(20);
    const about = { opportunity: card.documentId };
    await log({ kind: 'call', outcome: 'not-reached', ...about });
    await log({ kind: 'call', outcome: 'voicemail', ...about });
    await log({ kind: 'meeting', outcome: 'no-show', ...about });
    await log({ kind: 'note', body: 'x', ...about });
    const task = await log({ kind: 'task', subject: 'x', ...about });
    expect(await read(card)).toMatchObject({ light: card.light, contactCounts: {} });
    await answer(admin.put(`/activities/${task.documentId}`, { isContact: true }));
    expect(await read(card)).toMatchObject({
      light: { level: 'green', contact: { kind: 'task' } },
    });
    await answer(admin.put(`/activities/${task.documentId}`, { outcome: 'not-reached' }));
    expect((await read(card)).light?.level).toBe('red');
  });

  it('is held by a planned follow-up until it is due, and calmed when that is done', async () => {
    const card = await openedAgo(10);
    const plan = await log({ kind: 'call', opportunity: card.documentId, dueAt: ago(-2) });
    expect(plan).toMatchObject({
      occurredAt: null,
      doneAt: null,
      isContact: false,
      assignee: { id: admin.id },
    });
    const said = { kind: 'call', isContact: false } as const;
    const again = { ...said, opportunity: card.documentId, dueAt: ago(-2) };
    expect(await wrongFields(admin.post('/activities', again))).toEqual(['isContact']);
    expect(await wrongFields(admin.put(`/activities/${plan.documentId}`, said))).toEqual([
      'isContact',
    ]);
    const held = await read(card);
    expect(held).toMatchObject({
      light: { level: 'green', reason: 'planned', followUpAt: plan.dueAt, turnsAt: plan.dueAt },
      nextFollowUpAt: plan.dueAt,
      contactCounts: { call: { done: 0, planned: 1 } },
    });
    const dueAt = ago(1);
    await answer(admin.put(`/activities/${plan.documentId}`, { dueAt }));
    expect((await read(card)).light).toMatchObject({
      level: 'yellow',
      reason: 'overdue',
      since: dueAt,
    });
    const done = await answer<Activity>(
      admin.post(`/activities/${plan.documentId}/done`, { outcome: 'reached' }),
    );
    expect(done).toMatchObject({ isContact: true, doneAt: done.occurredAt, outcome: 'reached' });
    expect(await read(card)).toMatchObject({
      light: { level: 'green', reason: 'contact', followUpAt: null },
      nextFollowUpAt: null,
      contactCounts: { call: { done: 1, planned: 0 } },
    });
    await refusal(admin.post(`/activities/${plan.documentId}/done`), 409);
  });

  it('is calmed by a call that was logged although nobody ticked the follow-up', async () => {
    const card = await openedAgo(3);
    const about = { opportunity: card.documentId };
    const plan = await log({ kind: 'call', dueAt: ago(1), ...about });
    expect((await read(card)).light?.level).toBe('yellow');
    await log({ kind: 'call', ...about });
    expect((await read(card)).light).toMatchObject({ level: 'green', followUpAt: null });
    const happened = await answer<Activity>(
      admin.put(`/activities/${plan.documentId}`, { occurredAt: ago(0.5) }),
    );
    expect(happened).toMatchObject({ isContact: true, doneAt: happened.occurredAt });
  });

  it('turns red while a customer waits, until somebody answers', async () => {
    const card = await openedAgo(12);
    const about = { opportunity: card.documentId };
    await log({ kind: 'call', occurredAt: ago(11), ...about });
    const mail = await log({ kind: 'email', direction: 'in', occurredAt: ago(10), ...about });
    await log({ kind: 'email', direction: 'in', occurredAt: ago(0.01), ...about });
    expect(await read(card)).toMatchObject({
      light: { level: 'red', reason: 'waiting', waitingSince: mail.occurredAt },
      openInboundSince: mail.occurredAt,
    });
    await log({ kind: 'email', direction: 'out', outcome: 'not-reached', ...about });
    expect((await read(card)).light?.level).toBe('red');
    await log({ kind: 'email', direction: 'out', ...about });
    expect(await read(card)).toMatchObject({ light: { level: 'green' }, openInboundSince: null });
    const taken = { kind: 'call', direction: 'in', outcome: 'reached' } as const;
    await log({ ...taken, occurredAt: ago(0), ...about });
    expect((await read(card)).openInboundSince).toBeNull();
  });

  it('counts contacts of the organization or person for all its open opportunities', async () => {
    const firm = await answer<Organization>(admin.post('/organizations', { name: 'Firm' }), 201);
    const person = async (fields: object = {}) =>
      answer<Contact>(admin.post('/contacts', { lastName: 'P', ...fields }), 201);
    const employee = await person({ organization: firm.documentId });
    const [inRole, main] = [await person(), await person()];
    const ofFirm = await openedAgo(20, { organization: firm.documentId });
    const ofEmployee = await openedAgo(20, { contact: employee.documentId });
    const ofPerson = await openedAgo(20, { contact: main.documentId });
    const elsewhere = await openedAgo(20);
    const won = await move(
      admin,
      await openedAgo(20, { organization: firm.documentId }),
      stageAt(funnel, 1),
    );
    const contacts = [{ contact: inRole.documentId }];
    const people = (version: number, named: object[]) =>
      answer(
        admin.put(`/opportunities/${elsewhere.documentId}/contacts`, { version, contacts: named }),
      );
    await people(1, contacts);
    const levels = async () =>
      Promise.all(
        [ofFirm, ofEmployee, ofPerson, elsewhere].map(
          async (card) => (await read(card)).light?.level,
        ),
      );

    const visit = await log({ kind: 'visit', organization: firm.documentId });
    expect(await levels()).toEqual(['green', 'green', 'red', 'red']);
    expect((await read(won)).lastContactAt).toBeNull();
    await answer(admin.del(`/activities/${visit.documentId}`));
    const call = await log({ kind: 'call', contact: main.documentId });
    expect(await levels()).toEqual(['red', 'red', 'green', 'red']);
    await log({ kind: 'call', contact: inRole.documentId });
    expect(await levels()).toEqual(['red', 'red', 'green', 'green']);
    await people(2, []);
    await answer(admin.put(`/opportunities/${ofPerson.documentId}`, { version: 1, contact: null }));
    expect(await levels()).toEqual(['red', 'red', 'red', 'red']);
    await answer(
      admin.put(`/opportunities/${ofFirm.documentId}`, { version: 1, contact: main.documentId }),
    );
    expect((await read(ofFirm)).lastContactAt).toBe(call.occurredAt);
  });

  it('takes a contact at most five minutes ahead', async () => {
    const card = await openedAgo(20);
    const at = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();
    const about = { opportunity: card.documentId, kind: 'call' } as const;
    await log({ ...about, occurredAt: at(4) });
    expect((await read(card)).light?.level).toBe('green');
    expect(await wrongFields(admin.post('/activities', { ...about, occurredAt: at(6) }))).toEqual([
      'occurredAt',
    ]);
    expect(await wrongFields(admin.post('/activities', { kind: 'call' }))).toEqual(['opportunity']);
  });
});

describe('the stored facts', () => {
  const hour = fc.integer({ min: 1, max: 40 });
  const generated = fc.record({
    kind: fc.constantFrom(...ACTIVITY_KINDS),
    direction: fc.constantFrom('in' as const, 'out' as const),
    outcome: fc.option(fc.constantFrom(...OUTCOMES)),
    isContact: fc.option(fc.boolean()),
    occurred: fc.option(hour, { freq: 4 }),
    due: fc.option(hour),
    done: fc.boolean(),
  });

  it('are what the rule says of any activities', async () => {
    const card = await makeOpportunityIn(admin, funnel);
    const id = await idOf(app, 'opportunity', card.documentId);
    const opened = Date.now() - 100 * DAY;
    const where = { id };
    await rows(app, 'opportunity').where(where).update({ opened_at: opened });
    const samples = fc.sample(fc.array(generated, { maxLength: 6 }), {
      numRuns: 60,
      seed: 20261123,
    });
    for (const [run, sample] of samples.entries()) {
      await rows(app, 'activity').where({ opportunity_id: id }).delete();
      const drafts = sample.map(
        ({ kind, direction, outcome, isContact, occurred, due, done }, i) => {
          const at = (hours: number | null) => (hours === null ? null : opened + hours * 3_600_000);
          const happened = occurred !== null;
          const counts = happened && countsAsContact({ kind, outcome, isContact });
          return {
            document_id: `run${run}n${i}`,
            opportunity_id: id,
            ...{ kind, direction, outcome },
            is_contact: counts,
            awaits_answer: counts && awaitsAnswer({ direction, outcome }),
            occurred_at: at(occurred),
            due_at: happened || due !== null ? at(due) : opened,
            done_at: done || happened ? opened : null,
          };
        },
      );
      if (drafts.length > 0) await rows(app, 'activity').insert(drafts);
      // What the people of an opportunity are changed with: facts are computed anew.
      const { documentId, version } = card;
      await answer(admin.put(`/opportunities/${documentId}/contacts`, { version, contacts: [] }));
      const stored = await rows(app, 'activity').where({ opportunity_id: id });
      const number = (value: unknown) => (value === null ? null : Number(value));
      const activities = stored.map((row): LightActivity => {
        const draft = drafts.find(({ document_id }) => document_id === row.document_id);
        if (!draft) throw new Error('not stored');
        return {
          id: Number(row.id),
          kind: draft.kind,
          direction: draft.direction,
          outcome: draft.outcome,
          isContact: draft.is_contact,
          occurredAt: number(row.occurred_at),
          dueAt: number(row.due_at),
          doneAt: number(row.done_at),
        };
      });
      const row = await rows(app, 'opportunity').where(where).first();
      expect({
        run,
        lastContactAt: number(row?.last_contact_at),
        lastContactId: number(row?.last_contact_id),
        lightBaseAt: number(row?.light_base_at),
        lightDueAt: number(row?.light_due_at),
        openInboundSince: number(row?.open_inbound_since),
      }).toEqual({ run, ...lightFacts(activities, opened) });
    }
  });
});

describe('in the night when the clocks go back', () => {
  const FIRST_PASS = '2020-10-25T00:30:00.000Z';
  const SECOND_PASS = '2020-10-25T01:30:00.000Z';

  it('both hours are stored and read as they were', async () => {
    const card = await openedAgo(4000);
    const about = { opportunity: card.documentId, kind: 'call' } as const;
    const stored = async (table: 'activity' | 'opportunity', documentId: string, column: string) =>
      Number((await rows(app, table).where({ document_id: documentId }).first())?.[column]);
    for (const instant of [FIRST_PASS, SECOND_PASS]) {
      const call = await log({ ...about, occurredAt: instant });
      expect(call.occurredAt).toBe(instant);
      expect(await stored('activity', call.documentId, 'occurred_at')).toBe(Date.parse(instant));
      const plan = await log({ ...about, dueAt: instant.replace('2020', '2026') });
      expect(plan.dueAt).toBe(instant.replace('2020', '2026'));
      expect((await read(card)).lastContactAt).toBe(instant);
      const closing = { closing: { closedAt: instant } };
      const won = await move(
        admin,
        await makeOpportunityIn(admin, funnel),
        stageAt(funnel, 1),
        closing,
      );
      expect(won.closedAt).toBe(instant);
      expect(await stored('opportunity', won.documentId, 'closed_at')).toBe(Date.parse(instant));
      const berlin =
        instant === FIRST_PASS ? '2020-10-25T02:30:00+02:00' : '2020-10-25T02:30:00+01:00';
      const local = await log({ ...about, occurredAt: berlin });
      expect(local.occurredAt).toBe(instant);
    }
    const waiting = await openedAgo(4000);
    const mail = { kind: 'email', direction: 'in', opportunity: waiting.documentId } as const;
    await log({ ...mail, occurredAt: SECOND_PASS });
    await log({ ...mail, occurredAt: FIRST_PASS });
    expect((await read(waiting)).openInboundSince).toBe(FIRST_PASS);
  });
});
