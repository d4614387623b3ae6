'use strict';

// The fixture site as a process of its own; started by server-process.ts. Strapi ends it on SIGTERM.

const path = require('node:path');
const { createStrapi } = require('@strapi/strapi');

const appDir = process.env.APP_FOLDER || path.join(__dirname, 'app');

async function main() {
  const strapi = await createStrapi({ appDir, distDir: appDir, serveAdminPanel: false }).load();
  strapi.server.listen(Number(process.env.PORT || 0), '127.0.0.1', () => {
    process.send({ port: strapi.server.httpServer.address().port });
  });
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
