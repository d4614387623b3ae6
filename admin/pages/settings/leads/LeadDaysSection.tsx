import { Flex, Typography } from '@strapi/design-system';

import { DAY_COUNTINGS } from '../../../../shared/contracts/funnel';
import { OPEN_LEAD_STATUSES } from '../../../../shared/contracts/lead';
import type { OpenLeadStatus } from '../../../../shared/contracts';
import { ChoiceSelect } from '../../../components/fields/ChoiceSelect';
import { FieldGrid, FormField } from '../../../components/fields/FormField';
import { Section } from '../../../components/layout/Section';
import type { DaysRow } from '../../../domain/lead-settings/values';
import { useText } from '../../../hooks/useText';

import { NumberField } from './NumberField';
import type { SectionProps } from './useLeadSettings';

/** When the light of a lead turns, by its status. */
export function LeadDaysSection({ form }: SectionProps) {
  const t = useText();
  const { leadDays } = form.values;
  const edit = (status: OpenLeadStatus, part: Partial<DaysRow>) =>
    form.change({ leadDays: { ...leadDays, [status]: { ...leadDays[status], ...part } } });
  return (
    <Section title={t('settings.leads.days')} hint={t('settings.leads.days.hint')}>
      {OPEN_LEAD_STATUSES.map((status) => {
        const { followUpDays, criticalDays, dayCounting } = leadDays[status];
        const at = `leadDays.${status}`;
        return (
          <Flex
            key={status}
            direction="column"
            alignItems="stretch"
            gap={2}
            role="group"
            aria-label={t(`settings.leads.status.${status}`)}
          >
            <Typography tag="h3" fontWeight="bold" textColor="neutral800">
              {t(`settings.leads.status.${status}`)}
            </Typography>
            <Typography textColor="neutral600">
              {t(`settings.leads.status.${status}.hint`)}
            </Typography>
            <FieldGrid>
              <NumberField
                form={form}
                name={`${at}.followUpDays`}
                label={t('settings.leads.yellow')}
                value={followUpDays}
                onChange={(days) => edit(status, { followUpDays: days })}
              />
              <NumberField
                form={form}
                name={`${at}.criticalDays`}
                label={t('settings.leads.red')}
                value={criticalDays}
                onChange={(days) => edit(status, { criticalDays: days })}
              />
              <FormField name={`${at}.dayCounting`} label={t('settings.dayCounting')}>
                <ChoiceSelect
                  choices={DAY_COUNTINGS.map((value) => ({
                    value,
                    label: t(`settings.dayCounting.${value}`),
                  }))}
                  value={dayCounting}
                  placeholder={t('settings.leads.counting.site')}
                  clearable
                  onChange={(counting) => edit(status, { dayCounting: counting })}
                />
              </FormField>
            </FieldGrid>
          </Flex>
        );
      })}
    </Section>
  );
}
