import { Flex, TextInput, Typography } from '@strapi/design-system';
import { useAuth, useNotification } from '@strapi/strapi/admin';
import { useRef, useState } from 'react';
import { useIntl } from 'react-intl';

import type { Activity } from '../../../shared/contracts';
import { useSalesUpdateActivityMutation } from '../../api/activity';
import { readFailure } from '../../api/errors';
import type { Failure } from '../../api/errors';
import { changedOnly, withSeen } from '../../domain/activity-seen';
import { newKey } from '../../domain/new-key';
import { useFailureSentence } from '../../hooks/useFailureSentence';
import { useLeadDoor } from '../../hooks/useLeadDoor';
import { useSendActivity } from '../../hooks/useSendActivity';
import { useSiteTimeZone } from '../../hooks/useSiteTimeZone';
import { useText } from '../../hooks/useText';
import { instantOf, localTime } from '../fields/day';
import { FieldGrid, FormField } from '../fields/FormField';
import { OwnerSelect } from '../fields/OwnerSelect';

import { StaleNotice } from '../timeline/StaleNotice';

import { DialogShell } from './DialogShell';
import { DueField } from './DueField';
import { focusField } from './focus-field';
import { KindSelect } from './KindSelect';
import { LONGEST_LINE, PLANNED_KINDS, plannedActivity, USUAL_TIME } from './log-contact';
import type { About, PlanValues } from './log-contact';
import { Notice } from './Notice';

type PlanFollowUpDialogProps = {
  card: About & { title: string };
  /** One that is planned already and is put off or changed. */
  moves?: Activity;
  onClose: () => void;
  /** Saved; `onClose` follows by itself. */
  onSaved: () => void;
};

/** A follow-up holds the light green until it is due. */
export function PlanFollowUpDialog(props: PlanFollowUpDialogProps) {
  const { card, moves, onClose, onSaved } = props;
  const t = useText();
  const { formatDate } = useIntl();
  const { toggleNotification } = useNotification();
  const sentence = useFailureSentence();
  const leadDoor = useLeadDoor();
  const timeZone = useSiteTimeZone();
  const body = useRef<HTMLDivElement>(null);
  const me = useAuth('PlanFollowUpDialog', ({ user }) => (user ? Number(user.id) : null));
  const [start] = useState<PlanValues>(() => ({
    kind: moves?.kind ?? 'call',
    due: moves?.dueAt
      ? localTime(new Date(moves.dueAt), timeZone)
      : { day: null, time: USUAL_TIME },
    subject: moves?.subject ?? '',
    assignee: moves ? (moves.assignee?.id ?? null) : me,
  }));
  const [key] = useState(newKey);
  const [values, setValues] = useState(start);
  const [checked, setChecked] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const { send, busy: sending } = useSendActivity();
  const [updateActivity, updated] = useSalesUpdateActivityMutation();

  const change = (changes: Partial<PlanValues>) =>
    setValues((before) => ({ ...before, ...changes }));
  const dueAt = instantOf(values.due, timeZone);
  const stale = failure?.details.changes;
  const isTooLong = values.subject.trim().length > LONGEST_LINE;
  const isPast = dueAt !== null && new Date(dueAt).getTime() < Date.now();

  const submit = async () => {
    setChecked(true);
    setFailure(null);
    const activity = plannedActivity(values, card, timeZone);
    if (!activity?.dueAt) return void focusField(body.current, 'due');
    if (isTooLong) return void focusField(body.current, 'subject');
    try {
      if (moves) {
        const { kind, subject = null, assignee = null } = activity;
        const isPutOff = JSON.stringify(values.due) !== JSON.stringify(start.due);
        const due = isPutOff ? { dueAt: activity.dueAt } : {};
        const change = changedOnly(moves, { kind, ...due, subject, assignee });
        if (Object.keys(change).length > 0) {
          const body = withSeen(moves, change, stale);
          await updateActivity({ ...leadDoor(moves), body }).unwrap();
        }
      } else {
        await send({ ...activity, subject: activity.subject ?? null, key });
      }
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
      title={t(moves ? 'plan.move.title' : 'plan.title')}
      onClose={onClose}
      onSubmit={() => void submit()}
      submitLabel={t(moves ? 'form.save' : 'plan.save')}
      busy={sending || updated.isLoading}
      dirty={JSON.stringify(values) !== JSON.stringify(start)}
      focus={moves ? 'due' : 'kind'}
      narrow
    >
      <Flex ref={body} direction="column" alignItems="stretch" gap={4}>
        <Typography fontWeight="bold">{card.title}</Typography>
        {stale ? <StaleNotice changes={stale} /> : null}
        {failure && !stale ? <Notice tone="danger">{sentence(failure)}</Notice> : null}
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
            <OwnerSelect
              value={values.assignee}
              current={moves?.assignee}
              onChange={(assignee) => change({ assignee })}
            />
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
