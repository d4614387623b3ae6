import type { Knex } from 'knex';
import { connect, type Target } from '../support/target';
import type { Row } from './people';
import { quoted, type Writer } from './writer';

/** The part of a driver's connection that COPY needs. */
interface Wire {
  query(text: string): void;
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
}
interface Client {
  query(submittable: object): unknown;
}

const ESCAPES: Record<string, string> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** A value as COPY reads it. */
function asText(value: unknown): string {
  if (value === null || value === undefined) return '\\N';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (value instanceof Date) return value.toISOString();
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.replace(/[\\\n\r\t]/g, (sign) => ESCAPES[sign] ?? sign);
}

/** COPY takes a tenth of what INSERT takes; the driver has the protocol but no method for it. */
function copyInto(client: Client, text: string, lines: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let failure: Error | undefined;
    client.query({
      submit: (wire: Wire) => wire.query(text),
      handleCopyInResponse(wire: Wire) {
        wire.sendCopyFromChunk(Buffer.from(lines));
        wire.endCopyFrom();
      },
      handleCommandComplete: () => undefined,
      handleError: (error: Error) => {
        failure = error;
        reject(error);
      },
      handleReadyForQuery: () => (failure ? undefined : resolve()),
    });
  });
}

export async function postgresWriter(target: Target): Promise<Writer> {
  const knex = connect(target);
  const trx: Knex.Transaction = await knex.transaction();
  // Foreign keys are triggers: the rows are right by construction.
  await trx.raw('set local session_replication_role = replica');
  await trx.raw("set local maintenance_work_mem = '512MB'");
  const { rows: indexes } = (await trx.raw(
    `select i.indexname as name, i.indexdef as sql from pg_indexes i
    join pg_class c on c.relname = i.indexname join pg_index x on x.indexrelid = c.oid
    where i.schemaname = 'public' and i.tablename like 'sales\\_pipeline\\_%'
      and not exists (select 1 from pg_constraint k where k.conindid = x.indexrelid)`,
  )) as { rows: { name: string; sql: string }[] };
  for (const { name } of indexes) await trx.raw('drop index ??', [name]);
  const client = (await trx.client.acquireConnection()) as Client;
  const tables = new Set<string>();
  return {
    insert(table, rows: Row[]) {
      tables.add(table);
      const columns = Object.keys(rows[0] ?? {});
      const lines = rows.map((row) => columns.map((column) => asText(row[column])).join('\t'));
      return copyInto(
        client,
        `copy "${table}" (${quoted(columns)}) from stdin`,
        `${lines.join('\n')}\n`,
      );
    },
    async finish() {
      for (const { sql } of indexes) await trx.raw(sql);
      for (const table of tables) {
        await trx.raw(
          `select setval(pg_get_serial_sequence('"${table}"', 'id'), max(id)) from "${table}"`,
        );
      }
      await trx.commit();
      await knex.raw('vacuum analyze');
      await knex.destroy();
    },
  };
}
