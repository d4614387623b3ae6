import { Flex, Textarea, TextInput, Typography } from '@strapi/design-system';
import { useRef } from 'react';

import type { Activity, Direction, Outcome } from '../../../shared/contracts';
import { useSalesSettingsQuery } from '../../api/settings';
import { editKinds, editOutcomes, withKind } from '../../domain/activity-edit';
import type { ActivityEdit } from '../../domain/activity-edit';
import { useFailureSentence } from '../../hooks/useFailureSentence';
import { useText } from '../../hooks/useText';
import { DialogShell } from '../dialogs/DialogShell';
import { focusField } from '../dialogs/focus-field';
import { KindSelect } from '../dialogs/KindSelect';
import { isBetweenPeople, whyNoContact } from '../dialogs/log-contact';
import { Notice } from '../dialogs/Notice';
import { ChoiceChips } from '../fields/ChoiceChips';
import { DateTimeField } from '../fields/DateTimeField';
import { FieldGrid, FormField } from '../fields/FormField';

import { EditActivityMore } from './EditActivityMore';
import { StaleNotice } from './StaleNotice';
import { nameOfSubject } from './subject';
import { useEditActivity } from './useEditActivity';

type Props = {
  activity: Activity;
  subject?: string | undefined;
  /** Of its opportunity, where that is at hand. */
  currency?: string | undefined;
  onClose: () => void;
};

/** Puts right what was logged. */
export function EditActivityDialog({ activity, subject, currency, onClose }: Props) {
  const t = useText();
  const sentence = useFailureSentence();
  const form = useRef<HTMLDivElement>(null);
  const edit = useEditActivity(activity, onClose);
  const { values, set, problemText } = edit;
  const stale = edit.failure?.details.changes;
  const { data: settings } = useSalesSettingsQuery();
  const costs = activity.opportunity ? currency : settings?.baseCurrency;
  const change = (changes: Partial<ActivityEdit>) => set({ ...values, ...changes });
  const uncounted = whyNoContact(values.kind, values.outcome);
  const outcomes = editOutcomes(activity, values.kind).map((value) => ({
    value,
    label: t(`outcome.${value}`),
  }));
  const directions = (['out', 'in'] as const).map((value) => ({
    value,
    label: t(`direction.${value}`),
  }));
  const submit = () => {
    const wrong = edit.submit();
    if (wrong) requestAnimationFrame(() => focusField(form.current, wrong));
  };
  return (
    <DialogShell
      title={t('activity.edit.title')}
      onClose={onClose}
      onSubmit={submit}
      busy={edit.busy}
      dirty={edit.dirty}
      focus="body"
      narrow
    >
      <Flex ref={form} direction="column" alignItems="stretch" gap={4}>
        <Typography fontWeight="bold">{nameOfSubject(activity, subject)}</Typography>
        {stale ? <StaleNotice changes={stale} /> : null}
        {edit.failure && !stale ? <Notice tone="danger">{sentence(edit.failure)}</Notice> : null}
        <FieldGrid>
          <FormField name="kind" label={t('log.kind')}>
            <KindSelect
              kinds={editKinds(activity)}
              value={values.kind}
              onChange={(kind) => set(withKind(values, kind, activity))}
            />
          </FormField>
          {isBetweenPeople(values.kind) ? (
            <FormField name="direction" label={t('log.direction')}>
              <ChoiceChips<Direction>
                label={t('log.direction')}
                choices={directions}
                value={values.direction}
                onChange={(direction) => change({ direction: direction ?? 'out' })}
              />
            </FormField>
          ) : null}
          {outcomes.length > 0 ? (
            <FormField name="outcome" label={t('log.outcome')} wide>
              <ChoiceChips<Outcome>
                label={t('log.outcome')}
                choices={outcomes}
                value={values.outcome}
                onChange={(outcome) => change({ outcome })}
                clearable
              />
            </FormField>
          ) : null}
        </FieldGrid>
        {uncounted ? (
          <Notice tone="info">
            {t(uncounted === 'attempt' ? 'log.notAContact' : 'log.noteIsNoContact')}
          </Notice>
        ) : null}
        <FormField name="subject" label={t('field.subject')} error={problemText('subject')}>
          <TextInput
            value={values.subject}
            onChange={(event) => change({ subject: event.target.value })}
          />
        </FormField>
        <FormField name="body" label={t('log.body')} error={problemText('body')}>
          <Textarea
            value={values.body}
            onChange={(event) => change({ body: event.target.value })}
          />
        </FormField>
        <FormField name="when" label={t('log.when')} error={problemText('when')}>
          <DateTimeField value={values.when} onChange={(when) => change({ when })} />
        </FormField>
        <EditActivityMore
          values={values}
          currency={costs}
          change={change}
          problemText={problemText}
        />
      </Flex>
    </DialogShell>
  );
}
