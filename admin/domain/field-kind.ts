import type { ListName } from '../../shared/contracts';
import type { QualificationKey } from '../../shared/contracts/opportunity';
import { QUALIFICATION_KEYS } from '../../shared/contracts/opportunity';

type ChoiceField =
  'priority' | 'businessType' | 'level' | 'fit' | 'satisfaction' | 'relation' | QualificationKey;
/** What the value of a field of an opportunity or a lead stands for, so that it can be told in words. */
export type FieldKind =
  | { type: 'list'; lists: readonly ListName[] }
  | { type: 'choice'; of: ChoiceField }
  | { type: 'day' | 'instant' | 'percent' | 'roles' | 'plain' };

const LISTS: Readonly<Record<string, readonly ListName[]>> = {
  source: ['sources'],
  lossReason: ['lossReasons', 'serviceCloseReasons'],
  lostTo: ['competitors'],
  reason: ['nurtureReasons', 'leadDisqualifyReasons'],
  targetGroup: ['targetGroups'],
  industry: ['industries'],
};
const CHOICES: Readonly<Record<string, ChoiceField>> = {
  priority: 'priority',
  businessType: 'businessType',
  interest: 'level',
  needLevel: 'level',
  informationLevel: 'level',
  fitForCustomer: 'fit',
  fitForUs: 'fit',
  satisfaction: 'satisfaction',
  relationKind: 'relation',
  ...Object.fromEntries(QUALIFICATION_KEYS.map((key) => [`qualification.${key}`, key])),
};
const OTHERS: Readonly<Record<string, 'day' | 'instant' | 'percent' | 'roles'>> = {
  expectedCloseOn: 'day',
  decisionOn: 'day',
  contractSignedOn: 'day',
  retryOn: 'day',
  closedAt: 'instant',
  archivedAt: 'instant',
  nurtureUntil: 'instant',
  probability: 'percent',
  contacts: 'roles',
};

export function fieldKind(field: string): FieldKind {
  const lists = LISTS[field];
  if (lists) return { type: 'list', lists };
  const of = CHOICES[field];
  return of ? { type: 'choice', of } : { type: OTHERS[field] ?? 'plain' };
}

/** The lists that values of these fields are told with. */
export function listsFor(fields: readonly string[]): ReadonlySet<ListName> {
  const kinds = fields.map(fieldKind);
  return new Set(
    kinds.flatMap((kind): readonly ListName[] => {
      if (kind.type === 'list') return kind.lists;
      return kind.type === 'roles' ? ['contactRoles'] : [];
    }),
  );
}

/** `Ada (decider), Bo`, as the history keeps people: with the roles by their names. */
export const withRoleNames = (people: string, nameOf: (code: string) => string): string =>
  people.replace(/ \(([\w-]+)\)(?=, |$)/g, (_all, code: string) => ` (${nameOf(code)})`);
