import fc from 'fast-check';

import { keyFrom } from '../../../admin/domain/label-key';
import {
  NEW_STAGE,
  fillsOf,
  isEdited,
  stageChanges,
  stageForm,
  stageInput,
  withFill,
  withKind,
  withOption,
  withType,
} from '../../../admin/domain/stage-form';
import { stageProblems } from '../../../admin/domain/stage-problems';
import { stagesShown } from '../../../admin/domain/stage-list';
import { MAPPABLE, stageCreate } from '../../../server/validation/stage';
import { FILLS_BY_TYPE, FIXED_OPTIONS } from '../../../shared/stage-fills';
import { form, question, stage } from './samples';

const named = (_field: string, value: string) => `name of ${value}`;

describe('the form of a stage', () => {
  it('gives back what is stored, and nothing to save', () => {
    const { documentId: _d, code: _c, usedIn: _u, ...stored } = stage();
    expect(stageInput(form())).toEqual(stored);
    expect(stageChanges(form(), form())).toEqual({});
    expect(isEdited(form(), form())).toBe(false);
    expect(stageInput(stageForm(stage({ goal: null })))).toMatchObject({ goal: null });
  });

  it('sends only what was changed', () => {
    expect(stageChanges(form(), form({ name: ' Quote ', probability: 60 }))).toEqual({
      name: 'Quote',
      probability: 60,
    });
    const [send, ask] = form().checklist;
    if (!send || !ask) throw new Error('two items');
    expect(stageChanges(form(), form({ checklist: [ask, send] }))).toEqual({
      checklist: [
        { key: 'ask', label: 'Ask back', required: false },
        { key: 'send', label: 'Send it', required: true, dueDays: 3 },
      ],
    });
  });

  it('tells a space from a change, so that typing is guarded but nothing is sent', () => {
    expect(isEdited(form(), form({ name: 'Offer ' }))).toBe(true);
    expect(stageChanges(form(), form({ name: 'Offer ' }))).toEqual({});
  });

  it('makes keys for new rows and keeps those that answers refer to', () => {
    const item = { key: null, required: false, dueDays: null };
    const checklist = [
      ...form().checklist.map((each) => ({ ...each, label: `${each.label}!` })),
      { ...item, id: 'a', label: 'Größe prüfen' },
      { ...item, id: 'b', label: 'Größe prüfen?' },
      { ...item, id: 'c', label: '日本' },
    ];
    expect(stageInput(form({ checklist })).checklist?.map(({ key }) => key)).toEqual([
      'send',
      'ask',
      'groesse-pruefen',
      'groesse-pruefen-2',
      'item',
    ]);
  });

  it('is what the server takes, whatever is typed', () => {
    const label = fc.string({ minLength: 1, maxLength: 80 }).filter((text) => text.trim() !== '');
    fc.assert(
      fc.property(fc.uniqueArray(label, { maxLength: 8 }), (labels) => {
        const rows = labels.map((text, i) => ({ id: String(i), key: null, label: text }));
        const made = stageInput({
          ...NEW_STAGE,
          name: 'x',
          checklist: rows.map((row) => ({ ...row, required: false, dueDays: 4 })),
          questions: rows.map((row) =>
            question({
              ...row,
              type: 'select',
              options: rows.map((option) => ({ ...option, value: null })),
            }),
          ),
        });
        expect(stageCreate.safeParse(made).error).toBeUndefined();
      }),
    );
  });
});

describe('kind and colour', () => {
  it('go together: the usual colour follows the kind, a chosen one stays', () => {
    expect(withKind(NEW_STAGE, 'won').color).toBe('success600');
    expect(withKind(withKind(NEW_STAGE, 'won'), 'lost').color).toBe('danger600');
    expect(withKind(form({ color: 'alternative600' }), 'won').color).toBe('alternative600');
    expect(withKind(form({ kind: 'won', color: 'success700' }), 'open').color).toBe('primary600');
  });
});

describe('questions', () => {
  it('fill only fields that the server lets them fill', () => {
    for (const fills of Object.values(FILLS_BY_TYPE)) {
      expect(new Set(fills).size).toBe(fills.length);
      for (const field of fills) expect([field, MAPPABLE.has(field)]).toEqual([field, true]);
    }
    for (const field of Object.keys(FIXED_OPTIONS)) expect(MAPPABLE.has(field)).toBe(true);
  });

  it('take the values of the field that they fill as options, and give them up with it', () => {
    const filled = withFill(question({ type: 'select' }), 'interest', named);
    expect(filled.options.map(({ value }) => value)).toEqual(FIXED_OPTIONS.interest);
    expect(filled.options[0]?.label).toBe(`name of ${FIXED_OPTIONS.interest?.[0]}`);
    expect(withFill(filled, null, named)).toMatchObject({ mapsTo: null, options: [] });
    const own = withOption(question({ type: 'select' }), 'o');
    expect(withFill(own, 'qualification.budget', named).options).toEqual(own.options);
  });

  it('let go of a field that another type of answer does not fit', () => {
    const goals = question({ type: 'longtext', mapsTo: 'brief.goals' });
    expect(withType(goals, 'text').mapsTo).toBe('brief.goals');
    expect(withType(goals, 'date').mapsTo).toBeNull();
    const choice = withFill(question({ type: 'select' }), 'interest', named);
    expect(withType(choice, 'scale')).toMatchObject({ options: [], mapsTo: null });
    expect(withType(choice, 'select')).toEqual(choice);
  });

  it('keep a field that was stored another way choosable', () => {
    expect(fillsOf(question({ mapsTo: 'probability' }))[0]).toBe('probability');
    expect(fillsOf(question())).not.toContain('probability');
  });

  it('count the steps of a scale on', () => {
    const scale = withOption(withOption(question({ type: 'scale' }), 'a'), 'b');
    expect(scale.options.map(({ value, label }) => [value, label])).toEqual([
      [1, '1'],
      [2, '2'],
    ]);
  });
});

describe('problems of a stage', () => {
  it('are none where everything is said', () => {
    expect(stageProblems(form())).toEqual({});
    expect(stageProblems({ ...NEW_STAGE, name: 'New' })).toEqual({});
  });

  it('stand at the field that they concern', () => {
    const item = { key: null, required: false };
    const options = [
      { id: 'a', value: null, label: 'Yes' },
      { id: 'b', value: null, label: ' yes ' },
      { id: 'c', value: null, label: '' },
    ];
    const wrong = form({
      name: ' ',
      probability: 100.5,
      color: 'danger600',
      checklist: [
        { ...item, id: 'x', label: 'Same', dueDays: 0 },
        { ...item, id: 'y', label: 'same', dueDays: 1.5 },
      ],
      questions: [
        question({ id: 'p', label: '', type: 'select' }),
        question({ id: 'q', type: 'select', options }),
        question({ id: 'r', type: 'scale' }),
      ],
    });
    expect(stageProblems(wrong)).toEqual({
      name: 'required',
      probability: 'percent',
      color: 'color',
      'checklist.x.dueDays': 'days',
      'checklist.y.dueDays': 'days',
      'checklist.y.label': 'double',
      'questions.p.label': 'required',
      'questions.p.options': 'options',
      'questions.q.option.b': 'double',
      'questions.q.option.c': 'required',
    });
    expect(stageProblems(form({ probability: null }))).toEqual({ probability: 'percent' });
    expect(stageProblems(form({ probability: 33.25 }))).toEqual({});
    expect(stageProblems(form({ probability: 33.333 }))).toEqual({ probability: 'percent' });
  });
});

describe('the library', () => {
  const stages = [
    stage({ documentId: 'l', name: 'Lost', kind: 'lost', probability: 0 }),
    stage({
      documentId: 'b',
      name: 'Talk',
      probability: 50,
      usedIn: [{ documentId: 'f', name: 'B2B' }],
    }),
    stage({ documentId: 'a', name: 'Ärger', probability: 10 }),
  ];
  const shown = (search: string, use: 'all' | 'used' | 'unused') =>
    stagesShown(stages, { search, use, locale: 'de' }).map(({ documentId }) => documentId);

  it('stands in the order of a sale, and is searched by stage and funnel', () => {
    expect(shown('', 'all')).toEqual(['a', 'b', 'l']);
    expect(shown('ÄRG', 'all')).toEqual(['a']);
    expect(shown('b2b', 'all')).toEqual(['b']);
    expect(shown('', 'used')).toEqual(['b']);
    expect(shown('', 'unused')).toEqual(['a', 'l']);
    expect(shown('nothing', 'all')).toEqual([]);
  });
});

it('a key is made of letters and digits, and never taken', () => {
  fc.assert(
    fc.property(fc.string(), fc.array(fc.string()), (label, taken) => {
      const known = new Set([...taken, keyFrom(label, 'item', new Set())]);
      const key = keyFrom(label, 'item', known);
      expect(key).toMatch(/^[a-z0-9-]{1,70}$/);
      expect(known.has(key)).toBe(false);
    }),
  );
});
