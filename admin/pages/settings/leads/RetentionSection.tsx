import { Section } from '../../../components/layout/Section';
import { useText } from '../../../hooks/useText';

import { NumberField } from './NumberField';
import type { SectionProps } from './useLeadSettings';

/** How long what nobody deals with is kept, where a form says nothing of its own. */
export function RetentionSection({ form }: SectionProps) {
  const t = useText();
  return (
    <Section title={t('settings.leads.retention')} hint={t('settings.leads.retention.hint')}>
      <NumberField
        form={form}
        name="leadRetentionDays"
        label={t('settings.leads.retention.days')}
        hint={t('settings.leads.retention.days.hint')}
        value={form.values.leadRetentionDays}
        optional
        onChange={(leadRetentionDays) => form.change({ leadRetentionDays })}
      />
    </Section>
  );
}
