import { TextInput } from '@strapi/design-system';

import type { LeadMatches, Ref } from '../../../shared/contracts';
import { NEW, NONE } from '../../domain/lead-conversion';
import { useText } from '../../hooks/useText';
import { FieldGrid, FormField } from '../fields/FormField';
import { PersonText } from '../fields/PersonText';
import { CardSection } from '../prospect-form/CardSection';

import { KeptPerson } from './KeptPerson';
import type { ConversionPart } from './part';
import { PeopleChoice } from './PeopleChoice';

type Props = ConversionPart & {
  matches: LeadMatches;
  kept: Ref | null;
  onTake: (person: Ref, worksFor: Ref | null) => void;
};

const MODES = { firstName: 'text', jobTitle: 'text', phone: 'tel', email: 'email' } as const;

export function PersonPart({ values, change, problemOf, matches, kept, onTake }: Props) {
  const t = useText();
  const firm = values.organization.type === 'known' ? values.organization.ref : null;
  const input = (field: keyof typeof MODES) => (
    <FormField name={field} label={t(`field.${field}`)} error={problemOf(field)}>
      <TextInput
        autoComplete="off"
        inputMode={MODES[field]}
        value={values[field]}
        onChange={(event) => change({ [field]: event.target.value })}
      />
    </FormField>
  );
  if (kept) return <KeptPerson type="contact" name={kept.name} />;
  return (
    <CardSection title={t('field.contact')}>
      <PeopleChoice
        type="contact"
        choice={values.contact}
        matches={matches.contacts}
        organization={firm}
        onTake={onTake}
        onChoose={(type) => change({ contact: type === 'new' ? NEW : NONE })}
        error={problemOf('contact')}
      />
      {values.contact.type === 'new' ? (
        <FieldGrid>
          {input('firstName')}
          <FormField
            name="lastName"
            label={t('field.lastName')}
            error={problemOf('lastName')}
            required
          >
            <PersonText
              type="contact"
              value={values.lastName}
              organization={firm}
              onChange={(name, chosen) =>
                chosen ? onTake(chosen, chosen.organization) : change({ lastName: name })
              }
            />
          </FormField>
          {input('email')}
          {input('phone')}
          {input('jobTitle')}
        </FieldGrid>
      ) : null}
    </CardSection>
  );
}
