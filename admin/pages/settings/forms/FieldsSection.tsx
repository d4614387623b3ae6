import { Button, Flex, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useRef } from 'react';
import { useIntl } from 'react-intl';

import { focusField } from '../../../components/dialogs/focus-field';
import { Notice } from '../../../components/dialogs/Notice';
import { FoldedRow } from '../../../components/fields/FoldedRow';
import { languageOf } from '../../../components/fields/text-of';
import { SortableList } from '../../../components/sortable/SortableList';
import { SortableRow } from '../../../components/sortable/SortableRow';
import { newField } from '../../../domain/lead-form/field-rows';
import type { FieldRow } from '../../../domain/lead-form/field-rows';
import { newKey } from '../../../domain/new-key';
import { useText } from '../../../hooks/useText';

import { FieldEditor } from './FieldEditor';
import { FoldSection } from './FoldSection';
import type { SectionProps } from './useLeadForm';

/** What a visitor is asked, in the order of the page. */
export function FieldsSection({ form }: SectionProps) {
  const t = useText();
  const { locale } = useIntl();
  const box = useRef<HTMLDivElement>(null);
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

  const add = () => {
    const id = newKey();
    change({ fields: [...fields, newField(id, new Set(fields.map(({ key }) => key)))] });
    unfold(id, true);
    setTimeout(() => focusField(box.current, `fields.${id}.label`));
  };
  const swap = (from: number, to: number) => {
    const next = [...fields];
    const [row] = next.splice(from, 1);
    if (row) next.splice(to, 0, row);
    change({ fields: next });
  };
  return (
    <FoldSection
      form={form}
      section="fields"
      title={t('settings.forms.section.fields')}
      summary={fields.map(nameOf).join(', ')}
    >
      <Typography textColor="neutral600">{t('settings.forms.fields.hint')}</Typography>
      {problem ? <Notice tone="danger">{problem}</Notice> : null}
      <Flex ref={box} direction="column" alignItems="stretch" gap={3}>
        {fields.length === 0 ? (
          <Typography textColor="neutral600">{t('settings.forms.fields.empty')}</Typography>
        ) : (
          <SortableList
            label={t('settings.forms.section.fields')}
            rows={fields}
            nameOf={nameOf}
            onOrder={(ordered) => change({ fields: ordered })}
          >
            {(row) => {
              const at = fields.findIndex(({ id }) => id === row.id);
              return (
                <SortableRow
                  key={row.id}
                  id={row.id}
                  name={nameOf(row)}
                  onRemove={() => change({ fields: fields.filter(({ id }) => id !== row.id) })}
                  onMove={{
                    up: at > 0 ? () => swap(at, at - 1) : null,
                    down: at < fields.length - 1 ? () => swap(at, at + 1) : null,
                  }}
                >
                  <FoldedRow
                    name={nameOf(row)}
                    facts={factsOf(row)}
                    open={unfolded.has(row.id)}
                    onToggle={(open) => unfold(row.id, open)}
                  >
                    <FieldEditor
                      form={form}
                      row={row}
                      onChange={(next) =>
                        change({
                          fields: fields.map((each) => (each.id === row.id ? next : each)),
                        })
                      }
                    />
                  </FoldedRow>
                </SortableRow>
              );
            }}
          </SortableList>
        )}
        <Flex>
          <Button variant="secondary" startIcon={<Plus />} onClick={add}>
            {t('settings.forms.fields.add')}
          </Button>
        </Flex>
      </Flex>
    </FoldSection>
  );
}
