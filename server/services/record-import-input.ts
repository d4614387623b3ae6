import type { z } from '@strapi/utils';
import type { RecordField } from '../../shared/contracts/record-import';
import { headerKey } from '../domain/import-column';
import { emailKey } from '../domain/person-matching';
import type { RecordProblem, RecordValues } from '../domain/record-row';
import { mistakesIn } from '../validation/parse';
import { ownerKey } from './import-plan';
import type { RecordSetting } from './record-import';
import { textIn } from './record-import';

const ADDRESS = ['street', 'postcode', 'city', 'region', 'country'] as const;

/** What the row says of these fields as a body of the API says it; what it says nothing of stays. */
export function bodyOf(row: RecordValues, fields: readonly RecordField[]): Record<string, unknown> {
  return Object.fromEntries(
    fields.flatMap((field) => (row[field] === undefined ? [] : [[field, row[field]]])),
  );
}

/** Parts of the address that the row names, over those that are there. */
export function addressOf<A extends object>(row: RecordValues, before: A): { address?: A } {
  const parts = bodyOf(row, ADDRESS);
  return Object.keys(parts).length === 0 ? {} : { address: { ...before, ...parts } };
}

/** The input as the API would take it, and each mistake at its column. */
export function checked<S extends z.ZodType>(
  schema: S,
  input: unknown,
): { data: Partial<z.output<S>>; problems: RecordProblem[] } {
  const result = schema.safeParse(input);
  if (result.success) return { data: result.data as Partial<z.output<S>>, problems: [] };
  const problems = mistakesIn(result.error).map(({ path, message }): RecordProblem => {
    const field = (path[0] === 'address' ? path[1] : path[0]) as RecordField | undefined;
    return { field: field ?? null, message };
  });
  return { data: {}, problems };
}

/** The code behind a code or a label in either language. */
export function labelled(
  list: readonly { key: string; label: { de: string; en: string } }[],
): ReadonlyMap<string, string> {
  return new Map(
    list.flatMap(({ key, label }) =>
      [label.de, label.en, key].map((text): [string, string] => [headerKey(text), key]),
    ),
  );
}

export function codeIn(
  row: RecordValues,
  field: RecordField,
  list: ReadonlyMap<string, string>,
  problems: RecordProblem[],
): string | undefined {
  const text = textIn(row, field);
  if (text === undefined) return undefined;
  const code = list.get(headerKey(text));
  if (code === undefined) problems.push({ field, message: `"${text}" is not in the list` });
  return code;
}

/** Who the row names; somebody whom nobody knows is a note, and the default takes what is new. */
export function ownerIn(
  row: RecordValues,
  isNew: boolean,
  { owners, defaultOwner }: RecordSetting,
  notes: RecordProblem[],
) {
  const text = textIn(row, 'owner');
  const fallback = isNew ? (defaultOwner ?? undefined) : undefined;
  if (text === undefined) return fallback;
  const found = owners.get(emailKey(text) ?? '') ?? owners.get(ownerKey(text));
  if (found) return found;
  const why = owners.has(ownerKey(text)) ? 'two users have' : 'no user has';
  const given = isNew ? `given to ${defaultOwner?.name ?? 'nobody'}` : 'left as it is';
  notes.push({ field: 'owner', message: `${why} this name or e-mail; ${given}` });
  return fallback;
}
