'use strict';

/** The database servers that the tests know. SQLite needs none. */
const servers = {
  postgres: {
    client: 'postgres',
    host: process.env.TEST_POSTGRES_HOST || '127.0.0.1',
    port: Number(process.env.TEST_POSTGRES_PORT || 5432),
    user: process.env.TEST_POSTGRES_USERNAME || 'postgres',
    password: process.env.TEST_POSTGRES_PASSWORD || '',
  },
  mariadb: {
    client: 'mysql',
    host: process.env.TEST_MARIADB_HOST || '127.0.0.1',
    port: Number(process.env.TEST_MARIADB_PORT || 3306),
    user: process.env.TEST_MARIADB_USERNAME || 'root',
    password: process.env.TEST_MARIADB_PASSWORD || '',
  },
};

const databases = ['sqlite', ...Object.keys(servers)];

/** The environment that a site's config/database reads. `target` is a file or a database name. */
function databaseEnvironment(database, target) {
  if (database === 'sqlite') return { DATABASE_CLIENT: 'sqlite', DATABASE_FILENAME: target };
  const { client, host, port, user, password } = servers[database];
  return {
    DATABASE_CLIENT: client,
    DATABASE_HOST: host,
    DATABASE_PORT: String(port),
    DATABASE_NAME: target,
    DATABASE_USERNAME: user,
    DATABASE_PASSWORD: password,
  };
}

/** Config of a knex connection; without a name to the server itself, for CREATE and DROP DATABASE. */
function knexConfig(database, target) {
  if (database === 'sqlite') {
    return {
      client: 'better-sqlite3',
      connection: { filename: target },
      useNullAsDefault: true,
    };
  }
  const { client, host, port, user, password } = servers[database];
  const name = target ?? (client === 'postgres' ? 'postgres' : undefined);
  return {
    client: client === 'postgres' ? 'pg' : 'mysql2',
    connection: { host, port, user, password, database: name },
    pool: { min: 0, max: 2 },
  };
}

module.exports = { servers, databases, databaseEnvironment, knexConfig };
