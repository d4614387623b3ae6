import type { Funnel } from '../../shared/contracts/funnel';
import type { BulkResult } from '../../shared/contracts/opportunity';
import type { Organization } from '../../shared/contracts/person';
import type { Question } from '../../shared/contracts/stage';
import { answer, refusal, wrongFields } from './support/answers';
import { bootStrapi, type TestApp } from './support/boot';
import {
  makeFunnel,
  makeOpportunityIn,
  move,
  moveRequest,
  readOpportunity,
  stageAt,
} from './support/funnels';
import { pipelineAdmin, type TestUser } from './support/users';

let app: TestApp;
let admin: TestUser;

beforeAll(async () => {
  app = await bootStrapi();
  admin = await pipelineAdmin(app);
});
afterAll(() => app.release());

const missing = async (...args: Parameters<typeof moveRequest>) =>
  (await refusal(moveRequest(...args), 422)).details.missing;

describe('gates', () => {
  const QUESTIONS: Question[] = [
    { key: 'need', type: 'longtext', label: 'What need?', required: true, mapsTo: 'brief.needs' },
    { key: 'interest', type: 'select', label: 'Interest', required: false, mapsTo: 'interest' },
    { key: 'day', type: 'date', label: 'Day', required: false, mapsTo: 'decisionOn' },
    {
      key: 'staff',
      type: 'number',
      label: 'Staff',
      required: false,
      mapsTo: 'organization.employees',
    },
    {
      key: 'trade',
      type: 'text',
      label: 'Trade',
      required: false,
      mapsTo: 'organization.industry',
    },
    // A key that every object has: not answered all the same.
    { key: 'constructor', type: 'text', label: 'Builder', required: false, mapsTo: 'nextStep' },
  ];
  const gated = (gate: Funnel['gate']) =>
    makeFunnel(
      admin,
      [
        { kind: 'open' },
        {
          kind: 'open',
          checklist: [
            { key: 'sent', label: 'Offer sent', required: true },
            { key: 'nice', label: 'Nice', required: false },
          ],
          questions: QUESTIONS,
          place: { requiredFields: ['targetValue', 'brief.goals'], askFields: ['expectedCloseOn'] },
        },
        {
          kind: 'open',
          questions: QUESTIONS.map((question) => ({ ...question, required: false })),
        },
      ],
      { gate },
    );
  const ALL = [
    { field: 'targetValue', label: 'Target value' },
    { field: 'brief.goals', label: 'Goals' },
    { field: 'checklist.sent', label: 'Offer sent' },
    { field: 'answers.need', label: 'What need?' },
  ];

  it('ask for what is required, and the answers come in the same call', async () => {
    const asking = await gated('ask');
    const card = await makeOpportunityIn(admin, asking);
    const target = stageAt(asking, 1);
    expect(await missing(admin, card, target)).toEqual(ALL);
    const half = { fields: { targetValue: 0 }, checklist: { sent: true }, answers: { need: ' ' } };
    expect(await missing(admin, card, target, half)).toEqual([ALL[1], ALL[3]]);
    expect(await readOpportunity(admin, card)).toEqual(card);

    const moved = await move(admin, card, target, {
      fields: { targetValue: 0, brief: { goals: 'Growth' } },
      checklist: { sent: true },
      answers: { need: 'A roof', interest: 'high', day: '2026-05-01' },
    });
    expect(moved).toMatchObject({
      version: 2,
      targetValue: 0,
      brief: { goals: 'Growth', needs: 'A roof' },
      checklist: { sent: true },
      answers: { need: 'A roof', interest: 'high', day: '2026-05-01' },
      interest: 'high',
      decisionOn: '2026-05-01',
    });
    const above = await makeOpportunityIn(admin, asking, { stage: stageAt(asking, 2) });
    const skipped = await move(admin, above, target, { skip: true });
    await move(admin, skipped, target, { after: moved.documentId }); // only elsewhere in its column
  });

  it('let a bulk change go on without what is only asked for', async () => {
    const [asking, strict] = [await gated('ask'), await gated('enforce')];
    const bulk = async (funnel: Funnel, set: object) => {
      const { documentId, version } = await makeOpportunityIn(admin, funnel);
      const body = { items: [{ documentId, version }], set: { stage: stageAt(funnel, 1), ...set } };
      const [result] = await answer<BulkResult[]>(admin.post('/opportunities/bulk', body));
      return result?.error?.status ?? 'moved';
    };
    expect(await bulk(asking, {})).toBe(422);
    expect(await bulk(asking, { skip: true })).toBe('moved');
    expect(await bulk(strict, { skip: true })).toBe(422);
  });

  it('let everything pass when off, and nothing when enforced', async () => {
    const off = await gated('off');
    const free = await move(admin, await makeOpportunityIn(admin, off), stageAt(off, 1));
    expect(free.stage?.documentId).toBe(stageAt(off, 1));
    const strict = await gated('enforce');
    const card = await makeOpportunityIn(admin, strict);
    expect(await missing(admin, card, stageAt(strict, 1), { skip: true })).toEqual(ALL);
    const body = { title: 'x', funnel: strict.documentId, stage: stageAt(strict, 1), skip: true };
    expect((await refusal(admin.post('/opportunities', body), 422)).details.missing).toEqual(ALL);
  });

  it('refuse answers that do not fit the field they fill', async () => {
    const asking = await gated('ask');
    const card = await makeOpportunityIn(admin, asking);
    const wrong = (answers: Record<string, unknown>) =>
      wrongFields(moveRequest(admin, card, stageAt(asking, 2), { answers }));
    expect(await wrong({ interest: 'enormous' })).toEqual(['answers.interest']);
    expect(await wrong({ day: 'tomorrow' })).toEqual(['answers.day']);
    expect(await readOpportunity(admin, card)).toEqual(card);
  });

  it('fill the organization where it says nothing yet', async () => {
    const asking = await gated('ask');
    const firm = await answer<Organization>(
      admin.post('/organizations', { name: 'Firm', industry: 'Known' }),
      201,
    );
    const path = `/organizations/${firm.documentId}`;
    const card = await makeOpportunityIn(admin, asking, { organization: firm.documentId });
    const target = stageAt(asking, 2);
    const wrong = moveRequest(admin, card, target, { answers: { staff: -1 } });
    expect(await wrongFields(wrong)).toEqual(['answers.staff']);
    const moved = await move(admin, card, target, { answers: { staff: 12, trade: 'Other' } });
    expect(moved.answers).toEqual({ staff: 12, trade: 'Other' });
    expect(await answer(admin.get(path))).toMatchObject({ employees: 12, industry: 'Known' });
    const back = await move(admin, moved, stageAt(asking, 0));
    await move(admin, back, target, { answers: { staff: 99 } });
    expect(await answer(admin.get(path))).toMatchObject({ employees: 12, name: 'Firm' });
    const alone = await makeOpportunityIn(admin, asking);
    await move(admin, alone, target, { answers: { staff: 5 } });
  });

  it('fill it with every answer, also one that is given without a move', async () => {
    const asking = await gated('ask');
    const firm = await answer<Organization>(admin.post('/organizations', { name: 'Plain' }), 201);
    const read = () => answer<Organization>(admin.get(`/organizations/${firm.documentId}`));
    const made = await makeOpportunityIn(admin, asking, {
      organization: firm.documentId,
      stage: stageAt(asking, 2),
    });
    const put = (version: number, fields: object) =>
      admin.put(`/opportunities/${made.documentId}`, { version, ...fields });
    expect(await wrongFields(put(1, { answers: { staff: 'many' } }))).toEqual(['answers.staff']);
    expect(await readOpportunity(admin, made)).toEqual(made);
    await answer(put(1, { answers: { staff: 12 } }));
    expect(await read()).toMatchObject({ employees: 12, industry: null });
    await answer(put(2, { answers: { staff: 99, trade: 'Roofs' } }));
    expect(await read()).toMatchObject({ employees: 12, industry: 'Roofs' });

    // What a stage asks that it has left, or comes to yet; and the firm of the same save.
    const other = await answer<Organization>(admin.post('/organizations', { name: 'Next' }), 201);
    const early = await makeOpportunityIn(admin, asking);
    const body = { version: 1, organization: other.documentId, answers: { trade: 'Doors' } };
    await answer(admin.put(`/opportunities/${early.documentId}`, body));
    expect(await answer(admin.get(`/organizations/${other.documentId}`))).toMatchObject({
      industry: 'Doors',
    });
  });
});
