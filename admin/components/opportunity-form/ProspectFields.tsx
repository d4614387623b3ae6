import { useText } from '../../hooks/useText';
import { FormField } from '../fields/FormField';
import type { PersonType } from '../fields/person';
import { PersonCombobox } from '../fields/PersonCombobox';

import type { FormPart } from './form-state';

export type ProspectFieldsProps = FormPart & {
  /** A name that was typed and is neither chosen nor created. */
  onOpenText: (type: PersonType, text: string | null) => void;
};

/** Who might buy: a company, a person, or both. */
export function ProspectFields({ values, set, problems, onOpenText }: ProspectFieldsProps) {
  const t = useText();
  return (
    <>
      <FormField name="organization" label={t('field.organization')} error={problems.organization}>
        <PersonCombobox
          type="organization"
          value={values.organization}
          onChange={(organization) => set('organization', organization)}
          onOpenText={(text) => onOpenText('organization', text)}
        />
      </FormField>
      <FormField name="contact" label={t('field.contact')} error={problems.contact}>
        <PersonCombobox
          type="contact"
          value={values.contact}
          organization={values.organization}
          onChange={(contact, worksFor) => {
            set('contact', contact);
            if (worksFor && !values.organization) set('organization', worksFor);
          }}
          onOpenText={(text) => onOpenText('contact', text)}
        />
      </FormField>
    </>
  );
}
