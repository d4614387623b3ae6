import { Box, Flex, Main, Typography } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import { useEffect, useRef } from 'react';
import { useSearchParams } from 'react-router-dom';

import { readFailure } from '../../api/errors';
import { useSalesFunnelsQuery } from '../../api/funnel';
import { useSalesSettingsQuery } from '../../api/settings';
import { LoadError } from '../../components/feedback/LoadError';
import { nextSetup, readSetup, stepBeside, writeSetup } from '../../domain/first-run';
import type { SetupState } from '../../domain/first-run';
import { funnelToOpen } from '../../domain/funnel-to-open';
import { useCan } from '../../hooks/useCan';
import { useText } from '../../hooks/useText';

import { AskAdmin } from './AskAdmin';
import { DataStep } from './DataStep';
import { DoneStep } from './DoneStep';
import { Progress } from './Progress';
import { RolesStep } from './RolesStep';
import { SiteStep } from './SiteStep';
import type { StepProps } from './step';
import { TemplateStep } from './TemplateStep';

const STEPS = {
  site: SiteStep,
  template: TemplateStep,
  roles: RolesStep,
  data: DataStep,
  done: DoneStep,
};

/** The first run: five steps, each of which can be skipped, to a board that works. */
export function SetupPage() {
  const t = useText();
  const [search, setSearch] = useSearchParams();
  const canSettings = useCan('settingsManage');
  const canFunnels = useCan('funnelManage');
  const settings = useSalesSettingsQuery();
  const funnels = useSalesFunnelsQuery();
  const state = readSetup(search);
  const arrived = useRef(false);

  // After the effects of the first step: what one came for keeps the focus that the page had.
  useEffect(() => {
    arrived.current = true;
  }, []);

  const failed = settings.error ?? funnels.error;
  if (failed && !(settings.data && funnels.data)) {
    const retry = () => {
      void settings.refetch();
      void funnels.refetch();
    };
    return <LoadError failure={readFailure(failed)} onRetry={retry} />;
  }
  if (!settings.data || !funnels.data) return <Page.Loading />;
  const canSetUp = canSettings || canFunnels;
  // Only of a site without a funnel is it true that nothing is set up.
  if (!canSetUp && funnels.data.length > 0) return <Page.NoPermissions />;

  const go = (to: SetupState) => setSearch(writeSetup(to).slice(1));
  const named = funnels.data.find(({ documentId }) => documentId === state.funnel);
  const step: StepProps = {
    state,
    settings: settings.data,
    funnel: named ?? funnelToOpen(funnels.data, '') ?? null,
    arrived,
    onBack: () => go({ ...state, step: stepBeside(state.step, -1) }),
    onNext: (carriedOut, funnel) => go(nextSetup(state, carriedOut, funnel)),
    onStep: (to) => go({ ...state, step: to }),
  };
  const Step = STEPS[state.step];
  return (
    <Main>
      <Page.Title>{t('setup.title')}</Page.Title>
      <Box padding={{ initial: 4, medium: 6, large: 8 }} maxWidth="132rem">
        <Flex direction="column" alignItems="stretch" gap={5}>
          <Typography tag="h1" id="main-content-title" variant="alpha">
            {t('setup.title')}
          </Typography>
          {canSetUp ? (
            <>
              <Progress state={state} onStep={step.onStep} />
              <Step key={state.step} {...step} />
            </>
          ) : (
            <AskAdmin />
          )}
        </Flex>
      </Box>
    </Main>
  );
}
