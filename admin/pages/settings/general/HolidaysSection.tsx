import { Box, Button, Flex, IconButton, Typography } from '@strapi/design-system';
import { Plus, Trash } from '@strapi/icons';
import { useState } from 'react';
import { useIntl } from 'react-intl';

import type { Day } from '../../../../shared/contracts';
import { DateField } from '../../../components/fields/DateField';
import { FormField } from '../../../components/fields/FormField';
import { Section } from '../../../components/layout/Section';
import { withDays } from '../../../domain/settings-form';
import { useText } from '../../../hooks/useText';

import { HolidayProposals } from './HolidayProposals';
import type { GeneralForm } from './useGeneralForm';

/** Days on which nobody works: they count in no light that counts business days. */
export function HolidaysSection({ form }: { form: GeneralForm }) {
  const { values, change } = form;
  const t = useText();
  const { formatDate } = useIntl();
  const [typed, setTyped] = useState<Day | null>(null);
  const named = (day: Day) =>
    formatDate(`${day}T00:00:00Z`, {
      dateStyle: 'full',
      timeZone: 'UTC',
    });
  const add = (days: Day[]) => change({ holidays: withDays(values.holidays, days) });

  return (
    <Section title={t('settings.holidays')} hint={t('settings.holidays.hint')}>
      <HolidayProposals known={values.holidays} onAdd={add} />
      <Flex gap={3} alignItems="flex-end" wrap="wrap">
        <FormField name="holiday" label={t('settings.holidays.one')}>
          <DateField value={typed} onChange={setTyped} />
        </FormField>
        <Button
          variant="secondary"
          startIcon={<Plus />}
          disabled={typed === null}
          onClick={() => {
            if (typed) add([typed]);
            setTyped(null);
          }}
        >
          {t('settings.holidays.add')}
        </Button>
      </Flex>
      {values.holidays.length === 0 ? (
        <Typography textColor="neutral600">{t('settings.holidays.none')}</Typography>
      ) : (
        <Box
          tag="ul"
          maxHeight="32rem"
          overflow="auto"
          tabIndex={0}
          aria-label={t('settings.holidays')}
        >
          {values.holidays.map((day) => (
            <Flex key={day} tag="li" justifyContent="space-between" gap={3} paddingBottom={1}>
              <Typography textColor="neutral800">{named(day)}</Typography>
              <IconButton
                variant="ghost"
                label={t('settings.holidays.remove', { day: named(day) })}
                onClick={() => change({ holidays: values.holidays.filter((each) => each !== day) })}
              >
                <Trash aria-hidden />
              </IconButton>
            </Flex>
          ))}
        </Box>
      )}
    </Section>
  );
}
