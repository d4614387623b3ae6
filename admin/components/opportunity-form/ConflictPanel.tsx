import { Box, Flex, Radio, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import { useSiteTimeZone } from '../../hooks/useSiteTimeZone';
import { useText } from '../../hooks/useText';
import { Notice } from '../dialogs/Notice';
import { FieldGrid } from '../fields/FormField';

import type { Choice, Collision } from './conflict';
import type { FieldText } from './useFieldText';
import type { FormValues } from './values';

type ConflictPanelProps = {
  collisions: readonly Collision[];
  mine: FormValues;
  theirs: FormValues;
  choices: Record<string, Choice>;
  onChoose: (field: string, choice: Choice) => void;
  fieldText: FieldText;
};

/** Where two people changed the same: both values, whose and since when, and which one stays. */
export function ConflictPanel({
  collisions,
  mine,
  theirs,
  choices,
  onChoose,
  fieldText,
}: ConflictPanelProps) {
  const t = useText();
  const { formatDate } = useIntl();
  const timeZone = useSiteTimeZone();
  const written = (field: string, values: FormValues) =>
    fieldText.shown(field, values) || t('form.conflict.empty');

  return (
    <Notice tone="danger" title={t('form.conflict.title')}>
      <Typography textColor="neutral800">{t('form.conflict.body')}</Typography>
      {collisions.map(({ field, by, at }) => (
        <Box key={field} background="neutral0" padding={3} hasRadius>
          <Flex justifyContent="space-between" gap={2} wrap="wrap" paddingBottom={2}>
            <Typography fontWeight="bold" id={`conflict-${field}`}>
              {fieldText.label(field)}
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
                    {written(field, choice === 'mine' ? mine : theirs)}
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
