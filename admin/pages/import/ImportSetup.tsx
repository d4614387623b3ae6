import { Button, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';

import type { FunnelSummary, ImportPreview } from '../../../shared/contracts';
import { useSalesFunnelQuery } from '../../api/funnel';
import type { ReadAs } from '../../api/import';
import { Notice } from '../../components/dialogs/Notice';
import { columnOf } from '../../domain/import/choices';
import { openDates, openDecimal, openEncoding, openSeparator } from '../../domain/import/doubts';
import { useText } from '../../hooks/useText';

import { ColumnMapping } from './ColumnMapping';
import { DateQuestion } from './DateQuestion';
import { DecimalQuestion } from './DecimalQuestion';
import { FoundSection } from './FoundSection';
import { ImportOptions } from './ImportOptions';
import { TargetSection } from './TargetSection';
import { useImportSetup } from './useImportSetup';

type Props = {
  preview: ImportPreview;
  isReading: boolean;
  onSay: (as: ReadAs) => void;
  firstFunnel: string;
  funnels: FunnelSummary[];
};

/** Everything that is said of a file between its upload and its import. */
export function ImportSetup({ preview, isReading, onSay, firstFunnel, funnels }: Props) {
  const t = useText();
  const [funnelId, setFunnelId] = useState(firstFunnel);
  const funnel = useSalesFunnelQuery(funnelId);
  const setup = useImportSetup(preview, funnel.currentData);
  const { choices, change, problems, failed, isStarting, start, form } = setup;
  const { mapping } = choices;
  const dates = openDates(preview, mapping);
  const decimal = openDecimal(preview, mapping);
  const found = (
    <FoundSection
      preview={preview}
      isReading={isReading}
      onSay={onSay}
      problem={problems.separator}
    />
  );
  // Read in another way its columns are others: nothing else can be said yet.
  if (openEncoding(preview) || openSeparator(preview)) return found;
  return (
    <Flex ref={form} direction="column" alignItems="stretch" gap={5}>
      {found}
      <ColumnMapping preview={preview} mapping={mapping} problems={problems} onChange={change} />
      {dates && (
        <DateQuestion
          open={dates}
          value={choices.dateFormat}
          problem={problems.dateFormat}
          onChange={(dateFormat) => change({ dateFormat })}
        />
      )}
      {decimal && (
        <DecimalQuestion
          open={decimal}
          value={choices.decimal}
          problem={problems.decimal}
          onChange={(sign) => change({ decimal: sign })}
        />
      )}
      <TargetSection
        preview={preview}
        funnels={funnels}
        funnelId={funnelId}
        onFunnel={setFunnelId}
        funnel={funnel}
        setup={setup}
      />
      <ImportOptions funnel={funnel.currentData} setup={setup} />
      {columnOf(mapping, 'externalId') === undefined && (
        <Notice tone="warning">{t('import.columns.noId')}</Notice>
      )}
      {failed && <Notice tone="danger">{failed}</Notice>}
      <Flex gap={4} wrap="wrap">
        <Button size="L" loading={isStarting} disabled={isReading} onClick={() => void start()}>
          {t('import.start', { count: preview.rows })}
        </Button>
        {Object.keys(problems).length > 0 && (
          <Typography role="alert" textColor="danger600">
            {t('import.start.open')}
          </Typography>
        )}
      </Flex>
    </Flex>
  );
}
