import { Page } from '@strapi/strapi/admin';
import type { ReactNode } from 'react';
import { Navigate, Route, Routes } from 'react-router-dom';

import { ACTIONS, settingsPath } from '../../constants';
import { useCan } from '../../hooks/useCan';

import { GeneralPage } from './general/GeneralPage';
import { ListsPage } from './lists/ListsPage';
import { RatesPage } from './rates/RatesPage';
import { StagePage } from './stages/StagePage';
import { StagesPage } from './stages/StagesPage';

const PERMISSIONS = [{ action: ACTIONS.settingsManage, subject: null }];

/** What only those may see who may change it. */
const guarded = (page: ReactNode) => <Page.Protect permissions={PERMISSIONS}>{page}</Page.Protect>;

/** What an admin sets for the whole site. Stages are shown to everybody, and changed by those who build funnels. */
export function SettingsPage() {
  const start = useCan('settingsManage') ? 'general' : 'stages';
  return (
    <Routes>
      <Route path="general" element={guarded(<GeneralPage />)} />
      <Route path="stages" element={<StagesPage />} />
      <Route path="stages/:stage" element={<StagePage />} />
      <Route path="lists" element={guarded(<ListsPage />)} />
      <Route path="lists/:list" element={guarded(<ListsPage />)} />
      <Route path="rates" element={guarded(<RatesPage />)} />
      <Route path="*" element={<Navigate to={settingsPath(start)} replace />} />
    </Routes>
  );
}
