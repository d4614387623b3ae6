import { Flex, TextInput, Typography } from '@strapi/design-system';
import { useAuth, useNotification } from '@strapi/strapi/admin';
import { useRef, useState } from 'react';
import { useIntl } from 'react-intl';

import { useSalesCreateActivityMutation } from '../../api/activity';
import { readFailure } from '../../api/errors';
import type { Failure } from '../../api/errors';
import { useFailureSentence } from '../../hooks/useFailureSentence';
import { useSiteTimeZone } from '../../hooks/useSiteTimeZone';
import { useText } from '../../hooks/useText';
import { instantOf } from '../fields/day';
import { FieldGrid, FormField } from '../fields/FormField';
import { OwnerSelect } from '../fields/OwnerSelect';

import { DialogShell } from './DialogShell';
import { DueField } from './DueField';
import { focusField } from './focus-field';
import { KindSelect } from './KindSelect';
import { LONGEST_LINE, PLANNED_KINDS, plannedActivity, USUAL_TIME } from './log-contact';
import type { About, PlanValues } from './log-contact';
import { Notice } from './Notice';

type PlanFollowUpDialogProps = {
  card: About & { title: string };
  onClose: () => void;
  /** Saved; `onClose` follows by itself. */
  onSaved: () => void;
};

/** A follow-up holds the light green until it is due. */
export function PlanFollowUpDialog({ card, onClose, onSaved }: PlanFollowUpDialogProps) {
  const t = useText();
  const { formatDate } = useIntl();
  const { toggleNotification } = useNotification();
  const sentence = useFailureSentence();
  const timeZone = useSiteTimeZone();
  const body = useRef<HTMLDivElement>(null);
  const me = useAuth('PlanFollowUpDialog', ({ user }) => (user ? Number(user.id) : null));
  const [start] = useState<PlanValues>(() => ({
    kind: 'call',
    due: { day: null, time: USUAL_TIME },
    subject: '',
    assignee: me,
  }));
  const [values, setValues] = useState(start);
  const [checked, setChecked] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [createActivity, { isLoading }] = useSalesCreateActivityMutation();

  const change = (changes: Partial<PlanValues>) =>
    setValues((before) => ({ ...before, ...changes }));
  const dueAt = instantOf(values.due, timeZone);
  const isTooLong = values.subject.trim().length > LONGEST_LINE;
  const isPast = dueAt !== null && new Date(dueAt).getTime() < Date.now();

  const submit = async () => {
    setChecked(true);
    setFailure(null);
    const activity = plannedActivity(values, card, timeZone);
    if (!activity?.dueAt) return void focusField(body.current, 'due');
    if (isTooLong) return void focusField(body.current, 'subject');
    try {
      await createActivity(activity).unwrap();
      const date = formatDate(activity.dueAt, {
        dateStyle: 'medium',
        timeStyle: 'short',
        timeZone,
      });
      toggleNotification({ type: 'success', message: t('plan.saved', { date }) });
      onSaved();
      onClose();
    } catch (error) {
      setFailure(readFailure(error));
    }
  };

  return (
    <DialogShell
      title={t('plan.title')}
      onClose={onClose}
      onSubmit={() => void submit()}
      submitLabel={t('plan.save')}
      busy={isLoading}
      dirty={JSON.stringify(values) !== JSON.stringify(start)}
      focus="kind"
      narrow
    >
      <Flex ref={body} direction="column" alignItems="stretch" gap={4}>
        <Typography fontWeight="bold">{card.title}</Typography>
        {failure ? <Notice tone="danger">{sentence(failure)}</Notice> : null}
        <FieldGrid>
          <FormField name="kind" label={t('log.kind')}>
            <KindSelect
              kinds={PLANNED_KINDS}
              planned
              value={values.kind}
              onChange={(kind) => change({ kind })}
            />
          </FormField>
          <FormField name="assignee" label={t('plan.assignee')}>
            <OwnerSelect value={values.assignee} onChange={(assignee) => change({ assignee })} />
          </FormField>
          <FormField
            name="due"
            label={t('plan.due')}
            error={checked && dueAt === null ? t('form.problem.date') : undefined}
            hint={isPast ? t('plan.past') : undefined}
            required
            wide
          >
            <DueField value={values.due} onChange={(due) => change({ due })} />
          </FormField>
          <FormField
            name="subject"
            label={t('plan.subject')}
            error={isTooLong ? t('form.problem.tooLong', { max: LONGEST_LINE }) : undefined}
            wide
          >
            <TextInput
              value={values.subject}
              placeholder={t('plan.subjectExample')}
              onChange={(event) => change({ subject: event.target.value })}
            />
          </FormField>
        </FieldGrid>
      </Flex>
    </DialogShell>
  );
}
