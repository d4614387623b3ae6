import { Textarea, TextInput, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { styled } from 'styled-components';

import { BRIEF_KEYS, QUALIFICATION_KEYS } from '../../../shared/contracts/opportunity';
import { useText } from '../../hooks/useText';
import { fitChoices, levelChoices, qualificationChoices } from '../fields/choices';
import { ChoiceSelect } from '../fields/ChoiceSelect';
import { FieldGrid, FormField } from '../fields/FormField';

import type { FormPart } from './form-state';

const Group = styled.fieldset`
  border: 0;
  margin: ${({ theme }) => `${theme.spaces[5]} 0 0`};
  min-width: 0;
  padding: 0;
`;

function NamedGroup({ name, children }: { name: string; children: ReactNode }) {
  return (
    <Group>
      <Typography tag="legend" fontWeight="bold" paddingBottom={3}>
        {name}
      </Typography>
      <FieldGrid>{children}</FieldGrid>
    </Group>
  );
}

const LEVEL_FIELDS = ['interest', 'needLevel', 'informationLevel'] as const;
const FIT_FIELDS = ['fitForCustomer', 'fitForUs'] as const;

/** What is filled in as one learns more; folded until asked for. */
export function MoreFields({ values, set, problems }: FormPart) {
  const t = useText();
  return (
    <>
      <NamedGroup name={t('form.group.probability')}>
        <FormField
          name="probability"
          label={t('field.probability')}
          error={problems.probability}
          hint={t('form.hint.probability')}
        >
          <TextInput
            inputMode="decimal"
            autoComplete="off"
            value={values.probability}
            onChange={(event) => set('probability', event.target.value)}
          />
        </FormField>
        <FormField
          name="probabilityReason"
          label={t('field.probabilityReason')}
          error={problems.probabilityReason}
          required={values.probability.trim() !== ''}
        >
          <TextInput
            value={values.probabilityReason}
            disabled={values.probability.trim() === ''}
            onChange={(event) => set('probabilityReason', event.target.value)}
          />
        </FormField>
      </NamedGroup>
      <NamedGroup name={t('form.group.judgement')}>
        {LEVEL_FIELDS.map((field) => (
          <FormField key={field} name={field} label={t(`field.${field}`)} error={problems[field]}>
            <ChoiceSelect
              choices={levelChoices(t)}
              value={values[field]}
              onChange={(level) => set(field, level)}
              placeholder={t('form.none')}
              clearable
            />
          </FormField>
        ))}
        {FIT_FIELDS.map((field) => (
          <FormField key={field} name={field} label={t(`field.${field}`)} error={problems[field]}>
            <ChoiceSelect
              choices={fitChoices(t)}
              value={values[field]}
              onChange={(fit) => set(field, fit)}
              placeholder={t('form.none')}
              clearable
            />
          </FormField>
        ))}
      </NamedGroup>
      <NamedGroup name={t('form.group.qualification')}>
        {QUALIFICATION_KEYS.map((key) => (
          <FormField
            key={key}
            name={`qualification.${key}`}
            label={t(`field.qualification.${key}`)}
            hint={t(`field.hint.qualification.${key}`)}
            error={problems[`qualification.${key}`]}
          >
            <ChoiceSelect
              choices={qualificationChoices(key, values.qualification[key], t)}
              value={values.qualification[key]}
              onChange={(choice) =>
                set('qualification', { ...values.qualification, [key]: choice })
              }
              placeholder={t('form.none')}
              clearable
            />
          </FormField>
        ))}
      </NamedGroup>
      <NamedGroup name={t('form.group.brief')}>
        {BRIEF_KEYS.map((key) => (
          <FormField
            key={key}
            name={`brief.${key}`}
            label={t(`field.brief.${key}`)}
            error={problems[`brief.${key}`]}
          >
            <Textarea
              value={values.brief[key]}
              onChange={(event) => set('brief', { ...values.brief, [key]: event.target.value })}
            />
          </FormField>
        ))}
      </NamedGroup>
    </>
  );
}
