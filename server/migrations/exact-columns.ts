import type { Core } from '@strapi/strapi';
import { UIDS } from '../constants';

const COLLATION = 'utf8mb4_bin';
/** Names that other systems gave: "A1" and "a1" are two. */
const EXACT = ['external_source', 'external_id'] as const;

/**
 * MySQL and MariaDB compare texts without regard to case and accents, also in a unique index. Names from other systems are
 * compared as they are written, as on the other engines; Strapi's schema sync leaves a collation alone.
 */
export async function compareExactly({ db }: Core.Strapi): Promise<void> {
  if (db.dialect.client !== 'mysql') return;
  const table = db.metadata.get(UIDS.opportunity).tableName;
  const columns: { name: string; collation: string | null }[] = await db
    .connection('information_schema.columns')
    .where({ table_schema: db.connection.raw('database()'), table_name: table })
    .whereIn('column_name', [...EXACT])
    .select({ name: 'column_name', collation: 'collation_name' });
  const loose = EXACT.filter((column) =>
    columns.some(({ name, collation }) => name === column && collation !== COLLATION),
  );
  if (loose.length === 0) return;
  const changes = loose.map(
    () => `modify ?? varchar(255) character set utf8mb4 collate ${COLLATION}`,
  );
  await db.connection.raw(`alter table ?? ${changes.join(', ')}`, [table, ...loose]);
}
