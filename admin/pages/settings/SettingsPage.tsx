import { Page } from '@strapi/strapi/admin';
import { Navigate, Route, Routes } from 'react-router-dom';

import { ACTIONS, settingsPath } from '../../constants';

import { GeneralPage } from './general/GeneralPage';
import { ListsPage } from './lists/ListsPage';
import { RatesPage } from './rates/RatesPage';

const PERMISSIONS = [{ action: ACTIONS.settingsManage, subject: null }];

/** What an admin sets for the whole site. */
export function SettingsPage() {
  return (
    <Page.Protect permissions={PERMISSIONS}>
      <Routes>
        <Route path="general" element={<GeneralPage />} />
        <Route path="lists" element={<ListsPage />} />
        <Route path="lists/:list" element={<ListsPage />} />
        <Route path="rates" element={<RatesPage />} />
        <Route path="*" element={<Navigate to={settingsPath('general')} replace />} />
      </Routes>
    </Page.Protect>
  );
}
