import { Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import { Notice } from '../../../components/dialogs/Notice';
import { FoldedRow } from '../../../components/fields/FoldedRow';
import { languageOf } from '../../../components/fields/text-of';
import { EditableRows } from '../../../components/sortable/EditableRows';
import { newField } from '../../../domain/lead-form/field-rows';
import type { FieldRow } from '../../../domain/lead-form/field-rows';
import { useText } from '../../../hooks/useText';

import { FieldEditor } from './FieldEditor';
import { FoldSection } from './FoldSection';
import type { SectionProps } from './useLeadForm';

/** What a visitor is asked, in the order of the page. */
export function FieldsSection({ form }: SectionProps) {
  const t = useText();
  const { locale } = useIntl();
  const { values, change, problemText, unfold, unfolded } = form;
  const { fields } = values;
  const language = languageOf(locale);
  const nameOf = ({ label, key }: FieldRow) =>
    label[language].trim() || label.en.trim() || label.de.trim() || key;
  const factsOf = ({ type, required, fills }: FieldRow) =>
    [
      t(`settings.forms.type.${type}`),
      required ? t('settings.forms.field.isRequired') : null,
      fills ? t('settings.forms.field.into', { name: t(`settings.forms.fill.${fills}`) }) : null,
    ]
      .filter((fact) => fact !== null)
      .join(' · ');
  const problem = problemText('fields');

  return (
    <FoldSection
      form={form}
      section="fields"
      title={t('settings.forms.section.fields')}
      summary={fields.map(nameOf).join(', ')}
    >
      <Typography textColor="neutral600">{t('settings.forms.fields.hint')}</Typography>
      {problem ? <Notice tone="danger">{problem}</Notice> : null}
      <EditableRows
        label={t('settings.forms.section.fields')}
        empty={t('settings.forms.fields.empty')}
        rows={fields}
        nameOf={nameOf}
        onRows={(rows) => change({ fields: rows })}
        addLabel={t('settings.forms.fields.add')}
        newRow={(id) => newField(id, new Set(fields.map(({ key }) => key)))}
        firstField={(id) => `fields.${id}.label`}
        onAdded={(id) => unfold(id, true)}
        withMoves
      >
        {(row, edit) => (
          <FoldedRow
            name={nameOf(row)}
            facts={factsOf(row)}
            open={unfolded.has(row.id)}
            onToggle={(open) => unfold(row.id, open)}
          >
            <FieldEditor form={form} row={row} onChange={edit} />
          </FoldedRow>
        )}
      </EditableRows>
    </FoldSection>
  );
}
