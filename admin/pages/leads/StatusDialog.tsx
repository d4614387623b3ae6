import { Flex, Textarea, Typography } from '@strapi/design-system';
import { useRef, useState } from 'react';

import type { Lead, LeadStatusInput } from '../../../shared/contracts';
import type { SetLeadStatus } from '../../../shared/contracts/lead';
import type { Failure } from '../../api/errors';
import { useSalesListQuery, useSalesSettingsQuery } from '../../api/settings';
import { DialogShell } from '../../components/dialogs/DialogShell';
import { focusField } from '../../components/dialogs/focus-field';
import { Notice } from '../../components/dialogs/Notice';
import { ChoiceSelect } from '../../components/fields/ChoiceSelect';
import { DateField } from '../../components/fields/DateField';
import { addDays, today as siteToday } from '../../components/fields/day';
import { FormField } from '../../components/fields/FormField';
import { ListSelect } from '../../components/fields/ListSelect';
import { flagOf } from '../../components/fields/text-of';
import {
  reasonsOf,
  statusInput,
  statusProblems,
  statusStart,
  wakeDay,
} from '../../domain/lead-status';
import type { StatusField } from '../../domain/lead-status';
import { useFailureSentence } from '../../hooks/useFailureSentence';
import { useSiteTimeZone } from '../../hooks/useSiteTimeZone';
import { useText } from '../../hooks/useText';

type Props = {
  title: string;
  /** Null: it is asked for. */
  status: SetLeadStatus | null;
  /** Why and until when it is put aside already. */
  stored?: Pick<Lead, 'reason' | 'reasonNote' | 'nurtureUntil'>;
  choices: readonly SetLeadStatus[];
  busy: boolean;
  failure: Failure | null;
  onClose: () => void;
  onSubmit: (input: LeadStatusInput) => void;
};

/** Where nothing is asked, the dialog itself has the focus. */
const focusOf = (status: SetLeadStatus | null): string | undefined => {
  if (!status) return 'status';
  return reasonsOf(status) ? 'reason' : undefined;
};

/** A status with what it asks for: why a lead is put aside, and when it wakes up. */
export function StatusDialog(props: Props) {
  const { title, choices, busy, failure, onClose, onSubmit } = props;
  const t = useText();
  const sentence = useFailureSentence();
  const timeZone = useSiteTimeZone();
  const body = useRef<HTMLDivElement>(null);
  const [today] = useState(() => siteToday(timeZone));
  const [start] = useState(() => statusStart(props.status, props.stored, timeZone));
  const [values, setValues] = useState(start);
  const [isWakeOwn, setWakeOwn] = useState(false);
  const [checked, setChecked] = useState(false);
  const { data: settings } = useSalesSettingsQuery();
  const list = reasonsOf(values.status);
  const { data: reasons = [] } = useSalesListQuery(list ?? 'nurtureReasons', {
    skip: list === null,
  });
  const reason = reasons.find(({ code }) => code === values.reason);
  const problems = statusProblems(values, reason, today);
  const needsNote = flagOf(reason, 'noteRequired');

  const change = (changes: Partial<typeof values>) =>
    setValues((before) => ({ ...before, ...changes }));
  const choose = (code: string | null) => {
    const next = reasons.find((entry) => entry.code === code);
    const wakeOn = wakeDay(next, today, settings?.workingDays, settings?.holidays);
    change({ reason: code, ...(isWakeOwn ? {} : { wakeOn }) });
  };
  const problemOf = (field: StatusField): string | undefined => {
    const problem = checked ? problems[field] : undefined;
    return problem && t(problem === 'past' ? 'leads.wake.past' : 'form.problem.required');
  };
  const submit = () => {
    setChecked(true);
    const [wrong] = Object.keys(problems);
    if (wrong) return void focusField(body.current, wrong);
    onSubmit(statusInput(values, timeZone));
  };
  const hint = values.status === 'spam' || values.status === 'disqualified';
  return (
    <DialogShell
      title={title}
      onClose={onClose}
      onSubmit={submit}
      submitLabel={values.status ? t(`leads.step.${values.status}`) : undefined}
      busy={busy}
      dirty={JSON.stringify(values) !== JSON.stringify(start)}
      focus={focusOf(props.status)}
      narrow
    >
      <Flex ref={body} direction="column" alignItems="stretch" gap={4}>
        {failure ? <Notice tone="danger">{sentence(failure)}</Notice> : null}
        {props.status ? null : (
          <FormField
            name="status"
            label={t('list.column.status')}
            error={problemOf('status')}
            required
          >
            <ChoiceSelect
              choices={choices.map((value) => ({ value, label: t(`leads.status.${value}`) }))}
              value={values.status}
              onChange={(status) => change({ status, reason: null })}
            />
          </FormField>
        )}
        {hint ? (
          <Typography textColor="neutral700">
            {t(values.status === 'spam' ? 'leads.spam.hint' : 'leads.disqualified.hint')}
          </Typography>
        ) : null}
        {list ? (
          <>
            <FormField name="reason" label={t('field.reason')} error={problemOf('reason')} required>
              <ListSelect list={list} value={values.reason} onChange={choose} clearable={false} />
            </FormField>
            {values.status === 'nurture' ? (
              <FormField
                name="wakeOn"
                label={t('leads.wake')}
                hint={t('leads.wake.hint')}
                error={problemOf('wakeOn')}
                required
              >
                <DateField
                  value={values.wakeOn}
                  min={addDays(today, 1)}
                  clearable={false}
                  onChange={(wakeOn) => {
                    setWakeOwn(true);
                    change({ wakeOn });
                  }}
                />
              </FormField>
            ) : null}
            <FormField
              name="reasonNote"
              label={t('field.reasonNote')}
              error={problemOf('reasonNote')}
              required={needsNote}
            >
              <Textarea
                value={values.reasonNote}
                onChange={(event) => change({ reasonNote: event.target.value })}
              />
            </FormField>
          </>
        ) : null}
      </Flex>
    </DialogShell>
  );
}
