import { Checkbox, TextInput } from '@strapi/design-system';
import { styled } from 'styled-components';

import { FORM_FIELD_TYPES } from '../../../../shared/contracts/lead-form';
import { ChoiceSelect } from '../../../components/fields/ChoiceSelect';
import { FieldGrid, FormField } from '../../../components/fields/FormField';
import {
  fillsFor,
  hasLength,
  withFieldType,
  withLabel,
} from '../../../domain/lead-form/field-rows';
import type { FieldRow } from '../../../domain/lead-form/field-rows';
import { useText } from '../../../hooks/useText';

import { BilingualFields } from './BilingualFields';
import { FieldOptions } from './FieldOptions';
import type { LeadFormState } from './useLeadForm';
import { WholeNumber } from './WholeNumber';

type Props = { form: LeadFormState; row: FieldRow; onChange: (row: FieldRow) => void };

/** Beside the preview a row is narrower than a page. */
const NarrowGrid = styled(FieldGrid)`
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 18rem), 1fr));
`;
const LONGEST_LABEL = 500;
const LONGEST_KEY = 50;

/** One field: its words, its kind, what may be typed and where in the lead it goes. */
export function FieldEditor({ form, row, onChange }: Props) {
  const t = useText();
  const { values, problemText } = form;
  const at = `fields.${row.id}`;
  const fills = fillsFor(row, values.fields);
  return (
    <>
      <NarrowGrid>
        <BilingualFields
          name={`${at}.label`}
          label={t('settings.forms.field.label')}
          error={problemText(`${at}.label`)}
          value={row.label}
          first={values.locale}
          maxLength={LONGEST_LABEL}
          required
          onChange={(label) => onChange(withLabel(row, label, values.fields))}
        />
        <FormField
          name={`${at}.type`}
          label={t('settings.forms.field.type')}
          error={problemText(`${at}.type`)}
        >
          <ChoiceSelect
            choices={FORM_FIELD_TYPES.map((value) => ({
              value,
              label: t(`settings.forms.type.${value}`),
            }))}
            value={row.type}
            onChange={(type) => type && onChange(withFieldType(row, type, values.fields))}
          />
        </FormField>
        <FormField
          name={`${at}.key`}
          label={t('settings.forms.field.key')}
          hint={t('settings.forms.field.key.hint')}
          error={problemText(`${at}.key`)}
          required
        >
          <TextInput
            value={row.key}
            maxLength={LONGEST_KEY}
            spellCheck={false}
            onChange={(event) => onChange({ ...row, key: event.target.value, derives: false })}
          />
        </FormField>
        {row.type === 'checkbox' ? null : (
          <FormField
            name={`${at}.fills`}
            label={t('settings.forms.field.fills')}
            hint={t('settings.forms.field.fills.hint')}
            error={problemText(`${at}.fills`)}
          >
            <ChoiceSelect
              choices={fills.map((value) => ({ value, label: t(`settings.forms.fill.${value}`) }))}
              value={row.fills}
              placeholder={t('settings.forms.field.fills.none')}
              clearable
              onChange={(chosen) => onChange({ ...row, fills: chosen })}
            />
          </FormField>
        )}
        {hasLength(row.type) ? (
          <WholeNumber
            form={form}
            name={`${at}.maxLength`}
            label={t('settings.forms.field.maxLength')}
            hint={t(
              row.type === 'textarea'
                ? 'settings.forms.field.maxLength.long'
                : 'settings.forms.field.maxLength.hint',
            )}
            value={row.maxLength}
            onChange={(maxLength) => onChange({ ...row, maxLength })}
          />
        ) : null}
        {row.type === 'number' ? (
          <>
            <WholeNumber
              form={form}
              name={`${at}.min`}
              label={t('settings.forms.field.min')}
              value={row.min}
              onChange={(min) => onChange({ ...row, min })}
            />
            <WholeNumber
              form={form}
              name={`${at}.max`}
              label={t('settings.forms.field.max')}
              value={row.max}
              onChange={(max) => onChange({ ...row, max })}
            />
          </>
        ) : null}
      </NarrowGrid>
      {row.type === 'select' ? <FieldOptions form={form} row={row} onChange={onChange} /> : null}
      <Checkbox
        checked={row.required}
        onCheckedChange={(checked) => onChange({ ...row, required: checked === true })}
      >
        {t(
          row.type === 'checkbox'
            ? 'settings.forms.field.mustTick'
            : 'settings.forms.field.required',
        )}
      </Checkbox>
    </>
  );
}
