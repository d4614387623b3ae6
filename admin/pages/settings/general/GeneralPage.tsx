import { Button } from '@strapi/design-system';
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

import { ClosedDaysSection } from './ClosedDaysSection';
import { HolidaysSection } from './HolidaysSection';
import { LightSection } from './LightSection';
import { SetupSection } from './SetupSection';
import { SiteSection } from './SiteSection';
import { useGeneralForm } from './useGeneralForm';

const Form = styled.form`
  display: flex;
  flex-direction: column;
  gap: ${({ theme }) => theme.spaces[5]};
`;

function GeneralForm({ stored }: { stored: Settings }) {
  const t = useText();
  const form = useGeneralForm(stored);
  const body = useRef<HTMLFormElement>(null);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const problem = await form.save();
    if (problem) focusField(body.current, problem);
  };
  return (
    <Form ref={body} id="general" noValidate onSubmit={(event) => void submit(event)}>
      <SettingsFrame
        title={t('settings.general.title')}
        lead={t('settings.general.lead')}
        who={t('settings.who.settings')}
        actions={
          <>
            {form.dirty && (
              <Button variant="tertiary" disabled={form.busy} onClick={form.reset}>
                {t('settings.discard')}
              </Button>
            )}
            <Button type="submit" loading={form.busy} disabled={!form.dirty}>
              {t('form.save')}
            </Button>
          </>
        }
      >
        <SettingsFailure
          failure={form.failure}
          words={form.failure?.status === 409 ? t('settings.baseCurrency.locked') : undefined}
        />
        <SiteSection form={form} />
        <LightSection form={form} />
        <HolidaysSection form={form} />
        <ClosedDaysSection form={form} />
        <SetupSection />
      </SettingsFrame>
      <UnsavedGuard dirty={form.dirty} />
    </Form>
  );
}

/** What holds for the whole site: currency, zone, days, what the board shows. */
export function GeneralPage() {
  const settings = useSalesSettingsQuery();
  if (settings.error && !settings.data) {
    const retry = () => void settings.refetch();
    return <LoadError failure={readFailure(settings.error)} onRetry={retry} />;
  }
  return settings.data ? <GeneralForm stored={settings.data} /> : <Page.Loading />;
}
