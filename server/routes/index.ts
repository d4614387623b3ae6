import { activityRoutes } from './activity';
import { assignableUserRoutes } from './assignable-user';
import { boardRoutes } from './board';
import { contactRoutes } from './contact';
import { exchangeRateRoutes } from './exchange-rate';
import { exportRoutes } from './export';
import { formulaRoutes } from './formula';
import { funnelRoutes } from './funnel';
import { holidayRoutes } from './holiday';
import { importRoutes } from './import';
import { leadRoutes } from './lead';
import { leadFormRoutes } from './lead-form';
import { listEntryRoutes } from './list-entry';
import { myDayRoutes } from './my-day';
import { opportunityRoutes } from './opportunity';
import { organizationRoutes } from './organization';
import { adminRoute, contentApiRoute } from './route';
import { publicRoutes } from './public';
import { prospectRoutes } from './prospect';
import { reportRoutes } from './report';
import { savedViewRoutes } from './saved-view';
import { searchRoutes } from './search';
import { settingsRoutes } from './settings';
import { setupRoutes } from './setup';
import { stageRoutes } from './stage';
import { targetRoutes } from './target';

export const allRoutes = [
  ...formulaRoutes,
  ...funnelRoutes,
  ...stageRoutes,
  ...boardRoutes,
  ...opportunityRoutes,
  ...activityRoutes,
  ...organizationRoutes,
  ...contactRoutes,
  ...leadRoutes,
  ...leadFormRoutes,
  ...listEntryRoutes,
  ...exchangeRateRoutes,
  ...settingsRoutes,
  ...setupRoutes,
  ...holidayRoutes,
  ...myDayRoutes,
  ...searchRoutes,
  ...savedViewRoutes,
  ...prospectRoutes,
  ...reportRoutes,
  ...assignableUserRoutes,
  ...importRoutes,
  ...exportRoutes,
  ...targetRoutes,
];

export const routes = {
  admin: { type: 'admin', routes: allRoutes.map(adminRoute) },
  'content-api': {
    type: 'content-api',
    routes: [...allRoutes.map(contentApiRoute), ...publicRoutes],
  },
};
