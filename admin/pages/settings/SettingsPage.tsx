import { Page } from '@strapi/strapi/admin';
import { lazy, Suspense } from 'react';
import { Navigate, Outlet, Route, Routes } from 'react-router-dom';

import { ACTIONS, settingsPath } from '../../constants';
import { useCan } from '../../hooks/useCan';

import { GeneralPage } from './general/GeneralPage';
import { ListsPage } from './lists/ListsPage';
import { RatesPage } from './rates/RatesPage';
import { WEBHOOKS_RIGHT } from './SettingsNav';

const FunnelsPage = lazy(() =>
  import('./funnels/FunnelsPage').then(({ FunnelsPage }) => ({ default: FunnelsPage })),
);
const NewFunnelPage = lazy(() =>
  import('./funnels/NewFunnelPage').then(({ NewFunnelPage }) => ({ default: NewFunnelPage })),
);
const FunnelPage = lazy(() =>
  import('./funnels/FunnelPage').then(({ FunnelPage }) => ({ default: FunnelPage })),
);

const StagesPage = lazy(() =>
  import('./stages/StagesPage').then(({ StagesPage }) => ({ default: StagesPage })),
);
const StagePage = lazy(() =>
  import('./stages/StagePage').then(({ StagePage }) => ({ default: StagePage })),
);

const WebhooksPage = lazy(() =>
  import('./webhooks/WebhooksPage').then(({ WebhooksPage }) => ({ default: WebhooksPage })),
);

const SETTINGS = [{ action: ACTIONS.settingsManage, subject: null }];
const FUNNELS = [{ action: ACTIONS.funnelManage, subject: null }];
const WEBHOOKS = [{ action: WEBHOOKS_RIGHT, subject: null }];

type Permissions = { action: string; subject: null }[];

const Loaded = () => (
  <Suspense fallback={<Page.Loading />}>
    <Outlet />
  </Suspense>
);

const Protected = ({ by }: { by: Permissions }) => (
  <Page.Protect permissions={by}>
    <Loaded />
  </Page.Protect>
);

/**
 * What an admin sets for the whole site, and what somebody sets who may manage funnels only. Stages are shown to
 * everybody, and changed by those who build funnels.
 */
export function SettingsPage() {
  const maySettings = useCan('settingsManage');
  const mayFunnels = useCan('funnelManage');
  const start = maySettings ? 'general' : mayFunnels ? 'funnels' : 'stages';
  return (
    <Routes>
      <Route element={<Protected by={FUNNELS} />}>
        <Route path="funnels" element={<FunnelsPage />} />
        <Route path="funnels/new" element={<NewFunnelPage />} />
        <Route path="funnels/:id" element={<FunnelPage />} />
      </Route>
      <Route element={<Protected by={SETTINGS} />}>
        <Route path="general" element={<GeneralPage />} />
        <Route path="lists" element={<ListsPage />} />
        <Route path="lists/:list" element={<ListsPage />} />
        <Route path="rates" element={<RatesPage />} />
      </Route>
      <Route element={<Protected by={WEBHOOKS} />}>
        <Route path="webhooks" element={<WebhooksPage />} />
      </Route>
      <Route element={<Loaded />}>
        <Route path="stages" element={<StagesPage />} />
        <Route path="stages/:stage" element={<StagePage />} />
      </Route>
      <Route path="*" element={<Navigate to={settingsPath(start)} replace />} />
    </Routes>
  );
}
