import { Box, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import type { FormulaPreview } from '../../../../shared/contracts';
import { DataTable } from '../../../components/layout/DataTable';
import { useFailureSentence } from '../../../hooks/useFailureSentence';
import { useFigureReason, useFigureText, useVariableName } from '../../../hooks/useFigureText';
import { useText } from '../../../hooks/useText';

import type { Preview } from './useFormulaPreview';

type Props = { preview: Preview; unit: string | null; label: string | null };

function Rows({ told, unit, label }: { told: FormulaPreview } & Omit<Props, 'preview'>) {
  const t = useText();
  const { formatNumber } = useIntl();
  const nameOf = useVariableName();
  const figureText = useFigureText();
  const reasonText = useFigureReason();
  const number = (value: number | null) =>
    value === null ? '–' : formatNumber(value, { maximumFractionDigits: 2 });
  const name = label?.trim() ? label : t('figure.label');
  return (
    <DataTable
      label={t('formula.preview')}
      head={[t('formula.preview.opportunity'), ...told.variables.map(nameOf), name]}
    >
      {told.rows.map((row) => (
        <tr key={row.documentId} data-preview={row.documentId}>
          <td>{row.title}</td>
          {told.variables.map((variable) => (
            <td key={variable}>{number(row.values[variable] ?? null)}</td>
          ))}
          <td>
            <Typography fontWeight="bold">
              {row.figure === null
                ? t('figure.none')
                : figureText(row.figure, unit?.trim() ? unit : null, row.currency)}
            </Typography>
            {row.figureReason ? (
              <Typography tag="p" variant="pi" textColor="neutral600">
                {reasonText(row.figureReason)}
              </Typography>
            ) : null}
          </td>
        </tr>
      ))}
    </DataTable>
  );
}

/** What the formula gives for real opportunities, as it is being written. */
export function FormulaTrial({ preview, unit, label }: Props) {
  const t = useText();
  const sentence = useFailureSentence();
  const { state, problem, told, failure } = preview;
  const words = () => {
    if (state === 'empty') return t('formula.preview.empty');
    if (state === 'waiting') return t('formula.preview.wait');
    if (failure) return `${t('formula.preview.failed')} ${sentence(failure)}`;
    if (problem) return t('formula.preview.wrong');
    return told?.rows.length === 0 ? t('formula.preview.none') : t('formula.preview.hint');
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Typography tag="h3" variant="sigma" textColor="neutral600">
        {t('formula.preview')}
      </Typography>
      <Typography role="status" textColor="neutral600" tag="p">
        {words()}
      </Typography>
      <Box minHeight="12rem" aria-busy={state === 'waiting'}>
        {told && !problem && told.rows.length > 0 ? (
          <Rows told={told} unit={unit} label={label} />
        ) : null}
      </Box>
    </Flex>
  );
}
