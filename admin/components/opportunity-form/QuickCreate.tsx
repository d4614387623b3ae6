import { Box, Button, Flex, TextInput, Typography } from '@strapi/design-system';
import { useEffect, useRef, useState } from 'react';
import type { FormEvent, KeyboardEvent } from 'react';
import { useIntl } from 'react-intl';

import { useFailureSentence } from '../../hooks/useFailureSentence';
import { useFieldName } from '../../hooks/useFieldName';
import { useText } from '../../hooks/useText';
import { MoneyInput } from '../fields/MoneyInput';
import { PersonText } from '../fields/PersonText';
import { useMoneyProblem } from '../fields/useMoneyProblem';

import { missingNames, quickProblem } from './quick-create';
import { useQuickCreate } from './useQuickCreate';

type QuickCreateProps = {
  funnel: string;
  stage: { documentId: string; name: string };
  currency: string;
  /** Finished, after at least one was made. */
  onDone: () => void;
  onCancel: () => void;
};

/** Several new opportunities one after the other: Enter saves and waits for the next, Esc ends. */
export function QuickCreate({ funnel, stage, currency, onDone, onCancel }: QuickCreateProps) {
  const t = useText();
  const { locale } = useIntl();
  const fieldName = useFieldName();
  const sentence = useFailureSentence();
  const moneyProblem = useMoneyProblem();
  const title = useRef<HTMLInputElement>(null);
  const quick = useQuickCreate({ funnel, stage: stage.documentId, currency });
  const { values, change, failure, busy } = quick;
  const [checked, setChecked] = useState(false);
  const [made, setMade] = useState<string | null>(null);

  useEffect(() => title.current?.focus(), []);

  const problem = checked ? quickProblem(values, locale) : null;
  const missing = failure?.details.missing ?? [];
  const save = async (skip = false) => {
    setChecked(true);
    if (busy || quickProblem(values, locale)) return;
    const name = await quick.save(skip);
    if (name === null) return;
    setChecked(false);
    setMade(name);
    title.current?.focus();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void save();
  };
  const end = () => (made === null ? onCancel() : onDone());
  const endOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    end();
  };
  const problemText = (): string | null => {
    if (problem?.type === 'title') return t('form.problem.required');
    if (problem?.type === 'money') return moneyProblem(problem.problem);
    if (quick.refusal === 'unknown') return t('quick.mayNotCreateOrganization');
    if (quick.refusal === 'several') return t('quick.severalOrganizations');
    if (missing.length > 0)
      return t('quick.missing', { fields: missingNames(missing, fieldName).join(', ') });
    return failure ? sentence(failure) : null;
  };
  const wrong = problemText();

  return (
    <Box background="neutral0" padding={3} hasRadius shadow="tableShadow" data-quick-create>
      <form onSubmit={submit} onKeyDown={endOnEscape} noValidate>
        <Flex direction="column" alignItems="stretch" gap={2}>
          <TextInput
            ref={title}
            size="S"
            name="title"
            aria-label={t('quick.title')}
            placeholder={t('field.title')}
            autoComplete="off"
            value={values.title}
            onChange={(event) => change({ title: event.target.value })}
            hasError={problem?.type === 'title'}
          />
          <PersonText
            type="organization"
            size="S"
            label={t('quick.organization')}
            value={values.organization}
            onChange={(organization, chosen) => change({ organization }, chosen)}
            onEnter={() => void save()}
          />
          <MoneyInput
            size="S"
            aria-label={t('quick.value', { currency })}
            placeholder={t('field.targetValue')}
            currency={currency}
            value={values.value}
            onChange={(value) => change({ value })}
          />
          {wrong ? (
            <Typography role="alert" variant="pi" textColor="danger600">
              {wrong}
            </Typography>
          ) : (
            <Typography variant="pi" textColor="neutral600" aria-live="polite">
              {made ? t('quick.created', { title: made, stage: stage.name }) : t('quick.hint')}
            </Typography>
          )}
          <Flex gap={2} wrap="wrap">
            <Button type="submit" size="S" loading={busy}>
              {t('quick.add')}
            </Button>
            {missing.length > 0 ? (
              <Button size="S" variant="secondary" onClick={() => void save(true)} disabled={busy}>
                {t('missing.skip')}
              </Button>
            ) : null}
            <Button size="S" variant="tertiary" onClick={end} disabled={busy}>
              {t('form.close')}
            </Button>
          </Flex>
        </Flex>
      </form>
    </Box>
  );
}
