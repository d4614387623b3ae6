import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useRef, useState } from 'react';
import { useIntl } from 'react-intl';

import type { FunnelPurpose, FunnelStage, MissingField } from '../../../shared/contracts';
import type { Failure } from '../../api/errors';
import { useFailureSentence } from '../../hooks/useFailureSentence';
import { useText } from '../../hooks/useText';
import { FormField } from '../fields/FormField';

import { DialogShell } from './DialogShell';
import { focusField } from './focus-field';
import type { MissingAnswer } from './missing';
import { answerOf, isFilled, isUnreadable } from './missing-answer';
import type { Answers, Given } from './missing-answer';
import { MissingInputField } from './MissingInputField';
import { Notice } from './Notice';
import { useAsked } from './useAsked';

type MissingDialogProps = {
  missing: readonly MissingField[];
  /** The stage that asks. */
  stage: FunnelStage;
  canSkip: boolean;
  /** Service funnels have their own reasons. */
  purpose?: FunnelPurpose;
  onCancel: () => void;
  onSubmit: (answer: MissingAnswer) => void;
  busy?: boolean;
  error?: Failure | null;
};

/** Asks for what a stage demands before it lets an opportunity in. */
export function MissingDialog({
  missing,
  stage,
  canSkip,
  purpose = 'sales',
  onCancel,
  onSubmit,
  busy = false,
  error = null,
}: MissingDialogProps) {
  const t = useText();
  const { locale } = useIntl();
  const sentence = useFailureSentence();
  const body = useRef<HTMLDivElement>(null);
  const [answers, setAnswers] = useState<Answers>({});
  const [checked, setChecked] = useState(false);
  const asked = useAsked(missing, stage, purpose, answers.lossReason);

  const problemOf = (one: (typeof asked)[number]): string | undefined => {
    const given = answers[one.missing.field];
    if (isUnreadable(one, given, locale)) return t('form.problem.number');
    if (checked && !isFilled(one, given)) return t('form.problem.required');
    const { field } = one.missing;
    const isRefused = error?.details.errors?.some((refused) => refused.field.endsWith(field));
    return isRefused ? t('form.problem.refused') : undefined;
  };
  const send = (skip: boolean) => {
    const wrong = asked.find((one) => {
      const given = answers[one.missing.field];
      return isUnreadable(one, given, locale) || (!skip && !isFilled(one, given));
    });
    setChecked(!skip);
    if (wrong) focusField(body.current, wrong.missing.field);
    else onSubmit({ ...answerOf(asked, answers, locale), ...(skip ? { skip } : {}) });
  };
  const give = (field: string) => (given: Given) =>
    setAnswers((before) => ({ ...before, [field]: given }));

  const isPlaced = asked.some((one) => problemOf(one) !== undefined);
  const isDeadEnd = asked.some(({ input }) => input.type === 'unknown');
  const goal = stage.goal ?? stage.stage.goal;
  return (
    <DialogShell
      title={t('missing.title', { stage: stage.stage.name })}
      onClose={onCancel}
      onSubmit={() => send(false)}
      submitLabel={t('missing.save')}
      canSubmit={!isDeadEnd}
      busy={busy}
      dirty={Object.keys(answers).length > 0}
      focus={asked.find(({ input }) => input.type !== 'unknown')?.missing.field}
      narrow
      actions={
        canSkip ? (
          <Button variant="secondary" onClick={() => send(true)} disabled={busy}>
            {t('missing.skip')}
          </Button>
        ) : null
      }
    >
      <Flex ref={body} direction="column" alignItems="stretch" gap={4}>
        {error && !isPlaced ? <Notice tone="danger">{sentence(error)}</Notice> : null}
        <Typography>{t('missing.body')}</Typography>
        {asked.map((one) => {
          const { field } = one.missing;
          const isTick = one.input.type === 'checklist';
          return (
            <FormField
              key={field}
              name={field}
              label={isTick ? undefined : one.missing.label}
              error={problemOf(one)}
              required={!isTick}
            >
              <MissingInputField asked={one} given={answers[field]} onGive={give(field)} />
            </FormField>
          );
        })}
        {goal ? (
          <Box background="neutral100" padding={3} hasRadius>
            <Typography tag="p" variant="pi" fontWeight="bold">
              {t('missing.goal')}
            </Typography>
            <Typography tag="p" variant="pi" textColor="neutral600">
              {goal}
            </Typography>
          </Box>
        ) : null}
      </Flex>
    </DialogShell>
  );
}
