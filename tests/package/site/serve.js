'use strict';

// Starts the site with one super admin and tells the parent its address and a login's token.

const { createStrapi } = require('@strapi/strapi');

const email = 'admin@example.com';
const password = 'Test-1234';

async function main() {
  const strapi = await createStrapi({ appDir: __dirname, distDir: __dirname }).load();
  const { id } = await strapi.service('admin::role').getSuperAdmin();
  const user = {
    firstname: 'Test',
    lastname: 'Admin',
    email,
    password,
    isActive: true,
    roles: [id],
  };
  await strapi.service('admin::user').create(user);
  await new Promise((resolve) => strapi.server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${strapi.server.httpServer.address().port}`;
  const response = await fetch(`${url}/admin/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  });
  const { data } = await response.json();
  process.send({ url, token: data.token });
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
