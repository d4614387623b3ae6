import { useAuth } from '@strapi/strapi/admin';

import { ACTIONS } from '../../constants';
import { reachOf } from '../../domain/report/reach';

/** Over which opportunities the reader's reports tell. */
export const useReportReach = () =>
  useAuth('useReportReach', ({ permissions }) => reachOf(permissions, ACTIONS.reportRead));
