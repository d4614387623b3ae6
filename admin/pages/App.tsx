import { Page } from '@strapi/strapi/admin';
import { lazy, Suspense } from 'react';
import { Navigate, Route, Routes } from 'react-router-dom';

import { ACCESS_PERMISSIONS, HOME_PATH } from '../constants';

import { BoardHome } from './board/BoardHome';
import { FunnelStart } from './board/FunnelStart';

const BoardPage = lazy(() =>
  import('./board/BoardPage').then(({ BoardPage }) => ({ default: BoardPage })),
);

const ImportPage = lazy(() =>
  import('./import/ImportPage').then(({ ImportPage }) => ({ default: ImportPage })),
);
const ImportRunPage = lazy(() =>
  import('./import/ImportRunPage').then(({ ImportRunPage }) => ({ default: ImportRunPage })),
);
const SettingsPage = lazy(() =>
  import('./settings/SettingsPage').then(({ SettingsPage }) => ({ default: SettingsPage })),
);

export const App = () => (
  <Page.Protect permissions={ACCESS_PERMISSIONS}>
    <Suspense fallback={<Page.Loading />}>
      <Routes>
        <Route index element={<BoardHome />} />
        <Route path="funnels/:funnel" element={<BoardPage />} />
        <Route path="templates" element={<FunnelStart isFirst={false} />} />
        <Route path="import" element={<ImportPage />} />
        <Route path="import/:id" element={<ImportRunPage />} />
        <Route path="settings/*" element={<SettingsPage />} />
        <Route path="*" element={<Navigate to={HOME_PATH} replace />} />
      </Routes>
    </Suspense>
  </Page.Protect>
);
