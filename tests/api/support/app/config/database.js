const overrides = require('../overrides');

// A killed process loses nothing by this, only a machine that loses its power would; and a test
// run is no longer a test of the disk.
const pools = {
  sqlite: {
    afterCreate(connection, done) {
      connection.pragma('synchronous = off');
      done(null, connection);
    },
  },
  postgres: {
    min: 0,
    max: 10,
    afterCreate(connection, done) {
      connection.query('set synchronous_commit to off', (error) => done(error, connection));
    },
  },
  mysql: { min: 0, max: 10 },
};

// MariaDB commits at each CREATE TABLE, and Strapi's migrations make knex say so some forty times.
const log = {
  warn(message) {
    if (!String(message).startsWith('Transaction was implicitly committed')) console.warn(message);
  },
};

module.exports = ({ env }) => {
  const client = env('DATABASE_CLIENT', 'sqlite');
  const connection =
    client === 'sqlite'
      ? { filename: env('DATABASE_FILENAME') }
      : {
          host: env('DATABASE_HOST'),
          port: env.int('DATABASE_PORT'),
          database: env('DATABASE_NAME'),
          user: env('DATABASE_USERNAME'),
          password: env('DATABASE_PASSWORD', ''),
        };
  const useNullAsDefault = client === 'sqlite';
  return {
    connection: { client, connection, log, pool: pools[client], useNullAsDefault },
    ...overrides('database'),
  };
};
