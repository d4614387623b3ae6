import { missing, targetBars } from '../../../admin/domain/report/targets-view';
import type { TargetRow } from '../../../admin/domain/report/targets-view';
import {
  periodOf,
  targetForm,
  targetInput,
  targetProblems,
} from '../../../admin/domain/target-form';
import type { Target } from '../../../shared/contracts';

const target: Target = {
  ...{ documentId: 't1', name: 'Q4', kind: 'amount', value: 1000, version: 3 },
  ...{ from: '2026-10-01', to: '2026-12-31', owner: { id: 7, name: 'Ada' } },
  funnel: { documentId: 'f1', name: 'Hardware' },
};
const row = (more: Partial<TargetRow> = {}): TargetRow => ({
  ...{ target, achieved: 400, share: 0.4, expected: 900 },
  ...{ reachedOn: null, expectedOn: null, paceOn: null, drillDown: null },
  ...more,
});
const TODAY = { today: '2026-11-28', yearBegins: 1 };
const start = targetForm(null, 'de', TODAY);

describe('what is typed into a target', () => {
  it('begins with this quarter, and needs a name and a value', () => {
    expect(start).toMatchObject({ kind: 'amount', from: '2026-10-01', to: '2026-12-31' });
    expect(periodOf(start, TODAY)).toBe('thisQuarter');
    expect(targetProblems(start, 'de')).toEqual({ name: 'required', value: 'required' });
  });

  it('is what was stored, whole', () => {
    const form = targetForm(target, 'de', TODAY);
    expect(targetProblems(form, 'de')).toEqual({});
    const { documentId: _id, version: _version, funnel, owner, ...said } = target;
    expect(targetInput(form, 'de')).toEqual({
      ...said,
      ...{ funnel: funnel?.documentId, owner: owner?.id },
    });
  });

  it('is read in the language of the reader, and is a whole number of orders', () => {
    const named = { ...start, name: ' Year ' };
    expect(targetInput({ ...named, value: '1.234,50' }, 'de')).toMatchObject({
      ...{ name: 'Year', value: 1234.5 },
    });
    const wrong = (more: Partial<typeof start>) => targetProblems({ ...named, ...more }, 'de');
    expect(wrong({ value: '0' })).toEqual({ value: 'positive' });
    expect(wrong({ value: '2,5', kind: 'count' })).toEqual({ value: 'whole' });
    expect(wrong({ value: '2', kind: 'count' })).toEqual({});
    expect(wrong({ value: '5', from: null, to: null })).toEqual({
      from: 'required',
      to: 'required',
    });
    expect(wrong({ value: '5', from: '2026-12-01', to: '2026-11-30' })).toEqual({ to: 'order' });
  });

  it('has no name for days of one’s own', () => {
    expect(periodOf({ ...start, to: '2026-12-30' }, TODAY)).toBeNull();
  });

  it('begins with the quarter of the business year', () => {
    const calendar = { ...TODAY, yearBegins: 2 };
    const form = targetForm(null, 'de', calendar);
    expect(form).toMatchObject({ from: '2026-11-01', to: '2027-01-31' });
    expect(periodOf(form, calendar)).toBe('thisQuarter');
  });
});

describe('the bars of targets', () => {
  it('are shares, what is coming on top of what is reached', () => {
    const [bar] = targetBars([row()], () => '/list');
    expect(bar).toMatchObject({ key: 't1', target: 1, to: '/list' });
    expect(bar?.values.achieved).toBeCloseTo(0.4);
    expect(bar?.values.coming).toBeCloseTo(0.5);
  });

  it('lead nowhere where nothing is reached, and never fall below what is', () => {
    const [none] = targetBars([row({ achieved: 0, share: 0 })], () => '/list');
    expect(none?.to).toBeNull();
    const [over] = targetBars([row({ achieved: 1200, share: 1.2, expected: 1100 })], () => null);
    expect(over?.values.coming).toBe(0);
  });

  it('miss nothing once they are reached', () => {
    expect(missing(row())).toBe(600);
    expect(missing(row({ achieved: 1200 }))).toBe(0);
  });
});
