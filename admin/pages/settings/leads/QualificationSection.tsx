import { Button } from '@strapi/design-system';
import { useState } from 'react';
import { useIntl } from 'react-intl';

import { Notice } from '../../../components/dialogs/Notice';
import { FieldGrid } from '../../../components/fields/FormField';
import { languageOf } from '../../../components/fields/text-of';
import { Section } from '../../../components/layout/Section';
import { EditableRows } from '../../../components/sortable/EditableRows';
import { BANT } from '../../../domain/lead-settings/bant';
import { partOf, qualificationValues } from '../../../domain/lead-settings/values';
import type { CriterionRow } from '../../../domain/lead-settings/values';
import { newKey } from '../../../domain/new-key';
import { useText } from '../../../hooks/useText';

import { CriterionEditor } from './CriterionEditor';
import { NumberField } from './NumberField';
import type { SectionProps } from './useLeadSettings';

const EMPTY = { de: '', en: '' };

const newCriterion = (id: string): CriterionRow => ({
  id,
  key: null,
  label: EMPTY,
  hint: EMPTY,
  weight: 20,
  options: [
    { id: newKey(), key: 'unknown', label: { de: 'unbekannt', en: 'unknown' }, share: 0 },
    { id: newKey(), key: null, label: { de: 'ja', en: 'yes' }, share: 100 },
    { id: newKey(), key: null, label: { de: 'nein', en: 'no' }, share: 0 },
  ],
});

/** The questions that make the one number of a lead, and from when on it proposes "qualified". */
export function QualificationSection({ form }: SectionProps) {
  const t = useText();
  const { locale, formatNumber } = useIntl();
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const { values, changeQualification: change, problemText } = form;
  const { qualification } = values;
  const { criteria, idealCustomerWeight, qualifiedFrom, minimumKnown } = qualification;
  const language = languageOf(locale);
  const nameOf = ({ label }: CriterionRow) =>
    label[language].trim() || label.en.trim() || label.de.trim() || t('settings.leads.unnamed');
  const partText = (weight: number | null) => {
    const part = partOf(weight, qualification);
    return part === null
      ? undefined
      : t('settings.leads.part', { part: formatNumber(part, { maximumFractionDigits: 1 }) });
  };
  const open = (id: string, isOpen: boolean) =>
    setOpened((before) => {
      const others = [...before].filter((each) => each !== id);
      return new Set(isOpen ? [...others, id] : others);
    });
  const problem = problemText('criteria');
  const hasMistake = (row: CriterionRow) =>
    ['label', 'hint', 'weight', 'options'].some((part) =>
      problemText(`criteria.${row.id}.${part}`),
    ) ||
    row.options.some((option) =>
      ['label', 'share'].some((part) =>
        problemText(`criteria.${row.id}.options.${option.id}.${part}`),
      ),
    );
  return (
    <Section
      title={t('settings.leads.qualification')}
      hint={t('settings.leads.qualification.hint')}
    >
      <FieldGrid>
        <NumberField
          form={form}
          name="qualifiedFrom"
          label={t('settings.leads.qualifiedFrom')}
          hint={t('settings.leads.qualifiedFrom.hint')}
          value={qualifiedFrom}
          onChange={(value) => change({ qualifiedFrom: value })}
        />
        <NumberField
          form={form}
          name="minimumKnown"
          label={t('settings.leads.minimumKnown')}
          hint={t('settings.leads.minimumKnown.hint')}
          value={minimumKnown}
          onChange={(value) => change({ minimumKnown: value })}
        />
        <NumberField
          form={form}
          name="idealCustomerWeight"
          label={t('settings.leads.idealWeight')}
          hint={t('settings.leads.idealWeight.hint')}
          value={idealCustomerWeight}
          onChange={(value) => change({ idealCustomerWeight: value })}
        />
      </FieldGrid>
      {minimumKnown !== null && minimumKnown > criteria.length ? (
        <Notice tone="warning">{t('settings.leads.minimumKnown.never')}</Notice>
      ) : null}
      {problem ? <Notice tone="danger">{problem}</Notice> : null}
      <EditableRows
        label={t('settings.leads.criteria')}
        empty={t('settings.leads.criteria.none')}
        rows={criteria}
        nameOf={nameOf}
        onRows={(rows) => change({ criteria: rows })}
        addLabel={t('settings.leads.criteria.add')}
        newRow={newCriterion}
        firstField={(id) => `criteria.${id}.label`}
        onAdded={(id) => open(id, true)}
        beside={
          <Button
            variant="tertiary"
            onClick={() => form.change({ qualification: qualificationValues(BANT) })}
          >
            {t('settings.leads.criteria.preset')}
          </Button>
        }
      >
        {(row, edit) => (
          <CriterionEditor
            form={form}
            row={row}
            name={nameOf(row)}
            part={partText(row.weight)}
            open={opened.has(row.id) || hasMistake(row)}
            onToggle={(isOpen) => open(row.id, isOpen)}
            onChange={edit}
          />
        )}
      </EditableRows>
    </Section>
  );
}
