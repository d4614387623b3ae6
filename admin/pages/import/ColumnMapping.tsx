import { SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import type { ImportField, ImportPreview } from '../../../shared/contracts';
import { IMPORT_FIELDS } from '../../../shared/contracts/import';
import { FieldGrid, FormField } from '../../components/fields/FormField';
import { columnOf, mapped } from '../../domain/import/choices';
import type { ImportProblems } from '../../domain/import/problems';
import { useText } from '../../hooks/useText';

import { Section } from '../../components/layout/Section';

type Mapping = Record<string, ImportField>;
type Props = {
  preview: ImportPreview;
  mapping: Mapping;
  problems: ImportProblems;
  onChange: (change: { mapping: Mapping }) => void;
};

/** One that another column has looks like what cannot be chosen. */
const Option = styled(SingleSelectOption)`
  &[data-disabled] {
    cursor: not-allowed;
    opacity: 0.6;
  }
`;

const SKIP = 'skip';
const EXAMPLES = 3;
const LONGEST = 40;

function examplesOf({ sample, values }: ImportPreview, column: string): string {
  const cells = [...sample.map((row) => row[column] ?? ''), ...(values[column] ?? [])];
  const texts = [...new Set(cells.map((text) => text.trim()))].filter((text) => text !== '');
  const shown = texts.slice(0, EXAMPLES);
  return shown
    .map((text) => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text))
    .join(' · ');
}

/** What each column fills. A field that another column fills says so and cannot be chosen. */
export function ColumnMapping({ preview, mapping, problems, onChange }: Props) {
  const t = useText();
  const label = (field: ImportField, column: string) => {
    const name = t(`field.${field}`);
    const filledBy = columnOf(mapping, field);
    const isTaken = filledBy !== undefined && filledBy !== column;
    return {
      isTaken,
      text: isTaken ? t('import.columns.taken', { field: name, column: filledBy }) : name,
    };
  };
  return (
    <Section title={t('import.columns')} hint={t('import.columns.hint')}>
      {problems.mapping ? <Typography textColor="danger600">{problems.mapping}</Typography> : null}
      <FieldGrid data-problem={problems.mapping ? true : undefined}>
        {preview.columns.map((column) => {
          const problem = problems[`mapping.${column}`];
          const examples = examplesOf(preview, column);
          const hint = examples
            ? t('import.columns.example', { texts: examples })
            : t('import.columns.blank');
          return (
            <div key={column} data-problem={problem ? true : undefined}>
              <FormField name={`mapping.${column}`} label={column} hint={hint} error={problem}>
                <SingleSelect
                  value={mapping[column] ?? SKIP}
                  onChange={(picked) => {
                    const field = IMPORT_FIELDS.find((one) => one === picked) ?? null;
                    onChange({ mapping: mapped(mapping, column, field) });
                  }}
                >
                  <SingleSelectOption value={SKIP}>{t('import.columns.skip')}</SingleSelectOption>
                  {IMPORT_FIELDS.map((field) => {
                    const { isTaken, text } = label(field, column);
                    return (
                      <Option key={field} value={field} disabled={isTaken}>
                        {text}
                      </Option>
                    );
                  })}
                </SingleSelect>
              </FormField>
            </div>
          );
        })}
      </FieldGrid>
    </Section>
  );
}
