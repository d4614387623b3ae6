import path from 'node:path';
import type { Core } from '@strapi/strapi';

const ports = { postgres: 5432, mysql: 3306 };

// This file runs from dist/config, two levels below the site.
const siteFolder = path.resolve(__dirname, '..', '..');

const config = ({ env }: Core.Config.Shared.ConfigParams) => {
  const client = env('DATABASE_CLIENT', 'sqlite') as 'sqlite' | keyof typeof ports;
  if (client === 'sqlite') {
    const filename = path.resolve(siteFolder, env('DATABASE_FILENAME', '.tmp/data.db'));
    return { connection: { client, connection: { filename }, useNullAsDefault: true } };
  }
  return {
    connection: {
      client,
      connection: {
        host: env('DATABASE_HOST', '127.0.0.1'),
        port: env.int('DATABASE_PORT', ports[client]),
        database: env('DATABASE_NAME', 'sales_pipeline'),
        user: env('DATABASE_USERNAME', client === 'mysql' ? 'root' : 'postgres'),
        password: env('DATABASE_PASSWORD', ''),
      },
    },
  };
};

export default config;
