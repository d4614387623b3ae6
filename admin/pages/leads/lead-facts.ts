import type { Lead, LeadInput, Ref, UserRef } from '../../../shared/contracts';
import type { LeadChange } from '../../domain/lead-conflict';
import type { Text } from '../../hooks/useText';
import type { Fact } from '../opportunity/fact';
import type { Group } from '../opportunity/FactGroup';

const ADDRESS = ['street', 'postcode', 'city', 'region', 'country'] as const;

const text = (field: string, label: string, value: string | null): Fact => ({
  field,
  label,
  value,
  input: { type: 'text' },
});
const longText = (field: string, label: string, value: string | null): Fact => ({
  ...text(field, label, value),
  input: { type: 'longtext' },
});
const withStored = <T, R extends T>(
  all: readonly T[],
  stored: R | null,
  same: (one: T) => boolean,
) => (stored && !all.some(same) ? [stored, ...all] : all);

export const leadNextStep = ({ nextStep }: Lead, t: Text): Fact =>
  text('nextStep', t('field.nextStep'), nextStep);

/** What is known of a lead; `users` may own it, `funnels` take it. */
export function leadGroups(
  lead: Lead,
  { users, funnels }: { users: readonly UserRef[]; funnels: readonly Ref[] },
  t: Text,
): Group[] {
  const { owner, funnel, address } = lead;
  const owners = withStored(users, owner, ({ id }) => id === owner?.id);
  const offered = withStored(
    funnels,
    funnel,
    ({ documentId }) => documentId === funnel?.documentId,
  );
  return [
    {
      title: t('leads.group.person'),
      facts: [
        text('salutation', t('field.salutation'), lead.salutation),
        text('firstName', t('field.firstName'), lead.firstName),
        text('lastName', t('field.lastName'), lead.lastName),
        text('jobTitle', t('field.jobTitle'), lead.jobTitle),
        { ...text('email', t('field.email'), lead.email), input: { type: 'email' } },
        text('phone', t('field.phone'), lead.phone),
        text('company', t('field.company'), lead.company),
        text('domain', t('field.domain'), lead.domain),
        {
          ...text('industry', t('field.industry'), lead.industry),
          input: { type: 'listOrText', list: 'industries' },
        },
        {
          field: 'employees',
          label: t('field.employees'),
          value: lead.employees,
          input: { type: 'integer' },
        },
        ...ADDRESS.map((part) =>
          text(`address.${part}`, t(`field.${part}`), address[part] ?? null),
        ),
      ],
    },
    {
      title: t('leads.group.work'),
      facts: [
        {
          ...text('owner', t('field.owner'), owner && String(owner.id)),
          input: {
            type: 'choice',
            choices: owners.map(({ id, name }) => ({ value: String(id), label: name })),
          },
        },
        {
          ...text('funnel', t('field.funnel'), funnel && funnel.documentId),
          input: {
            type: 'choice',
            choices: offered.map(({ documentId, name }) => ({ value: documentId, label: name })),
          },
        },
        {
          ...text('source', t('field.source'), lead.source),
          input: { type: 'list', list: 'sources' },
        },
        {
          ...text('targetGroup', t('field.targetGroup'), lead.targetGroup),
          input: { type: 'list', list: 'targetGroups' },
        },
        longText('note', t('field.note'), lead.note),
      ],
    },
  ];
}

/** What the visitor wrote stays as he wrote it; what a colleague has typed in can be put right. */
export const messageFact = (lead: Lead, t: Text): Fact => ({
  ...longText('message', t('field.message'), lead.message),
  fixed: lead.form !== null,
});

/** A change of one fact as the server takes it: an owner by number. */
export function leadChange(body: Partial<Record<keyof LeadInput, unknown>>): LeadChange {
  const change: LeadChange = { ...(body as LeadChange) };
  if (typeof body.owner === 'string') change.owner = Number(body.owner);
  return change;
}
