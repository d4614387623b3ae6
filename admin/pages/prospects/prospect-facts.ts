import type {
  Contact,
  ContactInput,
  ContactUpdate,
  Organization,
  OrganizationInput,
  OrganizationUpdate,
  UserRef,
} from '../../../shared/contracts';
import { CHANNELS, CUSTOMER_CLASSES } from '../../../shared/contracts/person';
import type { Text } from '../../hooks/useText';
import type { Fact } from '../opportunity/fact';

const ADDRESS = ['street', 'postcode', 'city', 'region', 'country'] as const;

const text = (field: string, label: string, value: string | null, required = false): Fact => ({
  field,
  label,
  value,
  input: { type: 'text' },
  required,
});

/** What is known of a firm; `users` may look after it. */
export function organizationFacts(
  organization: Organization,
  users: readonly UserRef[],
  t: Text,
): Fact[] {
  const { owner, address } = organization;
  const known = owner && !users.some(({ id }) => id === owner.id) ? [owner, ...users] : users;
  return [
    text('name', t('field.name'), organization.name, true),
    {
      field: 'owner',
      label: t('prospect.owner'),
      value: owner ? String(owner.id) : null,
      input: {
        type: 'choice',
        choices: known.map(({ id, name }) => ({ value: String(id), label: name })),
      },
    },
    {
      field: 'class',
      label: t('field.class'),
      value: organization.class,
      input: {
        type: 'choice',
        choices: CUSTOMER_CLASSES.map((value) => ({ value, label: value.toUpperCase() })),
      },
    },
    {
      field: 'targetGroup',
      label: t('field.targetGroup'),
      value: organization.targetGroup,
      input: { type: 'list', list: 'targetGroups' },
    },
    {
      field: 'industry',
      label: t('field.industry'),
      value: organization.industry,
      input: { type: 'listOrText', list: 'industries' },
    },
    text('phone', t('prospect.organizationPhone'), organization.phone),
    text('domain', t('field.domain'), organization.domain),
    {
      field: 'employees',
      label: t('field.employees'),
      value: organization.employees,
      input: { type: 'integer' },
    },
    ...ADDRESS.map((part) => text(`address.${part}`, t(`field.${part}`), address[part] ?? null)),
    {
      field: 'note',
      label: t('field.note'),
      value: organization.note,
      input: { type: 'longtext' },
    },
  ];
}

export function contactFacts(contact: Contact, t: Text): Fact[] {
  return [
    text('salutation', t('field.salutation'), contact.salutation),
    text('firstName', t('field.firstName'), contact.firstName),
    text('lastName', t('field.lastName'), contact.lastName, true),
    {
      field: 'organization',
      label: t('field.organization'),
      value: contact.organization,
      input: { type: 'person', person: 'organization' },
    },
    text('jobTitle', t('field.jobTitle'), contact.jobTitle),
    text('phone', t('field.phone'), contact.phone),
    {
      field: 'email',
      label: t('field.email'),
      value: contact.email,
      input: { type: 'email' },
    },
    {
      field: 'preferredChannel',
      label: t('field.preferredChannel'),
      value: contact.preferredChannel,
      input: {
        type: 'choice',
        choices: CHANNELS.map((value) => ({ value, label: t(`choice.channel.${value}`) })),
      },
    },
    { field: 'note', label: t('field.note'), value: contact.note, input: { type: 'longtext' } },
  ];
}

/** A change of one fact as the server takes it: an owner by number. */
function organizationPatch(
  body: Partial<Record<keyof OrganizationInput, unknown>>,
): Partial<OrganizationInput> {
  const patch: Partial<OrganizationInput> = { ...(body as Partial<OrganizationInput>) };
  if (typeof body.owner === 'string') patch.owner = Number(body.owner);
  return patch;
}

const contactPatch = (
  body: Partial<Record<keyof ContactInput, unknown>>,
): Partial<ContactInput> => ({ ...(body as Partial<ContactInput>) });

/** The same with what the fact was when its input was opened; parts of an address are merged one by one. */
export function organizationUpdate(
  body: Parameters<typeof organizationPatch>[0],
  was: Parameters<typeof organizationPatch>[0] = {},
): OrganizationUpdate {
  const { address: _merged, ...before } = organizationPatch(was);
  return { ...organizationPatch(body), was: before };
}

export const contactUpdate = (
  body: Parameters<typeof contactPatch>[0],
  was: Parameters<typeof contactPatch>[0] = {},
): ContactUpdate => ({ ...contactPatch(body), was: contactPatch(was) });
