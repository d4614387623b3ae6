import { Button, Checkbox, Flex } from '@strapi/design-system';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';

import type {
  DateFormat,
  Decimal,
  ImportPreview,
  RecordField,
  RecordImportPreview,
  RecordImportRun,
} from '../../../shared/contracts';
import { DATE_FORMATS, DECIMALS } from '../../../shared/contracts/import';
import { RECORD_FIELDS } from '../../../shared/contracts/record-import';
import { readFailure } from '../../api/errors';
import { useSalesFunnelsQuery } from '../../api/funnel';
import { useSalesRunImportMutation } from '../../api/import';
import { Notice } from '../../components/dialogs/Notice';
import { ChoiceSelect } from '../../components/fields/ChoiceSelect';
import { FieldGrid, FormField } from '../../components/fields/FormField';
import { Section } from '../../components/layout/Section';
import { importPath } from '../../constants';
import { openEncoding, openSeparator } from '../../domain/import/doubts';
import { useCan } from '../../hooks/useCan';
import { useFailureSentence } from '../../hooks/useFailureSentence';
import { useText } from '../../hooks/useText';

import { FoundSection } from './FoundSection';
import type { Upload } from './useUpload';

type Mapping = Record<string, RecordField>;
type Props = { preview: RecordImportPreview; upload: Upload };

const DATES: readonly RecordField[] = ['openedAt', 'nurtureUntil'];
const NAMES: readonly RecordField[] = [
  'externalId',
  'name',
  'lastName',
  'email',
  'phone',
  'company',
];

/** Each field is filled by one column: the one that was chosen last. */
function mapped(mapping: Mapping, column: string, field: RecordField | null): Mapping {
  const others = Object.entries(mapping).filter(([name, of]) => name !== column && of !== field);
  return Object.fromEntries(field === null ? others : [...others, [column, field] as const]);
}

/** What is said of a file of leads, contacts or companies between its upload and its import. */
export function RecordSetup({ preview, upload }: Props) {
  const t = useText();
  const navigate = useNavigate();
  const sentence = useFailureSentence();
  const canCreate = useCan('organizationUpdate');
  const { data: funnels = [] } = useSalesFunnelsQuery();
  const { type } = preview;
  const [mapping, setMapping] = useState<Mapping>(preview.suggestedMapping);
  const [dateFormat, setDateFormat] = useState<DateFormat | null>(null);
  const [decimal, setDecimal] = useState<Decimal | null>(null);
  const [funnel, setFunnel] = useState<string | null>(null);
  const [createMissing, setCreateMissing] = useState(true);
  const [run, { isLoading, error }] = useSalesRunImportMutation();

  const fields: readonly RecordField[] = RECORD_FIELDS[type];
  const filled = Object.values(mapping);
  const shown: ImportPreview = { ...preview, suggestedMapping: {} };
  const found = (
    <FoundSection preview={shown} isReading={upload.isReading} onSay={upload.readAgain} />
  );
  if (openEncoding(shown) || openSeparator(shown)) return found;

  const hasDates = filled.some((field) => DATES.includes(field));
  const hasNumbers = filled.includes('employees');
  const isNamed = filled.some((field) => NAMES.includes(field));
  const start = async () => {
    const body: RecordImportRun = {
      mapping,
      ...(hasDates && dateFormat ? { dateFormat } : {}),
      ...(hasNumbers && decimal ? { decimal } : {}),
      ...(type === 'leads' && funnel ? { funnel } : {}),
      ...(type === 'contacts' ? { createMissing: createMissing && canCreate } : {}),
    };
    if (!('error' in (await run({ id: preview.id, run: body })))) navigate(importPath(preview.id));
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      {found}
      <Section title={t('import.columns')} hint={t('import.records.updates')}>
        <FieldGrid>
          {preview.columns.map((column) => (
            <FormField key={column} name={`mapping.${column}`} label={column}>
              <ChoiceSelect
                clearable
                placeholder={t('import.columns.skip')}
                choices={fields.map((value) => ({ value, label: t(`field.${value}`) }))}
                value={mapping[column] ?? null}
                onChange={(field) => setMapping(mapped(mapping, column, field))}
              />
            </FormField>
          ))}
        </FieldGrid>
      </Section>
      <Section title={t('import.options')}>
        <FieldGrid>
          {hasDates ? (
            <FormField name="dateFormat" label={t('import.records.dateFormat')}>
              <ChoiceSelect
                clearable
                choices={DATE_FORMATS.map((value) => ({
                  value,
                  label: t(`import.format.${value}`),
                }))}
                value={dateFormat}
                onChange={setDateFormat}
              />
            </FormField>
          ) : null}
          {hasNumbers ? (
            <FormField name="decimal" label={t('import.records.decimal')}>
              <ChoiceSelect
                clearable
                choices={DECIMALS.map((value) => ({ value, label: value }))}
                value={decimal}
                onChange={setDecimal}
              />
            </FormField>
          ) : null}
          {type === 'leads' ? (
            <FormField name="funnel" label={t('import.records.funnel')}>
              <ChoiceSelect
                clearable
                choices={funnels.map(({ documentId, name }) => ({
                  value: documentId,
                  label: name,
                }))}
                value={funnel}
                onChange={setFunnel}
              />
            </FormField>
          ) : null}
        </FieldGrid>
        {type === 'contacts' && canCreate ? (
          <Checkbox
            checked={createMissing}
            onCheckedChange={(checked) => setCreateMissing(checked === true)}
          >
            {t('import.records.createMissing')}
          </Checkbox>
        ) : null}
      </Section>
      {type === 'organizations' ? null : <Notice tone="info">{t('import.records.consent')}</Notice>}
      {isNamed ? null : <Notice tone="warning">{t('import.records.noName')}</Notice>}
      {error ? <Notice tone="danger">{sentence(readFailure(error))}</Notice> : null}
      <Flex>
        <Button
          size="L"
          loading={isLoading}
          disabled={upload.isReading || !isNamed}
          onClick={() => void start()}
        >
          {t('import.start', { count: preview.rows })}
        </Button>
      </Flex>
    </Flex>
  );
}
