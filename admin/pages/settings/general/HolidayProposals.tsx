import { Button, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { useIntl } from 'react-intl';

import type { Day } from '../../../../shared/contracts';
import { readFailure } from '../../../api/errors';
import { useSalesHolidayCalendarQuery, useSalesSettingsQuery } from '../../../api/settings';
import { Notice } from '../../../components/dialogs/Notice';
import { ChoiceSelect } from '../../../components/fields/ChoiceSelect';
import { FieldGrid, FormField } from '../../../components/fields/FormField';
import { languageOf } from '../../../components/fields/text-of';
import { useFailureSentence } from '../../../hooks/useFailureSentence';
import { useText } from '../../../hooks/useText';

import { CountrySelect } from './CountrySelect';

type Props = { known: readonly Day[]; onAdd: (days: Day[]) => void };

const YEARS = 3;

/** The public holidays of a country or region, taken over with one press. */
export function HolidayProposals({ known, onAdd }: Props) {
  const t = useText();
  const { locale } = useIntl();
  const sentence = useFailureSentence();
  const { data: settings } = useSalesSettingsQuery();
  const [chosen, setChosen] = useState<string | null>(null);
  const [region, setRegion] = useState<string | null>(null);
  const country = chosen ?? settings?.phoneCountry ?? 'DE';
  const year = new Date().getFullYear();
  const calendar = useSalesHolidayCalendarQuery({
    country,
    ...(region ? { region } : {}),
    year,
    years: YEARS,
    locale: languageOf(locale),
  });
  const proposed = calendar.currentData?.days ?? [];
  const fresh = proposed.filter(({ day }) => !known.includes(day));
  const regions = calendar.data?.regions ?? [];

  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <FieldGrid>
        <FormField name="holidayCountry" label={t('settings.holidays.country')}>
          <CountrySelect
            value={country}
            onChange={(picked) => {
              setChosen(picked);
              setRegion(null);
            }}
          />
        </FormField>
        {regions.length > 0 && (
          <FormField name="holidayRegion" label={t('settings.holidays.region')}>
            <ChoiceSelect
              choices={regions.map(({ code, name }) => ({ value: code, label: name }))}
              value={region}
              onChange={setRegion}
              placeholder={t('settings.holidays.region.all')}
              clearable
            />
          </FormField>
        )}
      </FieldGrid>
      {calendar.error ? (
        <Notice tone="danger">{sentence(readFailure(calendar.error))}</Notice>
      ) : null}
      <Flex gap={3} wrap="wrap">
        <Button
          variant="secondary"
          loading={calendar.isFetching}
          disabled={fresh.length === 0}
          onClick={() => onAdd(fresh.map(({ day }) => day))}
        >
          {t('settings.holidays.take', { count: fresh.length, from: year, to: year + YEARS - 1 })}
        </Button>
        {calendar.currentData && fresh.length === 0 && (
          <Typography textColor="neutral600">{t('settings.holidays.allTaken')}</Typography>
        )}
      </Flex>
    </Flex>
  );
}
