import fc from 'fast-check';

import { figureOf, FIGURE_KINDS, kindOf, unitOf } from '../../../admin/domain/figure';
import {
  bySource,
  insertFunction,
  insertVariable,
  partsAround,
  replaceWord,
  withMeant,
} from '../../../admin/domain/formula-editor';
import { funnelChanges, funnelForm } from '../../../admin/domain/funnel-form';
import type { Funnel } from '../../../shared/contracts';
import { funnel } from '../admin-forms/samples';

const at = (start: number, end = start) => ({ start, end });
const unknown = (word: string, place: number) =>
  ({ code: 'unknownName', at: place, length: word.length, word }) as const;

describe('what is put into a formula', () => {
  it('stands where the caret is, apart from what is beside it', () => {
    expect(insertVariable('', at(0), 'priority')).toEqual({ text: 'priority', caret: 8 });
    expect(insertVariable('2 * ', at(4), 'priority')).toEqual({ text: '2 * priority', caret: 12 });
    expect(insertVariable('ab', at(1), 'x')).toEqual({ text: 'a x b', caret: 3 });
    expect(insertVariable('(+1)', at(1), 'x')).toEqual({ text: '(x+1)', caret: 2 });
  });

  it('takes the place of what is selected', () => {
    expect(insertVariable('a + wrong', at(4, 9), 'right').text).toBe('a + right');
  });

  it('brings the brackets of a function and puts the caret into them', () => {
    expect(insertFunction('1 + ', at(4), 'round')).toEqual({ text: '1 + round(, 2)', caret: 10 });
    expect(insertFunction('', at(0), 'if').text).toBe('if( > , , )');
  });

  it('leaves the rest of the text as it is', () => {
    const words = fc.constantFrom('targetValue', 'x');
    fc.assert(
      fc.property(fc.string(), fc.nat(), fc.nat(), words, (text, a, b, word) => {
        const [start = 0, end = 0] = [a, b].map((n) => n % (text.length + 1)).sort((x, y) => x - y);
        const { text: next, caret } = insertVariable(text, { start, end }, word);
        expect(next.startsWith(text.slice(0, start))).toBe(true);
        expect(next.endsWith(text.slice(end))).toBe(true);
        expect(next.slice(0, caret).endsWith(word)).toBe(true);
      }),
    );
  });

  it('replaces the word that is wrong', () => {
    const next = replaceWord('2 * targetvalue + 1', unknown('targetvalue', 4), 'targetValue');
    expect(next).toEqual({ text: '2 * targetValue + 1', caret: 15 });
  });
});

it('offers the variable whose name in the reader’s language was written', () => {
  const variables = [{ name: 'targetValue', unit: 'currency', source: 'plugin' }] as const;
  const nameOf = (name: string) => (name === 'targetValue' ? 'Zielwert' : name);
  expect(withMeant(unknown('zielwert', 0), variables, nameOf).suggestion).toBe('targetValue');
  expect(withMeant(unknown('other', 0), variables, nameOf).suggestion).toBe(undefined);
  const syntax = { code: 'syntax', at: 0, length: 1, word: 'Zielwert' } as const;
  expect(withMeant(syntax, variables, nameOf)).toBe(syntax);
});

describe('the place of a mistake', () => {
  it('parts the text around it', () => {
    expect(partsAround('a + b - c', { at: 4, length: 1 })).toEqual({
      before: 'a + ',
      wrong: 'b',
      after: ' - c',
    });
  });

  it('is seen behind the last character too', () => {
    expect(partsAround('a +', { at: 3, length: 1 })).toEqual({
      before: 'a +',
      wrong: ' ',
      after: '',
    });
  });

  it('is nowhere when the whole text is meant', () => {
    expect(partsAround('1 2', { at: 0, length: 3 })).toBe(null);
    expect(partsAround('', { at: 0, length: 0 })).toBe(null);
  });
});

it('lists the variables of the plugin before those of the site', () => {
  const variables = [
    { name: 'rooms', unit: 'number', source: 'site' },
    { name: 'priority', unit: 'number', source: 'plugin' },
  ] as const;
  expect(bySource(variables).map(({ name }) => name)).toEqual(['priority', 'rooms']);
});

describe('the unit of a figure', () => {
  it('says how it is shown, and back', () => {
    expect([kindOf('currency'), kindOf('%'), kindOf('h'), kindOf(null)]).toEqual([
      'amount',
      'percent',
      'number',
      'number',
    ]);
    for (const kind of FIGURE_KINDS) expect(kindOf(unitOf(kind))).toBe(kind);
  });

  it('is that of the funnel, where it has a figure', () => {
    expect(figureOf({ formula: null, formulaLabel: 'x', formulaUnit: 'h' })).toBe(null);
    expect(figureOf({ formula: '1', formulaLabel: null, formulaUnit: 'h' })).toEqual({
      label: null,
      unit: 'h',
    });
  });
});

describe('a funnel that is edited', () => {
  const stored: Funnel = { ...funnel, formula: '1', formulaLabel: 'One', formulaUnit: null };

  it('sends what was changed and nothing else', () => {
    expect(funnelChanges(stored, funnelForm(stored))).toEqual({});
    expect(funnelChanges(stored, { ...funnelForm(stored), formula: '2' })).toEqual({
      formula: '2',
    });
  });

  it('takes an emptied input for none', () => {
    const emptied = { ...funnelForm(stored), formula: ' ', formulaLabel: '', formulaUnit: '' };
    expect(funnelChanges(stored, emptied)).toEqual({ formula: null, formulaLabel: null });
  });
});
