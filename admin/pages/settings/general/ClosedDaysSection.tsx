import { FieldGrid, FormField } from '../../../components/fields/FormField';
import { Section } from '../../../components/layout/Section';
import { CLOSED_KINDS } from '../../../domain/settings-form';
import { useText } from '../../../hooks/useText';

import { DaysInput } from './DaysInput';
import type { GeneralForm } from './useGeneralForm';

/** How long what is closed stays on the board. */
export function ClosedDaysSection({ form }: { form: GeneralForm }) {
  const { values, change, problemText } = form;
  const t = useText();
  const { closedDays } = values;
  return (
    <Section title={t('settings.closedDays')} hint={t('settings.closedDays.hint')}>
      <FieldGrid>
        {CLOSED_KINDS.map((kind) => (
          <FormField
            key={kind}
            name={`closedDays.${kind}`}
            label={t(`settings.closedDays.${kind}`)}
            error={problemText(`closedDays.${kind}`)}
            required
          >
            <DaysInput
              value={closedDays[kind]}
              onChange={(days) => change({ closedDays: { ...closedDays, [kind]: days } })}
            />
          </FormField>
        ))}
      </FieldGrid>
    </Section>
  );
}
