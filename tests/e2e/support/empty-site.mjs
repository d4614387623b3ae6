// A site as after a first start: no data, one super admin.
// node empty-site.mjs <database file> <port>
import { buildPlayground, buildPlugin } from '../../../scripts/lib/build.mjs';
import { loadSite, removeDatabase, serveSite } from '../../../scripts/lib/demo-site.mjs';

const [database, port] = process.argv.slice(2);

await buildPlugin();
await buildPlayground();
removeDatabase(database);
const strapi = await loadSite({ database, port });
const { id } = await strapi.service('admin::role').getSuperAdmin();
await strapi.service('admin::user').create({
  firstname: 'Nora',
  lastname: 'Neumann',
  email: 'admin@example.com',
  password: 'Demo-1234',
  isActive: true,
  roles: [id],
});
await serveSite(strapi, Number(port));
