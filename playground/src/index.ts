import type { Core } from '@strapi/strapi';
import { pageRoutes } from './pages/routes';

export default {
  register({ strapi }: { strapi: Core.Strapi }) {
    strapi.server.routes(pageRoutes(strapi));
  },
  bootstrap() {},
};
