import { Button, Flex } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import { useRef } from 'react';
import type { FormEvent } from 'react';
import { Link, useParams } from 'react-router-dom';
import { styled } from 'styled-components';

import type { Funnel, Settings } from '../../../../shared/contracts';
import { readFailure } from '../../../api/errors';
import { useSalesFunnelQuery } from '../../../api/funnel';
import { useSalesSettingsQuery } from '../../../api/settings';
import { focusField } from '../../../components/dialogs/focus-field';
import { Notice } from '../../../components/dialogs/Notice';
import { LoadError } from '../../../components/feedback/LoadError';
import { UnsavedGuard } from '../../../components/feedback/UnsavedGuard';
import { funnelPath, processPath, settingsPath } from '../../../constants';
import { useText } from '../../../hooks/useText';
import { SettingsFailure } from '../SettingsFailure';
import { SettingsFrame } from '../SettingsFrame';

import { CriteriaSection } from './CriteriaSection';
import { FigureSection } from './FigureSection';
import { FunnelSection } from './FunnelSection';
import { OfferSection } from './OfferSection';
import { RulesSection } from './RulesSection';
import { StagesSection } from './StagesSection';
import { TeamSection } from './TeamSection';
import { useFunnelForm } from './useFunnelForm';

const Form = styled.form`
  display: flex;
  flex-direction: column;
  gap: ${({ theme }) => theme.spaces[5]};
`;
const Away = styled(Link)`
  color: ${({ theme }) => theme.colors.primary700};
  font-size: 1.4rem;
`;

/** The sections of a funnel's page share one form, which is saved and guarded as a whole. */
function FunnelForm({ stored, settings }: { stored: Funnel; settings: Settings }) {
  const t = useText();
  const form = useFunnelForm(stored, settings);
  const body = useRef<HTMLFormElement>(null);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const problem = await form.save();
    // A row that was folded stands there with the next picture only.
    if (problem) setTimeout(() => focusField(body.current, problem));
  };
  return (
    <Form ref={body} id="funnel" noValidate onSubmit={(event) => void submit(event)}>
      <SettingsFrame
        title={stored.name}
        lead={t('settings.funnels.lead')}
        who={t('settings.who.funnels')}
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
        <Flex gap={4} wrap="wrap">
          <Away to={settingsPath('funnels')}>{t('settings.funnels.all')}</Away>
          <Away to={funnelPath(stored.documentId)}>{t('settings.funnels.board')}</Away>
          <Away to={processPath(stored.documentId)}>{t('process.link')}</Away>
        </Flex>
        <SettingsFailure failure={form.failure?.details.formula ? null : form.failure} />
        {stored.archivedAt !== null && (
          <Notice tone="info">{t('settings.funnels.archived.hint')}</Notice>
        )}
        <FunnelSection form={form} />
        <StagesSection form={form} />
        <RulesSection form={form} />
        <TeamSection form={form} />
        <OfferSection form={form} />
        <CriteriaSection form={form} />
        <FigureSection form={form} />
        <Flex gap={2} justifyContent="flex-end">
          <Button type="submit" loading={form.busy} disabled={!form.dirty}>
            {t('form.save')}
          </Button>
        </Flex>
      </SettingsFrame>
      <UnsavedGuard dirty={form.dirty} />
    </Form>
  );
}

/** What holds for one funnel. */
export function FunnelPage() {
  const { id = '' } = useParams();
  const { currentData: funnel, error, refetch } = useSalesFunnelQuery(id);
  const settings = useSalesSettingsQuery();
  if (error && !funnel)
    return <LoadError failure={readFailure(error)} onRetry={() => void refetch()} />;
  if (settings.error && !settings.data) {
    const retry = () => void settings.refetch();
    return <LoadError failure={readFailure(settings.error)} onRetry={retry} />;
  }
  return funnel && settings.data ? (
    <FunnelForm key={funnel.documentId} stored={funnel} settings={settings.data} />
  ) : (
    <Page.Loading />
  );
}
