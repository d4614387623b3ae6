import type { ListEntry } from '../../../shared/contracts';

export type Language = 'de' | 'en';

/** What the plugin's own content has names in. */
export const languageOf = (locale: string): Language =>
  locale.toLowerCase().split('-')[0] === 'de' ? 'de' : 'en';

/** An entry that nobody renamed shows in the reader's language. */
export const entryLabel = (entry: ListEntry, locale: string): string =>
  entry.extra.labels?.[languageOf(locale)] ?? entry.name;

export const flagOf = (entry: ListEntry | undefined, flag: string): boolean =>
  entry?.extra[flag] === true;

export function daysOf(entry: ListEntry | undefined, flag: string): number | null {
  const days = entry?.extra[flag];
  return typeof days === 'number' && Number.isInteger(days) && days > 0 ? days : null;
}

/** Active entries in their order; an archived one only while it is the value. */
export const offeredEntries = (entries: readonly ListEntry[], value: string | null): ListEntry[] =>
  entries
    .filter((entry) => entry.archivedAt === null || entry.code === value)
    .sort((a, b) => a.position - b.position);

/** What is stored for a text beside a list: the code of the entry of this name, else the text. */
export const codeOrText = (text: string, entries: readonly ListEntry[], locale: string): string =>
  entries.find((entry) => entryLabel(entry, locale) === text)?.code ?? text;

export function labelOrText(value: string, entries: readonly ListEntry[], locale: string): string {
  const entry = entries.find(({ code }) => code === value);
  return entry ? entryLabel(entry, locale) : value;
}
