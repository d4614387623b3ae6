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

const FormsPage = lazy(() =>
  import('./forms/FormsPage').then(({ FormsPage }) => ({ default: FormsPage })),
);
const NewFormPage = lazy(() =>
  import('./forms/NewFormPage').then(({ NewFormPage }) => ({ default: NewFormPage })),
);
const FormPage = lazy(() =>
  import('./forms/FormPage').then(({ FormPage }) => ({ default: FormPage })),
);
const LeadsPage = lazy(() =>
  import('./leads/LeadsPage').then(({ LeadsPage }) => ({ default: LeadsPage })),
);

const TargetsPage = lazy(() =>
  import('./targets/TargetsPage').then(({ TargetsPage }) => ({ default: TargetsPage })),
);
const TargetPage = lazy(() =>
  import('./targets/TargetPage').then(({ TargetPage }) => ({ default: TargetPage })),
);

const WebhooksPage = lazy(() =>
  import('./webhooks/WebhooksPage').then(({ WebhooksPage }) => ({ default: WebhooksPage })),
);

const SETTINGS = [{ action: ACTIONS.settingsManage, subject: null }];
const FUNNELS = [{ action: ACTIONS.funnelManage, subject: null }];
const FORMS = [{ action: ACTIONS.formManage, subject: null }];
const TARGETS = [{ action: ACTIONS.targetManage, subject: null }];
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
  const mayForms = useCan('formManage');
  const mayTargets = useCan('targetManage');
  const others = mayForms ? 'forms' : mayTargets ? 'targets' : 'stages';
  const start = maySettings ? 'general' : mayFunnels ? 'funnels' : others;
  return (
    <Routes>
      <Route element={<Protected by={FUNNELS} />}>
        <Route path="funnels" element={<FunnelsPage />} />
        <Route path="funnels/new" element={<NewFunnelPage />} />
        <Route path="funnels/:id" element={<FunnelPage />} />
      </Route>
      <Route element={<Protected by={FORMS} />}>
        <Route path="forms" element={<FormsPage />} />
        <Route path="forms/new" element={<NewFormPage />} />
        <Route path="forms/:id" element={<FormPage />} />
      </Route>
      <Route element={<Protected by={SETTINGS} />}>
        <Route path="general" element={<GeneralPage />} />
        <Route path="lists" element={<ListsPage />} />
        <Route path="lists/:list" element={<ListsPage />} />
        <Route path="leads" element={<LeadsPage />} />
        <Route path="rates" element={<RatesPage />} />
      </Route>
      <Route element={<Protected by={TARGETS} />}>
        <Route path="targets" element={<TargetsPage />} />
        <Route path="targets/:id" element={<TargetPage />} />
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
