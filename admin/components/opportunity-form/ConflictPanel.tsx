import { Box, Flex, Radio, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import { useSiteTimeZone } from '../../hooks/useSiteTimeZone';
import { useText } from '../../hooks/useText';
import { Notice } from '../dialogs/Notice';
import { FieldGrid } from '../fields/FormField';

import type { Choice, Collision } from './conflict';

export type ConflictItem = Collision & { label: string; mine: string; theirs: string };

type ConflictPanelProps = {
  items: readonly ConflictItem[];
  choices: Record<string, Choice>;
  onChoose: (field: string, choice: Choice) => void;
};

/** Where two people changed the same: both values, whose and since when, and which one stays. */
export function ConflictPanel({ items, choices, onChoose }: ConflictPanelProps) {
  const t = useText();
  const { formatDate } = useIntl();
  const timeZone = useSiteTimeZone();

  return (
    <Notice tone="danger" title={t('form.conflict.title')}>
      <Typography textColor="neutral800">{t('form.conflict.body')}</Typography>
      {items.map(({ field, label, by, at, ...values }) => (
        <Box key={field} background="neutral0" padding={3} hasRadius>
          <Flex justifyContent="space-between" gap={2} wrap="wrap" paddingBottom={2}>
            <Typography fontWeight="bold" id={`conflict-${field}`}>
              {label}
            </Typography>
            {at ? (
              <Typography variant="pi" textColor="neutral600">
                {t('form.conflict.by', {
                  name: by ?? t('form.conflict.someone'),
                  date: formatDate(at, { dateStyle: 'medium', timeStyle: 'short', timeZone }),
                })}
              </Typography>
            ) : null}
          </Flex>
          <Radio.Group
            aria-labelledby={`conflict-${field}`}
            value={choices[field] ?? 'mine'}
            onValueChange={(choice) => onChoose(field, choice === 'theirs' ? 'theirs' : 'mine')}
          >
            <FieldGrid>
              {(['mine', 'theirs'] as const).map((choice) => (
                <Radio.Item key={choice} value={choice}>
                  <Typography variant="pi" textColor="neutral600">
                    {t(`form.conflict.${choice}`)}
                  </Typography>
                  <Typography tag="p" style={{ overflowWrap: 'anywhere' }}>
                    {values[choice] || t('form.conflict.empty')}
                  </Typography>
                </Radio.Item>
              ))}
            </FieldGrid>
          </Radio.Group>
        </Box>
      ))}
    </Notice>
  );
}
