import { Button, Flex } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import { useEffect, useRef, useState } from 'react';
import type { FormEvent } from 'react';
import { useNavigate, useParams } from 'react-router-dom';

import type { Target } from '../../../../shared/contracts';
import { readFailure } from '../../../api/errors';
import { useSalesTargetQuery } from '../../../api/target';
import { focusField } from '../../../components/dialogs/focus-field';
import { Notice } from '../../../components/dialogs/Notice';
import { LoadError } from '../../../components/feedback/LoadError';
import { UnsavedGuard } from '../../../components/feedback/UnsavedGuard';
import { settingsPath } from '../../../constants';
import { useFailureSentence } from '../../../hooks/useFailureSentence';
import { useText } from '../../../hooks/useText';
import { SettingsFrame } from '../SettingsFrame';

import { BackToTargets } from './BackToTargets';
import { TargetFields } from './TargetFields';
import { useTargetForm } from './useTargetForm';

const NEW = 'new';
const FORM_ID = 'target';

function TargetEditor({ stored }: { stored: Target | null }) {
  const t = useText();
  const navigate = useNavigate();
  const sentence = useFailureSentence();
  const form = useTargetForm(stored);
  const body = useRef<HTMLFormElement>(null);
  const [isSaved, setSaved] = useState(false);
  const { failure } = form;
  // Only once nothing is unsaved any more, else the guard would ask.
  useEffect(() => {
    if (isSaved) void navigate(settingsPath('targets'));
  }, [isSaved, navigate]);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const problem = await form.save();
    if (problem === null) setSaved(true);
    else setTimeout(() => focusField(body.current, problem));
  };
  const told = () => {
    if (!failure) return null;
    if (failure.status === 409 && failure.details.version !== undefined)
      return t('settings.targets.stale');
    return failure.status === 400 ? t('form.problem.some') : sentence(failure);
  };
  const message = told();
  return (
    <SettingsFrame
      title={stored?.name ?? t('settings.targets.new')}
      lead={t('settings.targets.lead')}
      who={t('settings.who.targets')}
      actions={
        <>
          {form.dirty && stored ? (
            <Button variant="tertiary" disabled={form.busy} onClick={form.reset}>
              {t('settings.discard')}
            </Button>
          ) : null}
          <Button
            type="submit"
            form={FORM_ID}
            loading={form.busy}
            disabled={stored !== null && !form.dirty}
          >
            {t('form.save')}
          </Button>
        </>
      }
    >
      <BackToTargets />
      {message ? <Notice tone="danger">{message}</Notice> : null}
      <form ref={body} id={FORM_ID} noValidate onSubmit={(event) => void submit(event)}>
        <Flex direction="column" alignItems="stretch" gap={5}>
          <TargetFields form={form} owner={stored?.owner ?? null} />
        </Flex>
      </form>
      <UnsavedGuard dirty={form.dirty && !isSaved} />
    </SettingsFrame>
  );
}

function StoredTarget({ id }: { id: string }) {
  const { data, error, refetch } = useSalesTargetQuery(id);
  if (error && !data)
    return <LoadError failure={readFailure(error)} onRetry={() => void refetch()} />;
  return data ? <TargetEditor stored={data} /> : <Page.Loading />;
}

/** One target, or a new one. */
export function TargetPage() {
  const { id = NEW } = useParams();
  return id === NEW ? <TargetEditor stored={null} /> : <StoredTarget key={id} id={id} />;
}
