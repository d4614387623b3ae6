import { Page } from '@strapi/strapi/admin';
import { lazy, Suspense } from 'react';
import { Navigate, Route, Routes } from 'react-router-dom';

import { PluginNav } from '../components/navigation/PluginNav';
import { ProspectFormProvider } from '../components/prospect-form/ProspectFormProvider';
import { ACCESS_PERMISSIONS, HOME_PATH } from '../constants';

import { BoardHome } from './board/BoardHome';
import { FunnelStart } from './board/FunnelStart';

const BoardPage = lazy(() =>
  import('./board/BoardPage').then(({ BoardPage }) => ({ default: BoardPage })),
);
const OpportunityPage = lazy(() =>
  import('./opportunity/OpportunityPage').then(({ OpportunityPage }) => ({
    default: OpportunityPage,
  })),
);
const OpportunitiesPage = lazy(() =>
  import('./opportunities/OpportunitiesPage').then(({ OpportunitiesPage }) => ({
    default: OpportunitiesPage,
  })),
);
const LeadsPage = lazy(() =>
  import('./leads/LeadsPage').then(({ LeadsPage }) => ({ default: LeadsPage })),
);
const LeadPage = lazy(() =>
  import('./leads/LeadPage').then(({ LeadPage }) => ({ default: LeadPage })),
);
const OrganizationsPage = lazy(() =>
  import('./prospects/OrganizationsPage').then(({ OrganizationsPage }) => ({
    default: OrganizationsPage,
  })),
);
const OrganizationPage = lazy(() =>
  import('./prospects/OrganizationPage').then(({ OrganizationPage }) => ({
    default: OrganizationPage,
  })),
);
const ContactsPage = lazy(() =>
  import('./prospects/ContactsPage').then(({ ContactsPage }) => ({ default: ContactsPage })),
);
const ContactPage = lazy(() =>
  import('./prospects/ContactPage').then(({ ContactPage }) => ({ default: ContactPage })),
);
const MyDayPage = lazy(() =>
  import('./my-day/MyDayPage').then(({ MyDayPage }) => ({ default: MyDayPage })),
);

const ImportPage = lazy(() =>
  import('./import/ImportPage').then(({ ImportPage }) => ({ default: ImportPage })),
);
const ImportRunPage = lazy(() =>
  import('./import/ImportRunPage').then(({ ImportRunPage }) => ({ default: ImportRunPage })),
);
const ReportsPage = lazy(() =>
  import('./reports/ReportsPage').then(({ ReportsPage }) => ({ default: ReportsPage })),
);
const ReportPage = lazy(() =>
  import('./reports/ReportPage').then(({ ReportPage }) => ({ default: ReportPage })),
);
const ProcessPage = lazy(() =>
  import('./process/ProcessPage').then(({ ProcessPage }) => ({ default: ProcessPage })),
);
const SetupPage = lazy(() =>
  import('./setup/SetupPage').then(({ SetupPage }) => ({ default: SetupPage })),
);
const SettingsPage = lazy(() =>
  import('./settings/SettingsPage').then(({ SettingsPage }) => ({ default: SettingsPage })),
);

export const App = () => (
  <Page.Protect permissions={ACCESS_PERMISSIONS}>
    <ProspectFormProvider>
      <PluginNav />
      <Suspense fallback={<Page.Loading />}>
        <Routes>
          <Route index element={<BoardHome />} />
          <Route path="funnels/:funnel" element={<BoardPage />} />
          <Route path="funnels/:funnel/process" element={<ProcessPage />} />
          <Route path="opportunities" element={<OpportunitiesPage />} />
          <Route path="opportunities/:id" element={<OpportunityPage />} />
          <Route path="my-day" element={<MyDayPage />} />
          <Route path="leads" element={<LeadsPage />} />
          <Route path="leads/:id" element={<LeadPage />} />
          <Route path="organizations" element={<OrganizationsPage />} />
          <Route path="organizations/:id" element={<OrganizationPage />} />
          <Route path="contacts" element={<ContactsPage />} />
          <Route path="contacts/:id" element={<ContactPage />} />
          <Route path="reports" element={<ReportsPage />} />
          <Route path="reports/:name" element={<ReportPage />} />
          <Route path="templates" element={<FunnelStart />} />
          <Route path="import" element={<ImportPage />} />
          <Route path="import/:id" element={<ImportRunPage />} />
          <Route path="setup" element={<SetupPage />} />
          <Route path="settings/*" element={<SettingsPage />} />
          <Route path="*" element={<Navigate to={HOME_PATH} replace />} />
        </Routes>
      </Suspense>
    </ProspectFormProvider>
  </Page.Protect>
);
