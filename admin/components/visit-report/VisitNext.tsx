import { Flex, TextInput } from '@strapi/design-system';
import { useState } from 'react';

import type { VisitValues } from '../../domain/visit-draft';
import { useText } from '../../hooks/useText';
import { KindSelect } from '../dialogs/KindSelect';
import { PLANNED_KINDS } from '../dialogs/log-contact';
import { useDueChoices } from '../dialogs/useDueChoices';
import { ChoiceChips } from '../fields/ChoiceChips';
import { DateTimeField } from '../fields/DateTimeField';
import { FieldGrid, FormField } from '../fields/FormField';

type Props = {
  values: VisitValues;
  change: (changes: Partial<VisitValues>) => void;
  problemText: (field: 'due' | 'subject') => string | undefined;
};

const OTHER = 'other';

/** What comes next: one touch for the usual days; all else only when it is wanted. */
export function VisitNext({ values, change, problemText }: Props) {
  const t = useText();
  const choices = useDueChoices();
  const isUsual = choices.some(({ value }) => value === values.nextDay);
  const [other, setOther] = useState(values.nextDay !== null && !isUsual);
  const isOther = other || (values.nextDay !== null && !isUsual);
  const choose = (choice: string | null) => {
    setOther(choice === OTHER);
    change({ nextDay: choice === OTHER ? values.nextDay : choice });
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <FormField name="due" label={t('visit.next')} error={problemText('due')}>
        <ChoiceChips
          label={t('visit.next')}
          choices={[...choices, { value: OTHER, label: t('visit.next.other') }]}
          value={isOther ? OTHER : values.nextDay}
          onChange={choose}
          clearable
        />
      </FormField>
      {isOther || values.nextDay !== null ? (
        <DateTimeField
          value={{ day: values.nextDay, time: values.nextTime }}
          onChange={({ day, time }) => change({ nextDay: day, nextTime: time })}
        />
      ) : null}
      {values.nextDay === null ? null : (
        <FieldGrid>
          <FormField name="nextKind" label={t('log.kind')}>
            <KindSelect
              kinds={PLANNED_KINDS}
              planned
              value={values.nextKind}
              onChange={(nextKind) => change({ nextKind })}
            />
          </FormField>
          <FormField name="subject" label={t('plan.subject')} error={problemText('subject')}>
            <TextInput
              value={values.nextSubject}
              placeholder={t('plan.subjectExample')}
              onChange={(event) => change({ nextSubject: event.target.value })}
            />
          </FormField>
        </FieldGrid>
      )}
    </Flex>
  );
}
