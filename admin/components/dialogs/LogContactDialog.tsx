import { Flex, Textarea, Typography } from '@strapi/design-system';
import { useRef } from 'react';

import type { Direction, Outcome } from '../../../shared/contracts';
import { useFailureSentence } from '../../hooks/useFailureSentence';
import { useText } from '../../hooks/useText';
import { ActivityIcon } from '../fields/ActivityIcon';
import { ChoiceChips } from '../fields/ChoiceChips';
import { satisfactionChoices, scoreOf } from '../fields/choices';
import { ChoiceSelect } from '../fields/ChoiceSelect';
import { FieldGrid, FormField } from '../fields/FormField';

import { useActivityText } from '../timeline/useActivityText';

import { DialogShell } from './DialogShell';
import { focusField } from './focus-field';
import { KindSelect } from './KindSelect';
import { isBetweenPeople, LOGGED_KINDS, outcomesFor, whyNoContact } from './log-contact';
import { LogMore } from './LogMore';
import { NextStepFields } from './NextStepFields';
import { Notice } from './Notice';
import { SettlesFields } from './SettlesFields';
import { useLogContact } from './useLogContact';
import type { LogOptions, LogSubject } from './useLogContact';
import { WhenField } from './WhenField';

type LogContactDialogProps = LogOptions & {
  card: LogSubject & { title: string };
  onClose: () => void;
  /** Saved; `onClose` follows by itself. */
  onSaved: () => void;
};

/** A contact in a few touches: kind, how it went, keywords, and what comes next. */
export function LogContactDialog(props: LogContactDialogProps) {
  const { card, onClose, onSaved, completes, start, planned } = props;
  const t = useText();
  const sentence = useFailureSentence();
  const text = useActivityText(false);
  const body = useRef<HTMLDivElement>(null);
  const saved = () => {
    onSaved();
    onClose();
  };
  const log = useLogContact(card, saved, { completes, start, planned });
  const { values, change, problemText } = log;
  const uncounted = whyNoContact(values.kind, values.outcome);
  const outcomes = outcomesFor(values.kind).map((value) => ({
    value,
    label: t(`outcome.${value}`),
  }));
  const directions = (['out', 'in'] as const).map((value) => ({
    value,
    label: t(`direction.${value}`),
  }));

  const focusOfDone = outcomes.length > 0 ? 'outcome' : 'body';

  const submit = () => {
    const wrong = log.submit();
    if (wrong) requestAnimationFrame(() => focusField(body.current, wrong));
  };

  return (
    <DialogShell
      title={t(completes ? 'log.done.title' : 'log.title')}
      onClose={onClose}
      onSubmit={submit}
      busy={log.busy}
      dirty={log.dirty}
      focus={completes ? focusOfDone : 'kind'}
      narrow
    >
      <Flex ref={body} direction="column" alignItems="stretch" gap={4}>
        <Flex gap={2}>
          <ActivityIcon kind={values.kind} width="1.6rem" height="1.6rem" fill="neutral600" />
          <Typography fontWeight="bold">
            {[card.title, card.contact?.name].filter(Boolean).join(' · ')}
          </Typography>
        </Flex>
        {completes ? <Typography textColor="neutral700">{text.plan(completes)}</Typography> : null}
        {log.failure ? <Notice tone="danger">{sentence(log.failure)}</Notice> : null}
        <FieldGrid>
          {completes ? null : (
            <FormField name="kind" label={t('log.kind')}>
              <KindSelect
                kinds={LOGGED_KINDS}
                value={values.kind}
                onChange={(kind) => change({ kind, outcome: null })}
              />
            </FormField>
          )}
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
          {values.kind === 'satisfaction' && card.documentId && card.canUpdate ? (
            <FormField name="satisfaction" label={t('field.satisfaction')}>
              <ChoiceSelect
                choices={satisfactionChoices(t)}
                value={scoreOf(values.satisfaction)}
                onChange={(score) =>
                  change({ satisfaction: score === null ? null : Number(score) })
                }
                clearable
              />
            </FormField>
          ) : null}
          {outcomes.length > 0 ? (
            <FormField name="outcome" label={t('log.outcome')} wide>
              <ChoiceChips<Outcome>
                label={t('log.outcome')}
                choices={outcomes}
                value={values.outcome}
                onChange={log.chooseOutcome}
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
        <FormField name="body" label={t('log.body')} error={problemText('body')}>
          <Textarea
            value={values.body}
            onChange={(event) => change({ body: event.target.value })}
          />
        </FormField>
        <FormField name="when" label={t('log.when')} error={problemText('when')}>
          <WhenField value={values.when} onChange={(when) => change({ when })} />
        </FormField>
        <SettlesFields planned={log.planned} value={log.settles} onChange={log.changeSettles} />
        <NextStepFields
          next={values.next}
          outcome={values.outcome}
          onChange={log.changeNext}
          problemText={problemText}
        />
        <LogMore values={values} change={change} problemText={problemText} />
      </Flex>
    </DialogShell>
  );
}
