import { BANT } from '../../../admin/domain/lead-settings/bant';
import {
  LEAD_SETTINGS_PROBLEMS,
  inputOfSetting,
  leadSettingsProblems,
} from '../../../admin/domain/lead-settings/problems';
import {
  isLeadSettingsEdited,
  leadSettingsChanges,
  leadSettingsInput,
  leadSettingsValues,
  partOf,
} from '../../../admin/domain/lead-settings/values';
import type {
  CriterionRow,
  LeadSettings,
  LeadSettingsValues,
} from '../../../admin/domain/lead-settings/values';
import { messages } from '../../../admin/translations/en';
import { DEFAULT_SETTINGS } from '../../../server/services/settings-defaults';
import { settingsUpdate } from '../../../server/validation/settings';

const { leadDays, clickIds, sourceRules, qualification, leadRetentionDays } = DEFAULT_SETTINGS;
const stored: LeadSettings = {
  ...{ leadDays, clickIds, sourceRules, qualification, leadRetentionDays },
  entryRules: [{ pattern: '/:locale/blog/:slug', uid: 'api::article.article', field: 'slug' }],
};
const values = leadSettingsValues(stored);
const isTaken = (given: LeadSettingsValues) =>
  settingsUpdate.safeParse(leadSettingsInput(given)).success;
const criteriaWith = (part: Partial<CriterionRow>): Partial<LeadSettingsValues> => ({
  qualification: {
    ...values.qualification,
    criteria: values.qualification.criteria.map((row, at) =>
      at === 0 ? { ...row, ...part } : row,
    ),
  },
});
const qualificationWith = (
  part: Partial<LeadSettingsValues['qualification']>,
): Partial<LeadSettingsValues> => ({ qualification: { ...values.qualification, ...part } });

it('has words for every problem', () => {
  for (const problem of LEAD_SETTINGS_PROBLEMS)
    expect(messages).toHaveProperty([`settings.leads.problem.${problem}`]);
});

it('offers BANT as a new site has it', () => {
  expect(BANT).toEqual(DEFAULT_SETTINGS.qualification);
});

describe('the settings of leads', () => {
  it('change nothing as long as nobody does', () => {
    expect(leadSettingsChanges(stored, values)).toEqual({});
    expect(isLeadSettingsEdited(stored, values)).toBe(false);
    expect(leadSettingsProblems(values)).toEqual({});
    expect(settingsUpdate.parse(leadSettingsInput(values))).toEqual(stored);
  });

  it('do not mind in which order the database keeps keys', () => {
    const { label, weight, key, options, hint } = stored.qualification.criteria[0]!;
    const turned = { options, weight, hint, key, label: { en: label.en, de: label.de } };
    const [, ...others] = stored.qualification.criteria;
    const other = { ...stored, qualification: { ...qualification, criteria: [turned, ...others] } };
    expect(leadSettingsChanges(other, values)).toEqual({});
  });

  it('send only the part that was changed', () => {
    const rules = values.sourceRules.slice(1);
    expect(leadSettingsChanges(stored, { ...values, sourceRules: rules })).toEqual({
      sourceRules: stored.sourceRules.slice(1),
    });
    const days = { ...values.leadDays, new: { ...values.leadDays.new, criticalDays: 9 } };
    const changed = leadSettingsChanges(stored, { ...values, leadDays: days });
    expect(Object.keys(changed)).toEqual(['leadDays']);
    expect(changed.leadDays?.new.criticalDays).toBe(9);
  });

  it('keep the keys that answers name, and find free ones for what is new', () => {
    const label = { de: 'Etat', en: 'Money' };
    const added: CriterionRow = {
      ...{ id: 'n', key: null, label: { de: 'Budget', en: 'Budget' } },
      ...{ hint: { de: '', en: '' }, weight: 5 },
      options: [{ id: 'o', key: null, label: { de: 'Ja!', en: 'Yes!' }, share: 50 }],
    };
    const [first, ...rest] = values.qualification.criteria;
    const next = {
      ...values,
      ...qualificationWith({ criteria: [added, { ...first!, label }, ...rest] }),
    };
    const { criteria } = leadSettingsInput(next).qualification;
    expect(criteria.slice(0, 2).map(({ key }) => key)).toEqual(['budget_2', 'budget']);
    expect(criteria[0]).not.toHaveProperty('hint');
    expect(criteria[0]?.options).toEqual([
      { key: 'yes', label: { de: 'Ja!', en: 'Yes!' }, share: 0.5 },
    ]);
    expect(isTaken(next)).toBe(true);
  });

  it('need no values where the rule knows them', () => {
    const row = { id: 'r', field: 'searchEngine' as const, values: 'left over', source: 'search' };
    const input = leadSettingsInput({ ...values, sourceRules: [row] });
    expect(input.sourceRules).toEqual([{ field: 'searchEngine', values: [], source: 'search' }]);
  });
});

const entry = (part: object) => ({ entryRules: [{ ...values.entryRules[0]!, ...part }] });
const source = (part: object) => ({
  sourceRules: [
    { id: 's', field: 'utmSource' as const, values: 'x', source: 'ads' as string | null, ...part },
  ],
});
const newDays = (part: object) => ({
  leadDays: { ...values.leadDays, new: { ...values.leadDays.new, ...part } },
});
const REFUSED: [string, Partial<LeadSettingsValues>][] = [
  ['leadDays.new.followUpDays', newDays({ followUpDays: null })],
  ['leadDays.new.criticalDays', newDays({ criticalDays: 3651 })],
  ['leadDays.new.criticalDays', newDays({ followUpDays: 4, criticalDays: 4 })],
  ['sourceRules.s.values', source({ values: ' \n' })],
  ['sourceRules.s.source', source({ source: null })],
  ['entryRules.0.pattern', entry({ pattern: 'blog/:slug' })],
  ['entryRules.0.pattern', entry({ pattern: '/blog' })],
  ['entryRules.0.pattern', entry({ pattern: '/:a/:b' })],
  ['entryRules.0.pattern', entry({ pattern: '/:locale/:locale/:slug' })],
  ['entryRules.0.uid', entry({ uid: null })],
  ['entryRules.0.field', entry({ field: 'a b' })],
  ['criteria.budget.label', criteriaWith({ label: { de: 'x', en: ' ' } })],
  ['criteria.budget.weight', criteriaWith({ weight: 1001 })],
  ['criteria.budget.options', criteriaWith({ options: [] })],
  [
    'criteria.budget.options.o.share',
    criteriaWith({ options: [{ id: 'o', key: 'o', label: { de: 'x', en: 'x' }, share: 101 }] }),
  ],
  [
    'criteria.budget.options.o.label',
    criteriaWith({ options: [{ id: 'o', key: 'o', label: { de: 'x', en: '' }, share: 1 }] }),
  ],
  ['idealCustomerWeight', qualificationWith({ idealCustomerWeight: -1 })],
  ['qualifiedFrom', qualificationWith({ qualifiedFrom: 101 })],
  ['minimumKnown', qualificationWith({ minimumKnown: 21 })],
];
it.each(REFUSED)('tells at %s what the server would refuse', (name, part) => {
  const given = { ...values, ...part };
  expect(isTaken(given)).toBe(false);
  expect(Object.keys(leadSettingsProblems(given))).toEqual([name]);
});

it('takes any number of days to keep untouched leads, and none', () => {
  const keeping = (leadRetentionDays: number | null) => ({ ...values, leadRetentionDays });
  for (const days of [null, 1, 36_500, 0, 36_501, 1.5])
    expect(leadSettingsProblems(keeping(days))).toEqual(
      isTaken(keeping(days)) ? {} : { leadRetentionDays: 'retention' },
    );
  expect(leadSettingsChanges(stored, keeping(30))).toEqual({ leadRetentionDays: 30 });
});

it('tells of a question in one language only, and of a number that is missing', () => {
  const half = { ...values, ...criteriaWith({ hint: { de: 'Wer?', en: '' } }) };
  expect(leadSettingsProblems(half)).toEqual({ 'criteria.budget.hint': 'both' });
  const empty = { ...values, ...qualificationWith({ qualifiedFrom: null }) };
  expect(leadSettingsProblems(empty)).toEqual({ qualifiedFrom: 'score' });
});

it.each([
  ['qualification.criteria.1.label.de', 'criteria.authority.label'],
  ['qualification.criteria.0.options.2.share', 'criteria.budget.options.budget.planned.share'],
  ['qualification.qualifiedFrom', 'qualifiedFrom'],
  ['qualification.criteria', 'criteria'],
  ['sourceRules.0.values.3', 'sourceRules.0.values'],
  ['entryRules', 'entryRules'],
  ['leadDays.new.criticalDays', 'leadDays.new.criticalDays'],
])('a refusal about %s stands at %s', (field, input) => {
  expect(inputOfSetting(field, values)).toBe(input);
});

it('tells what a weight is of all weights', () => {
  expect(partOf(25, values.qualification)).toBe(20);
  const none = { ...values.qualification, criteria: [], idealCustomerWeight: 0 };
  expect(partOf(0, none)).toBeNull();
});
