import { duplicateOf, funnelsInOrder, likelyMapping } from '../../../admin/domain/funnel-list';
import { processSteps } from '../../../admin/domain/funnel-process';
import { funnelCreate } from '../../../server/validation/funnel';
import type { Funnel, Settings } from '../../../shared/contracts';
import { funnel, place } from '../admin-forms/samples';

const settings = {
  followUpDays: 7,
  criticalDays: 14,
  aftersaleFollowUpDays: 90,
  aftersaleCriticalDays: 180,
} as Settings;
const stored: Funnel = {
  ...funnel,
  formula: 'targetValue',
  team: [{ id: 3, name: 'Ada' }],
  stages: [
    place('lead', 'open', { probability: 10, requiredFields: ['owner'], askFields: ['owner'] }),
    place('won', 'won'),
    place('lost', 'lost'),
  ],
};

describe('the list of funnels', () => {
  it('has archived ones at its end', () => {
    const archived = { ...stored, documentId: 'old', archivedAt: '2026-01-01T00:00:00.000Z' };
    expect(funnelsInOrder([archived, stored]).map(({ documentId }) => documentId)).toEqual([
      stored.documentId,
      'old',
    ]);
  });

  it('duplicates what a funnel is, as the server takes it, and neither its code nor that it is the default', () => {
    const copy = duplicateOf(stored, 'Copy');
    expect(funnelCreate.safeParse(copy).error?.issues ?? []).toEqual([]);
    expect(copy).toMatchObject({ name: 'Copy', formula: 'targetValue', team: [3] });
    expect(copy.stages).toMatchObject([{ stage: 'lead', probability: 10 }, {}, {}]);
    expect(copy).not.toHaveProperty('isDefault');
    expect(copy).not.toHaveProperty('code');
    const problem = { code: 'unknownName' as const, at: 0, length: 1, word: 'x' };
    const broken: Funnel = {
      ...stored,
      problems: [{ field: 'formula', message: 'x', formula: problem }],
    };
    expect(duplicateOf(broken, 'Copy').formula).toBe(null);
  });

  it('proposes where the stages of a deleted funnel go: the same one, else one of its kind, else the first', () => {
    const used = ['lead', 'won', 'lost', 'gone'].map((stage) => ({ stage, name: stage, count: 1 }));
    const target = { stages: [place('other', 'open'), place('won', 'won'), place('off', 'lost')] };
    expect(likelyMapping({ stages: used }, stored, target)).toEqual({
      lead: 'other',
      won: 'won',
      lost: 'off',
      gone: 'other',
    });
    expect(likelyMapping({ stages: used }, stored, { stages: [] })).toEqual({});
  });
});

describe('the process of a funnel', () => {
  it('tells for each stage what holds in it, wherever it comes from', () => {
    const [lead, won, lost] = processSteps(
      { ...stored, followUpDays: 3, stages: stored.stages.map((each) => ({ ...each })) },
      settings,
    );
    expect(lead).toMatchObject({
      probability: 10,
      days: { yellow: 3, red: 14 },
      required: ['owner'],
      asked: [],
    });
    expect(won).toMatchObject({ probability: 100, days: null });
    expect(lost).toMatchObject({ probability: 0, days: null });
    const item = { key: 'a', label: 'Own', required: true };
    const own = place('lead', 'open', { goal: 'Here', checklist: [item] });
    const [step] = processSteps({ ...stored, stages: [own] }, settings);
    expect(step).toMatchObject({ goal: 'Here', tasks: [item] });
  });
});
