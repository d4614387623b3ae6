import type { Kit } from '../app';
import { invalid } from '../domain/errors';
import { instantOfDay } from '../domain/local-date';
import { KEYED_FIELDS, PERSONS, PERSON_FIELDS, mergeKeys } from '../domain/opportunity-patch';
import type { OpportunityPatch } from '../repositories/opportunity';
import type { UserRecord } from '../repositories/user';
import type { ImportRowInput } from '../validation/opportunity-import';
import type { Actor, Via } from './caller';
import type { FunnelContexts } from './funnel-context';
import { lossListOf } from './opportunity-change';
import type { ImportRow } from './import-draft';
import type { SettingsService } from './settings';

/** Fields that are not columns as they come. */
const RESOLVED = new Set<string>([
  ...PERSON_FIELDS,
  ...KEYED_FIELDS,
  ...['stage', 'steps', 'enteredAt', 'closedAt', 'owner', 'actor'],
]);

/** Rows as code of the site writes them (documentIds, codes, users) made rows of the import, in a few statements for all. */
export function createImportRows(
  { repositories }: Kit,
  deps: { contexts: FunnelContexts; settings: Pick<SettingsService, 'get'> },
) {
  const { reference, user, listEntry } = repositories;

  async function users(rows: ImportRowInput[]): Promise<Map<number, UserRecord>> {
    const ids = rows.flatMap(({ owner, actor }) => [owner, actor]);
    const known = ids.filter((id): id is number => typeof id === 'number');
    return new Map((await user.byIds([...new Set(known)])).map((found) => [found.id, found]));
  }

  async function persons(kind: 'organization' | 'contact', rows: ImportRowInput[]) {
    const fields = PERSON_FIELDS.filter((field) => PERSONS[field] === kind);
    const wanted = rows.flatMap((row) => fields.flatMap((field) => row[field] ?? []));
    return reference.ids(kind, [...new Set(wanted)]);
  }

  const codes = async (list: Parameters<typeof listEntry.ofList>[0]) =>
    new Set((await listEntry.ofList(list)).map(({ code }) => code));

  return async (funnel: string, rows: ImportRowInput[], via: Via): Promise<ImportRow[]> => {
    const context = await deps.contexts.byDocumentId(funnel);
    if (!context) throw invalid('funnel', 'no such funnel');
    const { timeZone } = await deps.settings.get();
    const at = (moment: string | number) =>
      typeof moment === 'number' ? moment : instantOfDay(moment, timeZone);
    const maybe = (moment: string | number | null | undefined) =>
      moment === null || moment === undefined ? null : at(moment);
    const known = {
      users: await users(rows),
      organization: await persons('organization', rows),
      contact: await persons('contact', rows),
      source: await codes('sources'),
      lossReason: await codes(lossListOf(context.funnel)),
    };
    const actors = new Map<number, Actor>();
    for (const [userId, { name }] of known.users)
      actors.set(userId, { userId, userName: name, via });

    return rows.map((row, i): ImportRow => {
      const wrong = (field: string, message: string) => invalid(`rows.${i}.${field}`, message);
      const { title, externalId, stage, steps, enteredAt, closedAt } = row;
      const plain = Object.entries(row).filter(([field]) => !RESOLVED.has(field));
      const patch = Object.fromEntries(plain) as OpportunityPatch;
      for (const field of PERSON_FIELDS) {
        const documentId = row[field];
        if (!documentId) continue;
        patch[field] = known[PERSONS[field]].get(documentId) ?? null;
        if (patch[field] === null) throw wrong(field, `no such ${PERSONS[field]}`);
      }
      for (const field of KEYED_FIELDS) {
        if (row[field]) Object.assign(patch, { [field]: mergeKeys({}, row[field]) });
      }
      for (const field of ['source', 'lossReason'] as const) {
        const code = row[field];
        if (code && !known[field].has(code)) throw wrong(field, `"${code}" is not in the list`);
      }
      if (typeof row.owner === 'number') {
        const owner = known.users.get(row.owner);
        if (!owner?.isActive) throw wrong('owner', 'is not an active user');
        Object.assign(patch, { owner: owner.id, ownerName: owner.name, ownerEmail: owner.email });
      }
      const actor = row.actor === undefined ? undefined : actors.get(row.actor);
      if (row.actor !== undefined && !actor) throw wrong('actor', 'no such user');
      return {
        ...patch,
        title,
        externalId,
        stageDocumentId: stage,
        enteredAt: maybe(enteredAt),
        closedAt: maybe(closedAt),
        ...(steps
          ? { steps: steps.map((step) => ({ ...step, enteredAt: at(step.enteredAt) })) }
          : {}),
        ...(actor ? { actor } : {}),
      };
    });
  };
}
export type ImportRows = ReturnType<typeof createImportRows>;
