import { TextInput } from '@strapi/design-system';
import { useState } from 'react';

import type { Ref } from '../../../shared/contracts';
import { useSalesOrganizationQuery } from '../../api/person';
import { TOLD_OF_ORGANIZATION } from '../../domain/prospect-form';
import { useText } from '../../hooks/useText';
import { Folded } from '../fields/Folded';
import { FieldGrid, FormField } from '../fields/FormField';
import { PersonText } from '../fields/PersonText';

import { CardSection } from './CardSection';
import { ChosenPerson } from './ChosenPerson';
import { KnownHint } from './KnownHint';
import type { CardPart } from './part';
import { ToldDetails } from './ToldDetails';

type Props = CardPart & { known: readonly Ref[] };

export function OrganizationPart({ values, change, problemOf, known }: Props) {
  const t = useText();
  const [more, setMore] = useState(false);
  const { organization } = values;
  const { data: firm } = useSalesOrganizationQuery(organization?.documentId ?? '', {
    skip: !organization,
  });
  const input = (field: 'organizationPhone' | 'domain' | 'street' | 'postcode' | 'city') => (
    <FormField
      name={field}
      label={field === 'organizationPhone' ? t('prospect.organizationPhone') : t(`field.${field}`)}
      error={problemOf(field)}
    >
      <TextInput
        autoComplete="off"
        inputMode={field === 'organizationPhone' ? 'tel' : undefined}
        value={values[field]}
        onChange={(event) => change({ [field]: event.target.value })}
      />
    </FormField>
  );
  const take = ({ documentId, name }: Ref) =>
    change({ organization: { documentId, name }, organizationName: name });
  return (
    <CardSection title={t('field.organization')}>
      {values.organization ? (
        <>
          <ChosenPerson
            name={values.organization.name}
            onForget={() => change({ organization: null, organizationName: '' })}
          />
          <ToldDetails
            key={values.organization.documentId}
            {...{ values, change, problemOf }}
            fields={TOLD_OF_ORGANIZATION}
            stored={firm && { ...firm.address, organizationPhone: firm.phone, domain: firm.domain }}
            name={values.organization.name}
          />
        </>
      ) : (
        <>
          <FormField
            name="organizationName"
            label={t('prospect.organizationName')}
            error={problemOf('organizationName')}
          >
            <PersonText
              type="organization"
              value={values.organizationName}
              onChange={(name, chosen) =>
                chosen ? take(chosen) : change({ organizationName: name })
              }
            />
          </FormField>
          <KnownHint known={known} onTake={take} />
          {values.organizationName.trim() ? (
            <Folded
              title={t('newProspect.organization.more')}
              open={more || problemOf('domain') !== undefined}
              onToggle={setMore}
            >
              <FieldGrid>
                {input('organizationPhone')}
                {input('domain')}
                {input('street')}
                {input('postcode')}
                {input('city')}
              </FieldGrid>
            </Folded>
          ) : null}
        </>
      )}
    </CardSection>
  );
}
