import { Button, Flex } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import { useRef } from 'react';
import type { FormEvent } from 'react';
import { styled } from 'styled-components';

import type { Settings } from '../../../../shared/contracts';
import { readFailure } from '../../../api/errors';
import { useSalesSettingsQuery } from '../../../api/settings';
import { focusField } from '../../../components/dialogs/focus-field';
import { LoadError } from '../../../components/feedback/LoadError';
import { UnsavedGuard } from '../../../components/feedback/UnsavedGuard';
import { useText } from '../../../hooks/useText';
import { SettingsFailure } from '../SettingsFailure';
import { SettingsFrame } from '../SettingsFrame';

import { ClickIdsSection } from './ClickIdsSection';
import { EntryRulesSection } from './EntryRulesSection';
import { LeadDaysSection } from './LeadDaysSection';
import { QualificationSection } from './QualificationSection';
import { RetentionSection } from './RetentionSection';
import { SourceRulesSection } from './SourceRulesSection';
import { useLeadSettings } from './useLeadSettings';

const Form = styled.form`
  display: flex;
  flex-direction: column;
  gap: ${({ theme }) => theme.spaces[5]};
`;

/** The sections share one form, which is saved and guarded as a whole. */
function LeadsForm({ stored }: { stored: Settings }) {
  const t = useText();
  const form = useLeadSettings(stored);
  const body = useRef<HTMLFormElement>(null);
  const { failure } = form;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const problem = await form.save();
    if (problem) setTimeout(() => focusField(body.current, problem));
  };
  const save = (
    <Button type="submit" loading={form.busy} disabled={!form.dirty}>
      {t('form.save')}
    </Button>
  );
  return (
    <Form ref={body} id="lead-settings" noValidate onSubmit={(event) => void submit(event)}>
      <SettingsFrame
        title={t('settings.leads.title')}
        lead={t('settings.leads.lead')}
        who={t('settings.who.settings')}
        actions={
          <>
            {form.dirty && (
              <Button variant="tertiary" disabled={form.busy} onClick={form.reset}>
                {t('settings.discard')}
              </Button>
            )}
            {save}
          </>
        }
      >
        <SettingsFailure
          failure={failure}
          words={failure?.status === 400 ? t('form.problem.some') : undefined}
        />
        <LeadDaysSection form={form} />
        <QualificationSection form={form} />
        <SourceRulesSection form={form} />
        <ClickIdsSection form={form} />
        <EntryRulesSection form={form} />
        <RetentionSection form={form} />
        <Flex gap={2} justifyContent="flex-end">
          {save}
        </Flex>
      </SettingsFrame>
      <UnsavedGuard dirty={form.dirty} />
    </Form>
  );
}

/** What holds for all leads: days, qualification, and how it is told where they come from. */
export function LeadsPage() {
  const settings = useSalesSettingsQuery();
  if (settings.error && !settings.data) {
    const retry = () => void settings.refetch();
    return <LoadError failure={readFailure(settings.error)} onRetry={retry} />;
  }
  return settings.data ? <LeadsForm stored={settings.data} /> : <Page.Loading />;
}
