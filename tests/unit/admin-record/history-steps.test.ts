import { askedFields, askedLabel } from '../../../admin/domain/asked-fields';
import { fieldKind, listsFor, withRoleNames } from '../../../admin/domain/field-kind';
import { foldedChanges, isLongText, stepsBeside } from '../../../admin/domain/history-steps';
import type { FieldStep, TimelineItem } from '../../../shared/contracts';
import { place } from '../admin-forms/samples';

import { activity, facts } from './samples';

const step = (field: string, from: unknown, to: unknown): FieldStep => ({ field, from, to });

describe('what a revision is told with', () => {
  const before = { ...facts, status: 'open' as const };

  it('leaves out what the revision tells itself', () => {
    const changes = [step('targetValue', 1, 2), step('source', 'event', 'web')];
    expect(stepsBeside({ ...facts, before, changes })).toEqual([step('source', 'event', 'web')]);
  });

  it('leaves out what goes without saying when it is closed or opened again', () => {
    const changes = [
      step('closedAt', null, '2026-03-01T10:00:00.000Z'),
      step('lostTo', null, 'rival'),
    ];
    const lost = { ...facts, status: 'lost' as const };
    expect(stepsBeside({ ...lost, before, changes })).toEqual([step('lostTo', null, 'rival')]);
    const back = changes.map(({ field, from, to }) => step(field, to, from));
    expect(stepsBeside({ ...facts, before: lost, changes: back })).toEqual([]);
    const corrected = [step('closedAt', 'a', 'b'), step('lostTo', 'rival', null)];
    expect(stepsBeside({ ...lost, before: lost, changes: corrected })).toEqual(corrected);
  });
});

describe('changes that follow each other', () => {
  const change = (
    minute: number,
    changes: FieldStep[],
    who: { actor?: string; via?: string } = {},
  ): TimelineItem => ({
    type: 'change',
    at: new Date(Date.UTC(2026, 10, 1, 8, minute)).toISOString(),
    change: { version: minute, actor: 'Ada', via: 'admin', ...who, changes },
  });

  it('are one, each field from its first to its last value', () => {
    const [folded, ...rest] = foldedChanges([
      change(9, [step('priority', 'high', 'low')]),
      change(5, [step('source', 'event', 'web')]),
      change(1, [step('priority', 'normal', 'high'), step('source', null, 'event')]),
    ]);
    expect(rest).toEqual([]);
    expect(folded).toMatchObject({
      at: '2026-11-01T08:09:00.000Z',
      change: { changes: [step('priority', 'normal', 'low'), step('source', null, 'web')] },
    });
  });

  it('stay apart for another person, another door, another hour, or with something between', () => {
    const a = [step('priority', 'low', 'high')];
    const b = [step('source', null, 'web')];
    const apart = (...items: TimelineItem[]) => foldedChanges(items);
    for (const items of [
      [change(9, a), change(5, b, { actor: 'Bo' })],
      [change(9, a), change(5, b, { via: 'api' })],
      [change(59, a), change(5, b)],
    ])
      expect(apart(...items)).toEqual(items);
    const call: TimelineItem = { type: 'activity', at: 'x', activity, canChange: true };
    expect(apart(change(9, a), call, change(5, b))).toHaveLength(3);
  });

  it('that cancel each other are none; a long text was changed all the same', () => {
    const there = change(9, [step('priority', 'high', 'low')]);
    const back = change(5, [step('priority', 'low', 'high')]);
    expect(foldedChanges([there, back])).toEqual([]);
    const long = step('brief.goals', 'changed', 'changed');
    expect(foldedChanges([change(9, [long]), change(5, [long])])).toMatchObject([
      { change: { changes: [long] } },
    ]);
    expect(isLongText(long)).toBe(true);
    expect(isLongText(step('lossNote', null, 'short'))).toBe(false);
  });
});

describe('a field', () => {
  it('knows what its value stands for', () => {
    expect(fieldKind('lossReason')).toEqual({
      type: 'list',
      lists: ['lossReasons', 'serviceCloseReasons'],
    });
    expect(fieldKind('qualification.budget')).toEqual({ type: 'choice', of: 'budget' });
    expect(fieldKind('retryOn')).toEqual({ type: 'day' });
    expect(fieldKind('brief.goals')).toEqual({ type: 'plain' });
    expect([...listsFor(['lostTo', 'contacts', 'title'])]).toEqual(['competitors', 'contactRoles']);
  });

  it('names roles, and nothing that only looks like one', () => {
    const nameOf = (code: string) => code.toUpperCase();
    expect(withRoleNames('Ada (decider), Bo, Cy (old) Dy (user)', nameOf)).toBe(
      'Ada (DECIDER), Bo, Cy (old) Dy (USER)',
    );
  });

  it('has the name that the stage gives it, of two stages that of the one it stands in', () => {
    const asking = (id: string, label: string) => {
      const made = place(id, 'open');
      const questions = [{ key: 'q', type: 'text' as const, label, required: false }];
      return { ...made, stage: { ...made.stage, questions } };
    };
    const stages = [asking('lead', 'Lead?'), asking('offer', 'Offer?')];
    expect(askedFields({ stages }, 'lead').get('answers.q')?.label).toBe('Lead?');
    expect(askedFields({ stages }, 'offer').get('answers.q')?.label).toBe('Offer?');
    expect(askedLabel('attributes.plannedSeats', undefined)).toBe('Planned Seats');
    expect(askedLabel('title', undefined)).toBeUndefined();
  });
});
