import { Checkbox, Flex, TextInput } from '@strapi/design-system';

import type { Outcome } from '../../../shared/contracts';
import { useText } from '../../hooks/useText';
import { FieldGrid, FormField } from '../fields/FormField';

import { DueField } from './DueField';
import { KindSelect } from './KindSelect';
import { AGREED_DATE, PLANNED_KINDS } from './log-contact';
import type { NextStep } from './log-contact';

type NextStepFieldsProps = {
  next: NextStep;
  outcome: Outcome | null;
  onChange: (changes: Partial<NextStep>) => void;
  problemText: (field: 'due' | 'subject') => string | undefined;
};

/** The follow-up that comes out of a contact, saved together with it. */
export function NextStepFields({ next, outcome, onChange, problemText }: NextStepFieldsProps) {
  const t = useText();
  const isAgreed = outcome !== null && AGREED_DATE.includes(outcome);
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Checkbox
        checked={next.planned}
        onCheckedChange={(checked) => onChange({ planned: checked === true })}
      >
        {t('log.next')}
      </Checkbox>
      {next.planned ? (
        <FieldGrid>
          <FormField
            name="due"
            label={t('plan.due')}
            error={problemText('due')}
            hint={isAgreed && !next.due.day ? t('log.next.ask') : undefined}
            wide
          >
            <DueField value={next.due} onChange={(due) => onChange({ due })} />
          </FormField>
          <FormField name="nextKind" label={t('log.kind')}>
            <KindSelect
              kinds={PLANNED_KINDS}
              planned
              value={next.kind}
              onChange={(kind) => onChange({ kind })}
            />
          </FormField>
          <FormField name="subject" label={t('plan.subject')} error={problemText('subject')}>
            <TextInput
              value={next.subject}
              placeholder={t('plan.subjectExample')}
              onChange={(event) => onChange({ subject: event.target.value })}
            />
          </FormField>
        </FieldGrid>
      ) : null}
    </Flex>
  );
}
