import { Section } from '../../../components/layout/Section';
import { useText } from '../../../hooks/useText';

import { ChecklistRows } from './ChecklistRows';
import type { SectionProps } from './section-props';

/** What is to be done in this stage. */
export function ChecklistSection({ form, readOnly }: SectionProps) {
  const { values, change, problemText } = form;
  const t = useText();
  return (
    <Section title={t('settings.stages.checklist')} hint={t('settings.stages.checklist.hint')}>
      <ChecklistRows
        field="checklist"
        items={values.checklist}
        readOnly={readOnly}
        problemText={problemText}
        onChange={(checklist) => change({ checklist })}
      />
    </Section>
  );
}
