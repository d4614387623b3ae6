import { Checkbox, Flex } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import { DAY_COUNTINGS } from '../../../../shared/contracts/funnel';
import { WEEKDAYS } from '../../../../shared/contracts/settings';
import { ChoiceSelect } from '../../../components/fields/ChoiceSelect';
import { FieldGrid, FormField } from '../../../components/fields/FormField';
import { Section } from '../../../components/layout/Section';
import { DAY_FIELDS } from '../../../domain/settings-form';
import { useText } from '../../../hooks/useText';

import { DaysInput } from './DaysInput';
import type { GeneralForm } from './useGeneralForm';

/** 1 January 2024 was a Monday. */
const dayNamed = (at: number) => new Date(2024, 0, 1 + at);

/** When a light turns, as long as funnel and stage say nothing else. */
export function LightSection({ form }: { form: GeneralForm }) {
  const { values, change, problemText } = form;
  const t = useText();
  const { formatDate } = useIntl();
  return (
    <Section title={t('settings.light')} hint={t('settings.light.hint')}>
      <FieldGrid>
        {DAY_FIELDS.map((field) => (
          <FormField
            key={field}
            name={field}
            label={t(`settings.${field}`)}
            hint={t(`settings.${field}.hint`)}
            error={problemText(field)}
            required
          >
            <DaysInput value={values[field]} onChange={(days) => change({ [field]: days })} />
          </FormField>
        ))}
        <FormField
          name="dayCounting"
          label={t('settings.dayCounting')}
          hint={t('settings.dayCounting.hint')}
        >
          <ChoiceSelect
            choices={DAY_COUNTINGS.map((value) => ({
              value,
              label: t(`settings.dayCounting.${value}`),
            }))}
            value={values.dayCounting}
            onChange={(counting) => counting && change({ dayCounting: counting })}
          />
        </FormField>
        <FormField
          name="workingDays"
          label={t('settings.workingDays')}
          hint={t('settings.workingDays.hint')}
          error={problemText('workingDays')}
          wide
        >
          <Flex gap={4} wrap="wrap" role="group" aria-label={t('settings.workingDays')}>
            {WEEKDAYS.map((day, at) => (
              <Checkbox
                key={day}
                checked={values.workingDays.includes(day)}
                onCheckedChange={(checked) =>
                  change({
                    workingDays: WEEKDAYS.filter((each) =>
                      each === day ? checked === true : values.workingDays.includes(each),
                    ),
                  })
                }
              >
                {formatDate(dayNamed(at), { weekday: 'long' })}
              </Checkbox>
            ))}
          </Flex>
        </FormField>
      </FieldGrid>
    </Section>
  );
}
