import { DAY_COUNTINGS, GATES } from '../../../../shared/contracts/funnel';
import { ChoiceSelect } from '../../../components/fields/ChoiceSelect';
import { FieldGrid, FormField } from '../../../components/fields/FormField';
import { Section } from '../../../components/layout/Section';
import { useText } from '../../../hooks/useText';
import { DaysInput } from '../general/DaysInput';

import type { FunnelForm } from './useFunnelForm';
import { useOriginText } from './useOriginText';

const DAYS = ['followUpDays', 'criticalDays'] as const;

/** When the lights of this funnel turn, and how strictly its stages ask. */
export function RulesSection({ form }: { form: FunnelForm }) {
  const t = useText();
  const origin = useOriginText();
  const { values, change, problemText, settings } = form;
  const yellow = values.followUpDays ?? settings.followUpDays;
  const red = values.criticalDays ?? settings.criticalDays;
  const order = yellow >= red ? t('settings.problem.order') : undefined;
  const inherited = (value: string, isOwn: boolean) =>
    t(isOwn ? 'settings.funnels.insteadOf' : 'settings.funnels.inherits', { value });
  const counting = t('settings.funnels.from.settings', {
    value: t(`settings.dayCounting.${settings.dayCounting}`),
  });
  return (
    <Section title={t('settings.funnels.rules')} hint={t('settings.funnels.rules.hint')}>
      <FieldGrid>
        {DAYS.map((field) => (
          <FormField
            key={field}
            name={field}
            label={t(`settings.${field}`)}
            hint={inherited(
              origin({ value: settings[field], from: 'settings' }, 'days'),
              values[field] !== null,
            )}
            error={problemText(field) ?? (field === 'criticalDays' ? order : undefined)}
          >
            <DaysInput value={values[field]} onChange={(days) => change({ [field]: days })} />
          </FormField>
        ))}
        <FormField
          name="dayCounting"
          label={t('settings.dayCounting')}
          hint={inherited(counting, values.dayCounting !== null)}
        >
          <ChoiceSelect
            choices={DAY_COUNTINGS.map((value) => ({
              value,
              label: t(`settings.dayCounting.${value}`),
            }))}
            value={values.dayCounting}
            placeholder={t('settings.funnels.asSettings')}
            clearable
            onChange={(dayCounting) => change({ dayCounting })}
          />
        </FormField>
        <FormField
          name="gate"
          label={t('settings.funnels.field.gate')}
          hint={t(`settings.funnels.gate.${values.gate}.hint`)}
        >
          <ChoiceSelect
            choices={GATES.map((value) => ({ value, label: t(`settings.funnels.gate.${value}`) }))}
            value={values.gate}
            onChange={(gate) => gate && change({ gate })}
          />
        </FormField>
      </FieldGrid>
    </Section>
  );
}
