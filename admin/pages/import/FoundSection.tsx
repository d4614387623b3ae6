import { Box, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import type { Encoding, ImportPreview, Separator } from '../../../shared/contracts';
import { SEPARATORS } from '../../../shared/contracts/import';
import type { ReadAs } from '../../api/import';
import { ChoiceSelect } from '../../components/fields/ChoiceSelect';
import { FormField } from '../../components/fields/FormField';
import { openEncoding, openSeparator } from '../../domain/import/doubts';
import { useText } from '../../hooks/useText';

import { Question } from './Question';
import { SampleTable } from './SampleTable';
import { Section } from '../../components/layout/Section';

type Props = {
  preview: ImportPreview;
  isReading: boolean;
  onSay: (as: ReadAs) => void;
  problem?: string;
};

const SIGNS = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' } as const;
const ENCODINGS: Record<Encoding, string> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'windows-1252': 'Windows-1252',
};

/** What the server took the file for: how many rows, how written, and its first rows. */
export function FoundSection({ preview, isReading, onSay, problem }: Props) {
  const t = useText();
  const { formatNumber } = useIntl();
  const { rows, encoding, separator, columns, sample } = preview;
  const encodings = openEncoding(preview);
  const open = encodings ? null : openSeparator(preview);
  const choice = (sign: Separator) => ({
    value: sign,
    label: t(`import.separator.${SIGNS[sign]}`),
  });
  const facts = [
    { label: t('import.found.rows'), value: formatNumber(rows) },
    ...(encodings ? [] : [{ label: t('import.found.encoding'), value: ENCODINGS[encoding] }]),
  ];
  return (
    <Section title={t('import.found')}>
      <Flex tag="dl" gap={6} wrap="wrap" style={{ rowGap: 8 }}>
        {facts.map(({ label, value }) => (
          <Flex key={label} gap={2}>
            <Typography tag="dt" textColor="neutral600">
              {label}
            </Typography>
            <Typography tag="dd" fontWeight="bold">
              {value}
            </Typography>
          </Flex>
        ))}
      </Flex>
      {encodings && (
        <Question
          name="encoding"
          title={t('import.encoding.ask')}
          hint={t('import.encoding.hint')}
          choices={encodings.candidates.map((one) => ({ value: one, label: ENCODINGS[one] }))}
          value={null}
          onChange={(one) => onSay({ encoding: one })}
        />
      )}
      {open ? (
        <Question
          name="separator"
          title={t('import.separator.ask')}
          choices={open.candidates.map(choice)}
          value={null}
          problem={problem}
          onChange={(sign) => onSay({ separator: sign })}
        />
      ) : (
        <Box maxWidth="40rem">
          <FormField
            name="separator"
            label={t('import.found.separator')}
            hint={t('import.separator.hint')}
            error={problem}
          >
            <ChoiceSelect
              choices={SEPARATORS.map(choice)}
              value={separator}
              disabled={isReading}
              onChange={(sign) => sign && sign !== separator && onSay({ separator: sign })}
            />
          </FormField>
        </Box>
      )}
      <SampleTable label={t('import.found.sample')} columns={columns} rows={sample} />
    </Section>
  );
}
