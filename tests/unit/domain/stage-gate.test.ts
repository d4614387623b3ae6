import { type GateInput, missingForStage } from '../../../server/domain/stage-change';

const nothing: GateInput = {
  kind: 'open',
  mode: 'ask',
  skip: false,
  exempt: false,
  values: {},
  requiredFields: [],
  checklist: [],
  questions: [],
  checklistState: {},
  answers: {},
  lossReason: null,
  lossNoteRequired: false,
  lossNote: null,
};
const demanding: GateInput = {
  ...nothing,
  requiredFields: ['targetValue'],
  checklist: [
    { key: 'demo', label: 'Demo held', required: true },
    { key: 'gift', label: 'Gift sent', required: false },
  ],
  questions: [
    { key: 'budget', label: 'Which budget?', required: true },
    { key: 'hobby', label: 'Which hobby?', required: false },
  ],
};
const ALL = ['targetValue', 'checklist.demo', 'answers.budget'];
const missing = (input: Partial<GateInput>, base = nothing): string[] =>
  missingForStage({ ...base, ...input }).map(({ field }) => field);

describe('what is marked required', () => {
  it('is named with its label', () => {
    expect(missingForStage(demanding)).toEqual([
      { field: 'targetValue', label: 'Target value' },
      { field: 'checklist.demo', label: 'Demo held' },
      { field: 'answers.budget', label: 'Which budget?' },
    ]);
  });

  it('is satisfied by values, ticks and answers', () => {
    const given = {
      values: { targetValue: 5 },
      checklistState: { demo: true },
      answers: { budget: 'x' },
    };
    expect(missing(given, demanding)).toEqual([]);
  });

  it.each([[null], [undefined], [''], ['  '], [[]]])('is missing as %p', (value) => {
    const given = { values: { targetValue: value }, answers: { budget: value } };
    expect(missing(given, demanding)).toEqual(ALL);
  });

  it.each([[0], [false], ['0'], [['a']], [{}]])('is there as %p', (value) => {
    const given = { values: { targetValue: value }, answers: { budget: value } };
    expect(missing(given, demanding)).toEqual(['checklist.demo']);
  });

  it('wants a checklist item ticked', () => {
    expect(missing({ checklistState: { demo: false } }, demanding)).toEqual(ALL);
  });

  it('reads inside json fields and never a prototype', () => {
    const requiredFields = ['brief.needs', 'brief.goals', 'title.length', 'constructor'];
    const values = { brief: { needs: 'speed', goals: '' }, title: 'x' };
    expect(missing({ requiredFields, values })).toEqual([
      'brief.goals',
      'title.length',
      'constructor',
    ]);
    const checklist = [{ key: 'constructor', label: 'c', required: true }];
    expect(missing({ checklist, questions: checklist })).toHaveLength(2);
  });
});

describe('modes', () => {
  it.each([
    ['off', false, []],
    ['off', true, []],
    ['ask', false, ALL],
    ['ask', true, []],
    ['enforce', false, ALL],
    ['enforce', true, ALL],
  ] as const)('%s with skip %p', (mode, skip, expected) => {
    expect(missing({ mode, skip }, demanding)).toEqual(expected);
  });

  it('exempt asks for nothing at all', () => {
    const exempt = { exempt: true, mode: 'enforce', kind: 'lost' } as const;
    expect(missing(exempt, demanding)).toEqual([]);
  });
});

describe('lost', () => {
  it.each([
    ['off', false],
    ['ask', true],
    ['enforce', true],
  ] as const)('always needs a reason: %s, skip %p', (mode, skip) => {
    expect(missing({ kind: 'lost', mode, skip })).toEqual(['lossReason']);
    expect(missing({ kind: 'lost', mode, skip, lossReason: 'price' })).toEqual([]);
  });

  it('needs a note where the reason demands one', () => {
    const lost = {
      kind: 'lost',
      mode: 'off',
      lossReason: 'other',
      lossNoteRequired: true,
    } as const;
    expect(missing(lost)).toEqual(['lossNote']);
    expect(missing({ ...lost, lossNote: ' ' })).toEqual(['lossNote']);
    expect(missing({ ...lost, lossNote: 'They moved away' })).toEqual([]);
    expect(missing({ ...lost, lossNoteRequired: false })).toEqual([]);
  });

  it('asks for reason and gate together, each field once', () => {
    const both = { kind: 'lost', requiredFields: ['lossReason', 'lostTo'] } as const;
    expect(missing(both)).toEqual(['lossReason', 'lostTo']);
  });

  it('concerns no other kind', () => {
    for (const kind of ['open', 'won', 'aftersale'] as const) {
      expect(missing({ kind, lossNoteRequired: true })).toEqual([]);
    }
  });
});
