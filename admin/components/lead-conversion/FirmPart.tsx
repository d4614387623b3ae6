import { TextInput } from '@strapi/design-system';

import type { LeadMatches, Ref } from '../../../shared/contracts';
import { known, NEW, NONE } from '../../domain/lead-conversion';
import { useText } from '../../hooks/useText';
import { FieldGrid, FormField } from '../fields/FormField';
import { PersonText } from '../fields/PersonText';
import { CardSection } from '../prospect-form/CardSection';

import { KeptPerson } from './KeptPerson';
import type { ConversionPart } from './part';
import { PeopleChoice } from './PeopleChoice';

type Props = ConversionPart & {
  matches: LeadMatches;
  /** Of the opportunity that takes the lead. */
  kept: Ref | null;
};

export function FirmPart({ values, change, problemOf, matches, kept }: Props) {
  const t = useText();
  const take = (firm: Ref) => change({ organization: known(firm) });
  const input = (field: 'domain' | 'street' | 'postcode' | 'city') => (
    <FormField name={field} label={t(`field.${field}`)} error={problemOf(field)}>
      <TextInput
        autoComplete="off"
        value={values[field]}
        onChange={(event) => change({ [field]: event.target.value })}
      />
    </FormField>
  );
  if (kept) return <KeptPerson type="organization" name={kept.name} />;
  return (
    <CardSection title={t('field.organization')}>
      <PeopleChoice
        type="organization"
        choice={values.organization}
        matches={matches.organizations}
        onTake={take}
        onChoose={(type) => change({ organization: type === 'new' ? NEW : NONE })}
        error={problemOf('organization')}
      />
      {values.organization.type === 'new' ? (
        <FieldGrid>
          <FormField
            name="organizationName"
            label={t('prospect.organizationName')}
            error={problemOf('organizationName')}
            required
            wide
          >
            <PersonText
              type="organization"
              value={values.organizationName}
              onChange={(name, chosen) =>
                chosen ? take(chosen) : change({ organizationName: name })
              }
            />
          </FormField>
          {input('domain')}
          {input('street')}
          {input('postcode')}
          {input('city')}
        </FieldGrid>
      ) : null}
    </CardSection>
  );
}
