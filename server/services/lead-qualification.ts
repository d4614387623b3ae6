import type { LeadUpdate } from '../../shared/contracts/lead';
import type { CriterionAnswers, QualificationScore } from '../../shared/contracts/lead-work';
import type { Settings } from '../../shared/contracts/settings';
import type { Kit } from '../app';
import { invalid } from '../domain/errors';
import type { FitFacts } from '../domain/ideal-customer';
import { fitOf } from '../domain/ideal-customer';
import { qualificationScore } from '../domain/qualification';
import type { LeadRecord } from '../repositories/lead';

const MOST_ANSWERS = 100;

/** Answers merged into what is stored; only to criteria and options that the settings have. */
export function mergedCriteria(
  before: CriterionAnswers,
  patch: LeadUpdate['criteria'],
  { criteria }: Settings['qualification'],
): CriterionAnswers {
  const merged: CriterionAnswers = { ...before };
  for (const [key, given] of Object.entries(patch ?? {})) {
    const criterion = criteria.find((candidate) => candidate.key === key);
    if (!given || (given.answer === null && given.note === null)) {
      delete merged[key];
      continue;
    }
    if (!criterion) throw invalid(`criteria.${key}`, 'is not a criterion of the settings');
    const isKnown =
      given.answer === null || criterion.options.some((option) => option.key === given.answer);
    if (!isKnown) throw invalid(`criteria.${key}.answer`, 'is not an answer of this criterion');
    merged[key] = given;
  }
  if (Object.keys(merged).length > MOST_ANSWERS)
    throw invalid('criteria', `holds more than ${MOST_ANSWERS} answers`);
  return merged;
}

const textsOf = (...values: unknown[]): string[] =>
  values.flatMap((value) =>
    typeof value === 'string' || typeof value === 'number' ? [String(value)] : [],
  );

/** The one number of a lead: its answers by the settings, and how it matches the ideal customer of its funnel. */
export function createLeadQualification({ repositories }: Pick<Kit, 'repositories'>) {
  const { funnel: funnels, listEntry } = repositories;

  async function factsOf(lead: LeadRecord): Promise<FitFacts> {
    const named = async (list: 'industries' | 'targetGroups', code: string | null) =>
      code === null ? null : ((await listEntry.byCode(list, code))?.name ?? null);
    const { address, answers } = lead;
    const given = Object.entries(answers).map(([key, value]) => [key, textsOf(value)] as const);
    return {
      ...Object.fromEntries(given),
      industry: textsOf(lead.industry, await named('industries', lead.industry)),
      targetGroup: textsOf(lead.targetGroup, await named('targetGroups', lead.targetGroup)),
      employees: textsOf(lead.employees),
      country: textsOf(address.country),
      region: textsOf(address.region, address.postcode),
      city: textsOf(address.city),
      jobTitle: textsOf(lead.jobTitle),
    };
  }

  return async (lead: LeadRecord, { qualification }: Settings): Promise<QualificationScore> => {
    const [funnel] = lead.funnel === null ? [] : await funnels.byIds([lead.funnel]);
    const ideal = funnel?.idealCustomer ?? {};
    const fit = Object.keys(ideal).length === 0 ? null : fitOf(ideal, await factsOf(lead));
    return qualificationScore(qualification, lead.criteria, fit);
  };
}
export type LeadQualification = ReturnType<typeof createLeadQualification>;
