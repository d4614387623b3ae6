import { Box, Button, Flex, Loader, Typography } from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';
import { useIntl } from 'react-intl';

import type { Failure } from '../../api/errors';
import { Notice } from '../../components/dialogs/Notice';
import { FileDrop } from '../../components/fields/FileDrop';
import { importMessage } from '../../domain/import/message';
import { useFailureSentence } from '../../hooks/useFailureSentence';
import { useText } from '../../hooks/useText';

import { Section } from '../../components/layout/Section';
import type { Upload } from './useUpload';

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
const KILO = 1000;

function useSize(): (bytes: number) => string {
  const { formatNumber } = useIntl();
  return (bytes) => {
    const power = Math.floor(Math.log10(Math.max(bytes, 1)) / 3);
    const unit = UNITS[power] ?? 'gigabyte';
    const value = bytes / KILO ** UNITS.indexOf(unit);
    const maximumFractionDigits = value < 10 ? 1 : 0;
    return formatNumber(value, {
      style: 'unit',
      unit,
      unitDisplay: 'short',
      maximumFractionDigits,
    });
  };
}

function useRefusal(): (failure: Failure) => string {
  const t = useText();
  const sentence = useFailureSentence();
  return (failure) => {
    if (failure.status === 413) return t('import.file.tooLarge');
    const said = failure.details.errors?.find(({ field }) => field === 'files');
    return failure.status === 400 && said ? importMessage(said.message, t) : sentence(failure);
  };
}

export function FileSection({ upload }: { upload: Upload }) {
  const t = useText();
  const size = useSize();
  const refusal = useRefusal();
  const { file, preview, failure, isReading, read, readAgain } = upload;
  return (
    <Section title={t('import.file')}>
      <Flex direction="column" alignItems="stretch">
        <FileDrop isFirst={file === null} disabled={isReading} onFile={read}>
          {file && (
            <Typography fontWeight="bold" style={{ overflowWrap: 'anywhere' }}>
              {t('import.file.name', { name: file.name, size: size(file.size) })}
            </Typography>
          )}
        </FileDrop>
        <div role="status">
          {isReading && file && (
            <Flex gap={3} paddingTop={3}>
              <Loader small />
              <Typography>{t('import.file.reading', { name: file.name })}</Typography>
            </Flex>
          )}
          {!isReading && preview && !failure && (
            <Box paddingTop={3}>
              <Typography textColor="success700">
                {t('import.file.read', {
                  name: preview.fileName,
                  rows: preview.rows,
                  columns: preview.columns.length,
                })}
              </Typography>
            </Box>
          )}
        </div>
      </Flex>
      {failure && !isReading && (
        <Notice tone="danger">
          <Typography textColor="neutral800">{refusal(failure)}</Typography>
          <Flex>
            <Button
              size="S"
              variant="secondary"
              startIcon={<ArrowClockwise />}
              onClick={() => readAgain()}
            >
              {t('action.retry')}
            </Button>
          </Flex>
        </Notice>
      )}
    </Section>
  );
}
