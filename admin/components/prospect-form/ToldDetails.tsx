import { TextInput } from '@strapi/design-system';
import { useState } from 'react';

import { toldOf } from '../../domain/prospect-form';
import type { ToldField } from '../../domain/prospect-form';
import { useText } from '../../hooks/useText';
import { FieldGrid, FormField } from '../fields/FormField';

import type { CardPart } from './part';

type Props = CardPart & {
  fields: readonly ToldField[];
  /** Of whoever was taken; undefined until it is read. */
  stored: Partial<Record<ToldField, string | null>> | undefined;
  name: string;
};

/** What was typed before somebody known was taken stays in sight, with what becomes of it. */
export function ToldDetails({ values, change, problemOf, fields, stored, name }: Props) {
  const t = useText();
  const [shown] = useState(() => fields.filter((field) => values[field].trim() !== ''));
  if (shown.length === 0) return null;
  const hintOf = (field: ToldField) => {
    const told = stored && toldOf(stored[field] ?? null, values[field]);
    if (told === 'fills') return t('newProspect.told.fills', { name });
    const known = stored?.[field] ?? '';
    return told === 'noted' ? t('newProspect.told.noted', { name, known }) : undefined;
  };
  return (
    <FieldGrid>
      {shown.map((field) => (
        <FormField
          key={field}
          name={field}
          label={
            field === 'organizationPhone' ? t('prospect.organizationPhone') : t(`field.${field}`)
          }
          error={problemOf(field)}
          hint={hintOf(field)}
        >
          <TextInput
            autoComplete="off"
            value={values[field]}
            onChange={(event) => change({ [field]: event.target.value })}
          />
        </FormField>
      ))}
    </FieldGrid>
  );
}
