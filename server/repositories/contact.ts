import type { Ref } from '../../shared/contracts/common';
import type { Channel } from '../../shared/contracts/person';
import { UIDS } from '../constants';
import type { RecordOf } from './codec';
import { columns, maybeOneOf, ref, someText, stamp, text } from './codec';
import type { Database } from './database';
import { createPersonTable } from './person';

const codecs = {
  salutation: text,
  firstName: text,
  lastName: someText,
  email: text,
  emailKey: text,
  phone: text,
  phoneKey: text,
  jobTitle: text,
  preferredChannel: maybeOneOf<Channel>(),
  organization: ref,
  note: text,
  searchText: text,
  externalId: text,
};
export const contactColumns = columns(codecs);
const shown = columns({ ...codecs, createdAt: stamp, updatedAt: stamp });

export type ContactFields = Omit<RecordOf<typeof codecs>, 'id' | 'documentId'>;
export type ContactRecord = RecordOf<typeof codecs> & {
  createdAt: number;
  updatedAt: number;
  /** Null too where the reader may not see it. */
  organizationOf: Ref | null;
};

export function createContactRepository(db: Database) {
  return createPersonTable<ContactRecord>(db, {
    uid: UIDS.contact,
    // The firm of somebody who is seen through a role alone may be one that the reader does not see.
    join: (rows, reached) => {
      const within = reached(UIDS.organization, 'g');
      return rows.leftJoin(`${db.tableName(UIDS.organization)} as g`, (on) =>
        on.on('g.id', 'p.organization_id').andOn(db.raw(within.sql, within.bindings)),
      );
    },
    select: (rows) =>
      rows.select(shown.all('p')).select({ g_document_id: 'g.document_id', g_name: 'g.name' }),
    read: (row) => ({
      ...shown.read(row),
      organizationOf:
        row.g_document_id === null || row.g_document_id === undefined
          ? null
          : { documentId: String(row.g_document_id), name: String(row.g_name) },
    }),
    write: (patch) => contactColumns.write(patch),
    searched: ['p.search_text', 'g.search_text'],
    order: {
      name: ['p.last_name', 'p.first_name'],
      lastName: ['p.last_name', 'p.first_name'],
      firstName: ['p.first_name', 'p.last_name'],
      email: ['p.email'],
      jobTitle: ['p.job_title'],
      phone: ['p.phone'],
      preferredChannel: ['p.preferred_channel'],
      organization: ['g.name'],
      createdAt: ['p.created_at'],
      updatedAt: ['p.updated_at'],
    },
  });
}
export type ContactRepository = ReturnType<typeof createContactRepository>;
