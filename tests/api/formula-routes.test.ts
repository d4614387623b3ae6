import type { FormulaPreview, FormulaVariable } from '../../shared/contracts/formula';
import type { Funnel } from '../../shared/contracts/funnel';
import type { Opportunity } from '../../shared/contracts/opportunity';
import { ACTIONS } from '../../shared/actions';
import { answer, refusal, wrongFields } from './support/answers';
import { bootStrapi, type TestApp } from './support/boot';
import { funnelWithFormula, makeRate, WITH_ATTRIBUTES } from './support/figures';
import { makeOpportunityIn, moveRequest, stageAt } from './support/funnels';
import { createUser, pipelineAdmin, type TestUser } from './support/users';

let app: TestApp;
let admin: TestUser;

beforeAll(async () => {
  app = await bootStrapi(WITH_ATTRIBUTES);
  admin = await pipelineAdmin(app);
  await makeRate(admin);
});
afterAll(() => app.release());

const funnelWith = (formula: string | null) => funnelWithFormula(admin, formula);

describe('a formula', () => {
  it('is checked when it is saved, with the place of the mistake', async () => {
    const funnel = await funnelWith('targetValue');
    const put = (formula: string) => admin.put(`/funnels/${funnel.documentId}`, { formula });
    const { details, message } = await refusal(put(' targetValue + revenue'), 400);
    expect(message).toContain('revenue');
    expect(details.formula).toMatchObject({
      message: '"revenue" at character 16 is no variable',
      position: 15,
      length: 7,
      code: 'unknownName',
    });
    expect(details.errors).toMatchObject([{ field: 'formula' }]);
    for (const wrong of ['targetValue +', 'secretScore', 'region', 'max', 'x'.repeat(501), '1 2'])
      expect(await wrongFields(put(wrong))).toEqual(['formula']);
    const create = admin.post('/funnels', { name: 'Wrong', formula: 'nosuch' });
    expect((await refusal(create, 400)).details.formula).toMatchObject({ position: 0 });
    const stored = await answer<Funnel>(admin.get(`/funnels/${funnel.documentId}`));
    expect(stored.formula).toBe('targetValue');
    expect((await answer<Funnel>(put('  '))).formula).toBe(null);
  });

  it('reads the plugin’s variables and the numbers that the site added', async () => {
    const variables = await answer<FormulaVariable[]>(admin.get('/formula-variables'));
    expect(variables.slice(0, 2)).toEqual([
      { name: 'targetValue', unit: 'currency', source: 'plugin' },
      { name: 'probability', unit: 'percent', source: 'plugin' },
    ]);
    expect(variables.filter(({ source }) => source === 'site')).toEqual([
      { name: 'rooms', unit: 'number', source: 'site' },
      { name: 'roofArea', unit: 'number', source: 'site' },
    ]);
  });

  it('can be tried on three real opportunities, and writes nothing', async () => {
    const funnel = await funnelWith(null);
    for (const targetValue of [100, null, 0, 40])
      await makeOpportunityIn(admin, funnel, { title: `of ${targetValue}`, targetValue });
    const body = { formula: '100 / targetValue', funnel: funnel.documentId };
    const tried = await answer<FormulaPreview>(admin.post('/funnels/formula-preview', body));
    expect(tried).toMatchObject({ problem: null, variables: ['targetValue'] });
    expect(tried.rows).toHaveLength(3);
    const byTitle = new Map(tried.rows.map((row) => [row.title, row]));
    expect(byTitle.get('of 40')).toMatchObject({
      currency: 'EUR',
      values: { targetValue: 40 },
      figure: 2.5,
      figureReason: null,
    });
    expect(byTitle.get('of 0')).toMatchObject({ figureReason: { reason: 'divisionByZero' } });
    expect(byTitle.get('of null')).toMatchObject({
      figure: null,
      figureReason: { reason: 'missing', variable: 'targetValue' },
    });
    const mistake = { ...body, formula: '100 / targetvalue' };
    expect(await answer(admin.post('/funnels/formula-preview', mistake))).toEqual({
      problem: {
        code: 'unknownName',
        at: 6,
        length: 11,
        word: 'targetvalue',
        suggestion: 'targetValue',
        message: expect.stringContaining('did you mean "targetValue"') as string,
      },
      variables: [],
      rows: [],
    });
    const elsewhere = { ...body, funnel: 'nosuchfunnel' };
    expect(await wrongFields(admin.post('/funnels/formula-preview', elsewhere))).toEqual([
      'funnel',
    ]);
    const stored = await answer<Funnel>(admin.get(`/funnels/${funnel.documentId}`));
    expect(stored.formula).toBe(null);
  });

  it('is tried in the currency that its figures will have', async () => {
    const funnel = await funnelWith(null);
    const dollars = { title: 'dollars', targetValue: 100, currency: 'USD' };
    await makeOpportunityIn(admin, funnel, dollars);
    await makeOpportunityIn(admin, funnel, { title: 'francs', targetValue: 1, currency: 'CHF' });
    const trial = async (formulaUnit: string | null) => {
      const body = { formula: 'targetValue', funnel: funnel.documentId, formulaUnit };
      const path = '/funnels/formula-preview';
      const { rows: found } = await answer<FormulaPreview>(admin.post(path, body));
      return found.map(({ currency, figure, figureReason }) => [currency, figure, figureReason]);
    };
    expect(await trial('currency')).toEqual([
      ['CHF', 1, null],
      ['USD', 100, null],
    ]);
    expect(await trial(null)).toEqual([
      ['EUR', null, { reason: 'missingRate' }],
      ['EUR', 50, null],
    ]);
  });

  it('is tried on what is open where there is enough of it', async () => {
    const funnel = await funnelWith(null);
    const cards: Opportunity[] = [];
    for (const title of ['first', 'second', 'third', 'fourth'])
      cards.push(await makeOpportunityIn(admin, funnel, { title, targetValue: 1 }));
    const tried = async () => {
      const body = { formula: 'targetValue', funnel: funnel.documentId };
      const path = '/funnels/formula-preview';
      const { rows: found } = await answer<FormulaPreview>(admin.post(path, body));
      return found.map(({ title }) => title).sort();
    };
    const win = (at: number) => {
      const card = cards[at];
      if (!card) throw new Error();
      return answer(moveRequest(admin, card, stageAt(funnel, 2)));
    };
    await win(3);
    expect(await tried()).toEqual(['first', 'second', 'third']);
    await win(2);
    expect(await tried()).toHaveLength(3);
  });

  it('shows the one who tries it only what he may read', async () => {
    const funnel = await funnelWith(null);
    const others = await makeOpportunityIn(admin, funnel, { title: 'hidden', targetValue: 7 });
    const permissions = [
      ACTIONS.access,
      ACTIONS.funnelManage,
      { action: ACTIONS.opportunityRead, conditions: ['own'] },
    ];
    const user = await createUser(app, { permissions });
    for (const body of [{ formula: 'targetValue', funnel: funnel.documentId }, { formula: '1' }]) {
      const tried = await answer<FormulaPreview>(user.post('/funnels/formula-preview', body));
      expect(tried).toMatchObject({ problem: null, rows: [] });
    }
    await answer(admin.put(`/opportunities/${others.documentId}`, { version: 1, owner: user.id }));
    const body = { formula: 'targetValue' };
    const tried = await answer<FormulaPreview>(user.post('/funnels/formula-preview', body));
    expect(tried.rows.map(({ title }) => title)).toEqual(['hidden']);
  });
});
