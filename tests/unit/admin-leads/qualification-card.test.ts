import { criterionViews, isProposed } from '../../../admin/domain/qualification-card';
import { qualificationScore } from '../../../server/domain/qualification';
import type { Criterion } from '../../../shared/contracts';
import { LEAD_STATUSES } from '../../../shared/contracts/lead';

const criteria: Criterion[] = [
  {
    ...{ key: 'budget', weight: 30, label: { de: 'Geld', en: 'Budget' } },
    hint: { de: 'Ist Geld da?', en: '' },
    options: [
      { key: 'unknown', label: { de: 'unbekannt', en: 'unknown' }, share: 0 },
      { key: 'approved', label: { de: 'frei', en: 'approved' }, share: 1 },
    ],
  },
  { key: 'need', weight: 10, label: { de: 'Bedarf', en: '' }, options: [] },
];
const settings = { criteria, idealCustomerWeight: 0, qualifiedFrom: 60, minimumKnown: 1 };
const answers = { budget: { answer: 'approved', note: 'by May' } };

it('shows each criterion with its answer and what that earns', () => {
  const { parts, score } = qualificationScore(settings, answers, null);
  const views = criterionViews(criteria, parts, 'en');
  expect(views[0]).toEqual({
    ...{ key: 'budget', label: 'Budget', hint: null, answer: 'approved', note: 'by May' },
    options: [
      { value: 'unknown', label: 'unknown' },
      { value: 'approved', label: 'approved' },
    ],
    ...{ points: 75, maxPoints: 75 },
  });
  expect(views[1]).toMatchObject({ label: 'Bedarf', answer: null, points: 0, maxPoints: 25 });
  expect(views.reduce((sum, { points }) => sum + points, 0)).toBe(score);
  expect(criterionViews(criteria, [], 'de')[0]?.hint).toBe('Ist Geld da?');
});

it('proposes a step only where the lead can take it', () => {
  const qualification = qualificationScore(settings, answers, null);
  expect(qualification.suggestion).toBe('qualified');
  const proposed = LEAD_STATUSES.filter((status) => isProposed({ status, qualification }));
  expect(proposed).toEqual(['new', 'contacted', 'nurture']);
  const low = qualificationScore(settings, {}, null);
  expect(isProposed({ status: 'new', qualification: low })).toBe(false);
});
