import type { Kit } from '../app';
import { ACTIONS, UIDS } from '../constants';
import { nameKey } from '../domain/person-matching';
import type { RecordProblem, RecordValues } from '../domain/record-row';
import { readRecordRow } from '../domain/record-row';
import { searchTextOf } from '../domain/search-text';
import type { Trx } from '../repositories/database';
import type { ImportChunk, ImportedRow } from '../repositories/import-chunk';
import type { KeyKind } from '../repositories/record-match';
import type { Caller } from './caller';
import type { ChunkResult } from './import-chunk';
import { namingAccess } from './person';
import type { MatchKey, RecordKind, RecordSetting, RowContext, Stored } from './record-import';
import { isSame, keyOf, textIn } from './record-import';

type Parsed = { row: number; values: RecordValues };
/** A record that rows of the chunk are about: stored, or to be made. */
type Entry<F> = { stored: Stored<F> | null; fields: F; mayWrite: boolean; rows: number[] };
type Found<F> = Entry<F> | 'many' | 'hidden';

const isId = (key: MatchKey): boolean => key.startsWith('id:') || key.startsWith('doc:');
const idKeys = (row: RecordValues): MatchKey[] => {
  const id = textIn(row, 'externalId') ?? null;
  return [...keyOf('id', id), ...keyOf('doc', id)];
};

/** Up to 500 rows of a file become leads, contacts or organizations; what is wrong with a row stops no other. */
export function createRecordChunk({ repositories }: Kit) {
  const { recordMatch, importMatch } = repositories;

  /** The organizations that contacts name, made where that was asked for. */
  async function firmsOf(rows: Parsed[], setting: RecordSetting, caller: Caller, trx: Trx) {
    const names = new Map<string, string>();
    for (const { values } of rows) {
      const name = textIn(values, 'organization');
      if (name !== undefined) names.set(nameKey(name), name);
    }
    const firms = await importMatch.organizations([...names.keys()], namingAccess(caller), trx);
    const missing = [...names].filter(([key]) => !firms.has(key));
    const make = setting.options.createMissing && caller.allows(ACTIONS.organizationUpdate);
    if (!make || missing.length === 0) return { firms, made: [] };
    const drafts = missing.map(([key, name]) => {
      return { name, name_key: key, search_text: searchTextOf([name]), address: '{}' };
    });
    const made = await importMatch.insertPersons(UIDS.organization, drafts, setting.now, trx);
    missing.forEach(([key], i) => firms.set(key, made[i] ?? 0));
    return { firms, made };
  }

  async function entriesOf<F extends { externalId: string | null }>(
    kind: RecordKind<F>,
    keys: ReadonlySet<MatchKey>,
    caller: Caller,
    trx: Trx,
  ): Promise<Map<MatchKey, Found<F>>> {
    const wanted = new Map<KeyKind, string[]>();
    for (const key of keys) {
      const at = key.indexOf(':');
      const name = key.slice(0, at) as KeyKind;
      const value = key.slice(at + 1).split('|')[0] ?? '';
      wanted.set(name, [...(wanted.get(name) ?? []), value]);
    }
    const index = new Map<MatchKey, Found<F>>();
    for (const found of await recordMatch.matching(kind.uid, wanted, kind.reach(caller), trx)) {
      const stored = kind.read(found.row);
      const { fields, documentId } = stored;
      const entry: Entry<F> = { stored, fields, mayWrite: found.mayWrite, rows: [] };
      for (const key of [...keyOf('id', fields.externalId), ...keyOf('doc', documentId)])
        index.set(key, found.mayRead ? entry : 'hidden');
      // What the caller does not see is found by its id alone, and refused then.
      if (!found.mayRead || !kind.isOpen(fields)) continue;
      for (const key of kind.keys(fields)) index.set(key, index.has(key) ? 'many' : entry);
    }
    return index;
  }

  return async <F extends { externalId: string | null }>(
    kind: RecordKind<F>,
    chunk: ImportChunk,
    setting: RecordSetting,
    caller: Caller,
    trx: Trx,
  ): Promise<ChunkResult> => {
    const outcome: ChunkResult['outcome'] = {
      ...{ rows: [], errors: [], notes: [], organizations: [], contacts: [] },
    };
    const tell = (list: 'errors' | 'notes', row: number, problems: readonly RecordProblem[]) => {
      for (const { field, message } of problems) {
        const column = field ? (setting.plan.columns[field]?.name ?? null) : null;
        outcome[list].push({ row, column, message });
      }
    };
    const good = chunk.rows.flatMap((cells, i): Parsed[] => {
      if (cells.length === 0) return [];
      const row = chunk.firstRow + i;
      const { values, problems } = readRecordRow(cells, setting.plan);
      tell('errors', row, problems);
      return problems.length > 0 ? [] : [{ row, values }];
    });
    const { firms, made } = await firmsOf(good, setting, caller, trx);
    outcome.organizations.push(...made);
    const context: RowContext = { setting, firms };
    const empty = kind.empty(setting);
    const told = good.map((parsed) => {
      const { fields } = kind.apply(empty, parsed.values, true, context);
      return { ...parsed, keys: [...idKeys(parsed.values), ...kind.keys(fields)] };
    });
    const index = await entriesOf(kind, new Set(told.flatMap(({ keys }) => keys)), caller, trx);
    const entries = new Set<Entry<F>>();
    let unchanged = 0;

    for (const { row, values, keys } of told) {
      const id = textIn(values, 'externalId') ?? null;
      const isOther = (found: Found<F>, key: MatchKey) =>
        typeof found === 'object' &&
        !isId(key) &&
        ![null, id].includes(id === null ? null : found.fields.externalId);
      const key = keys.find((one) => {
        const found = index.get(one);
        return found !== undefined && !isOther(found, one);
      });
      const found = key === undefined ? undefined : index.get(key);
      const refuse = (message: string) => tell('errors', row, [{ field: null, message }]);
      if (found === 'many') {
        refuse(`more than one ${kind.name} has this ${String(key).split(':')[0]}: say its id`);
        continue;
      }
      if (found === 'hidden' || (found && !found.mayWrite)) {
        refuse(`belongs to a ${kind.name} that you may not change`);
        continue;
      }
      if (!found && !kind.mayCreate(caller)) {
        refuse(`you may not create any ${kind.name}`);
        continue;
      }
      // A documentId is how an export names what has no id of its own: it does not become one.
      const own = key?.startsWith('doc:') ? { ...values, externalId: undefined } : values;
      const said = Object.fromEntries(
        Object.entries(own).filter(([, value]) => value !== undefined),
      ) as RecordValues;
      const read = kind.apply(found?.fields ?? empty, said, !found, context);
      tell('errors', row, read.problems);
      tell('notes', row, read.notes);
      if (read.problems.length > 0) continue;
      const entry = found ?? { stored: null, fields: read.fields, mayWrite: true, rows: [] };
      entry.fields = read.fields;
      entry.rows.push(row);
      entries.add(entry);
      for (const one of [...idKeys(said), ...kind.keys(read.fields)])
        if (!index.has(one)) index.set(one, entry);
    }

    const fresh = [...entries].filter(({ stored }) => stored === null);
    const inserted =
      fresh.length === 0
        ? []
        : await kind.insert(
            fresh.map(({ fields }) => fields),
            setting,
            trx,
          );
    outcome.rows.push(...inserted.map(({ id, version }) => ({ id, version, before: null })));
    const pairs = [...entries].flatMap(({ stored, fields, rows }) => {
      if (!stored) return [];
      if (!isSame(stored.fields, fields)) return [{ before: stored, after: fields, rows }];
      unchanged += rows.length;
      return [];
    });
    const versions = await kind.update(pairs, setting.now, caller, trx);
    outcome.rows.push(
      ...pairs.map(({ before, after }, i): ImportedRow => {
        const differing = Object.entries(before.fields).filter(
          ([field, value]) =>
            !isSame(value, new Map<string, unknown>(Object.entries(after)).get(field)),
        );
        return { id: before.id, version: versions[i] ?? 0, before: Object.fromEntries(differing) };
      }),
    );
    outcome.errors.sort((a, b) => a.row - b.row);
    // A further row about what this chunk makes is a change of it.
    const again = fresh.reduce((sum, { rows }) => sum + rows.length - 1, 0);
    const updated = pairs.reduce((sum, { rows }) => sum + rows.length, 0) + again;
    return { outcome, created: fresh.length, updated, unchanged };
  };
}
export type RecordChunk = ReturnType<typeof createRecordChunk>;
