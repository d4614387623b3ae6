import { TextInput } from '@strapi/design-system';

import type { Ref, SearchHit } from '../../../shared/contracts';
import { useSalesContactQuery } from '../../api/person';
import { TOLD_OF_CONTACT } from '../../domain/prospect-form';
import { useText } from '../../hooks/useText';
import { FieldGrid, FormField } from '../fields/FormField';
import { PersonText } from '../fields/PersonText';

import { CardSection } from './CardSection';
import { ChosenPerson } from './ChosenPerson';
import { KnownHint } from './KnownHint';
import type { CardPart } from './part';
import { ToldDetails } from './ToldDetails';

type Props = CardPart & {
  known: readonly SearchHit[];
  /** Somebody who is there already. */
  onTake: (contact: Ref) => void;
};

const MODES = { phone: 'tel', email: 'email', jobTitle: 'text' } as const;

export function ContactPart({ values, change, problemOf, known, onTake }: Props) {
  const t = useText();
  const chosen = useSalesContactQuery(values.contact?.documentId ?? '', { skip: !values.contact });
  const input = (field: 'phone' | 'email' | 'jobTitle') => (
    <FormField name={field} label={t(`field.${field}`)} error={problemOf(field)}>
      <TextInput
        autoComplete="off"
        inputMode={MODES[field]}
        value={values[field]}
        onChange={(event) => change({ [field]: event.target.value })}
      />
    </FormField>
  );
  return (
    <CardSection title={t('field.contact')}>
      {values.contact ? (
        <>
          <ChosenPerson
            name={values.contact.name}
            onForget={() => change({ contact: null, contactName: '' })}
          />
          <ToldDetails
            key={values.contact.documentId}
            {...{ values, change, problemOf }}
            fields={TOLD_OF_CONTACT}
            stored={chosen.data}
            name={values.contact.name}
          />
        </>
      ) : (
        <>
          <FieldGrid>
            <FormField
              name="contactName"
              label={t('prospect.contactName')}
              error={problemOf('contactName')}
            >
              <PersonText
                type="contact"
                value={values.contactName}
                organization={values.organization}
                onChange={(name, chosen) =>
                  chosen ? onTake(chosen) : change({ contactName: name })
                }
              />
            </FormField>
            {input('phone')}
            {input('email')}
            {input('jobTitle')}
          </FieldGrid>
          <KnownHint known={known} onTake={onTake} />
        </>
      )}
    </CardSection>
  );
}
