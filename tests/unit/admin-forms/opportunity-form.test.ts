import { collisionsOf, rebased } from '../../../admin/components/opportunity-form/conflict';
import {
  changedFields,
  filledFields,
  hasChanges,
} from '../../../admin/components/opportunity-form/fields';
import {
  isFolded,
  placeErrors,
  problemsOf,
} from '../../../admin/components/opportunity-form/problems';
import {
  emptyValues,
  startStages,
  valuesOf,
} from '../../../admin/components/opportunity-form/values';
import type { FormValues } from '../../../admin/components/opportunity-form/values';

import { funnel, opportunity } from './samples';

const words = {
  t: (key: string) => key,
  money: (problem: string) => problem,
  locale: 'de',
};
const stored = valuesOf(opportunity, 'de');
const edited = (changes: Partial<FormValues>): FormValues => ({ ...stored, ...changes });

describe('where the form starts', () => {
  it('offers every stage but the lost ones and starts at the first open one', () => {
    expect(startStages(funnel).map(({ stage }) => stage.documentId)).toEqual([
      'won',
      'lead',
      'offer',
    ]);
    expect(emptyValues(funnel, undefined, 7)).toMatchObject({
      stage: 'lead',
      currency: 'CHF',
      owner: 7,
    });
    expect(emptyValues(funnel, 'offer', null).stage).toBe('offer');
    expect(emptyValues(funnel, 'lost', null).stage).toBe('lead');
  });

  it('writes stored numbers in the language of the reader', () => {
    expect(stored.targetValue).toBe('26.768');
    expect(valuesOf({ ...opportunity, probabilityOverride: 12.5 }, 'de').probability).toBe('12,50');
    expect(stored.brief).toMatchObject({ problem: 'too slow', situation: '' });
  });
});

describe('what is sent', () => {
  it('is nothing when nothing changed', () => {
    expect(changedFields(stored, stored, 'de')).toEqual({});
    expect(
      changedFields(stored, edited({ targetValue: '26768,00 €', title: ' Server ' }), 'de'),
    ).toEqual({});
    expect(hasChanges(stored, edited({}))).toBe(false);
  });

  it('is what changed, and of needs and qualification only the changed parts', () => {
    const after = edited({
      targetValue: '',
      organization: null,
      brief: { ...stored.brief, goals: '', needs: '40 seats' },
      qualification: { ...stored.qualification, budget: 'approved' },
    });
    expect(changedFields(stored, after, 'de')).toEqual({
      targetValue: null,
      organization: null,
      brief: { goals: null, needs: '40 seats' },
      qualification: { budget: 'approved' },
    });
  });

  it('has the reason with its probability, and none without one', () => {
    const probable = edited({ probability: '80', probabilityReason: 'verbal yes' });
    expect(changedFields(stored, probable, 'de')).toEqual({
      probability: 80,
      probabilityReason: 'verbal yes',
    });
    const reworded = { ...probable, probabilityReason: 'written' };
    expect(changedFields(probable, reworded, 'de')).toEqual({
      probability: 80,
      probabilityReason: 'written',
    });
    expect(changedFields(probable, { ...probable, probability: '' }, 'de')).toEqual({
      probability: null,
      probabilityReason: null,
    });
  });

  it('is what was filled in for a new one, an owner that is nobody included', () => {
    const values = { ...emptyValues(funnel, undefined, null), title: 'A', targetValue: '1.000' };
    expect(filledFields(values, 'de')).toEqual({
      title: 'A',
      targetValue: 1000,
      currency: 'CHF',
      priority: 'normal',
      owner: null,
    });
    const known = { ...values, brief: { ...values.brief, needs: 'x' } };
    expect(filledFields(known, 'de')).toMatchObject({ brief: { needs: 'x' } });
  });
});

describe('problems', () => {
  it('finds them before sending', () => {
    expect(problemsOf(edited({ title: ' ' }), words)).toEqual({ title: 'form.problem.required' });
    expect(problemsOf(edited({ title: 'x'.repeat(256) }), words)).toHaveProperty('title');
    expect(problemsOf(edited({ targetValue: '-1' }), words)).toEqual({ targetValue: 'negative' });
    expect(problemsOf(edited({ probability: '50' }), words)).toEqual({
      probabilityReason: 'form.problem.reasonRequired',
    });
    for (const probability of ['101', '1,234', 'much', '-1']) {
      const found = problemsOf(edited({ probability, probabilityReason: 'r' }), words);
      expect(found).toEqual({ probability: 'form.problem.percent' });
    }
    expect(problemsOf(edited({ probability: '12,5', probabilityReason: 'r' }), words)).toEqual({});
  });

  it('puts the refusals of the server at their inputs', () => {
    const errors = [
      { field: 'brief.goals', message: 'too long' },
      { field: 'source', message: 'is switched off' },
      { field: 'externalId', message: 'is taken' },
      { field: 'body', message: 'is no object' },
    ];
    expect(placeErrors(errors, stored, 'refused')).toEqual({
      problems: { 'brief.goals': 'refused', source: 'refused' },
      elsewhere: [
        { field: 'externalId', message: 'is taken' },
        { field: 'body', message: 'is no object' },
      ],
    });
    expect(isFolded('brief.goals')).toBe(true);
    expect(isFolded('fitForUs')).toBe(true);
    expect(isFolded('title')).toBe(false);
  });
});

describe('two people at once', () => {
  const theirs = edited({
    title: 'Their title',
    nextStep: 'call',
    brief: { ...stored.brief, goals: 'cheaper', problem: 'slow' },
  });
  const mine = edited({
    title: 'My title',
    owner: 9,
    brief: { ...stored.brief, goals: 'better', needs: 'seats' },
  });
  const three = { base: stored, mine, theirs };

  it('names the inputs that both changed, with whom and when', () => {
    const changes = [
      {
        field: 'title',
        mine: 'My title',
        theirs: 'Their title',
        by: 'Anna',
        at: '2026-11-23T10:00:00Z',
      },
    ];
    expect(collisionsOf(three, changes)).toEqual([
      { field: 'title', by: 'Anna', at: '2026-11-23T10:00:00Z' },
      { field: 'brief.goals', by: null, at: null },
    ]);
    expect(collisionsOf({ ...three, mine: edited({ nextStep: 'call' }) }, [])).toEqual([]);
  });

  it('keeps what only one changed, and follows the choice where both did', () => {
    const merged = rebased(three, (field) => (field === 'title' ? 'theirs' : 'mine'));
    expect(merged).toMatchObject({ title: 'Their title', owner: 9, nextStep: 'call' });
    expect(merged.brief).toMatchObject({ goals: 'better', problem: 'slow', needs: 'seats' });
    expect(changedFields(theirs, merged, 'de')).toEqual({
      owner: 9,
      brief: { goals: 'better', needs: 'seats' },
    });
  });
});
