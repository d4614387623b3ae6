import type { ChecklistItem } from '../../shared/contracts';

import { keyFrom } from './label-key';

/** `id` tells rows apart while they are edited; `key` is what answers and ticks refer to, and stays once it is stored. */
export type FormItem = {
  id: string;
  key: string | null;
  label: string;
  required: boolean;
  dueDays: number | null;
};

/** Gives every new row a key of its own, made from what it says. */
export function withKeys<T extends { key: string | null; label: string }>(
  rows: readonly T[],
  fallback: string,
): (T & { key: string })[] {
  const taken = new Set(rows.flatMap(({ key }) => (key === null ? [] : [key])));
  return rows.map((row) => {
    const key = row.key ?? keyFrom(row.label, fallback, taken);
    taken.add(key);
    return { ...row, key };
  });
}

export const checklistForm = (items: readonly ChecklistItem[]): FormItem[] =>
  items.map((item) => ({ ...item, id: item.key, dueDays: item.dueDays ?? null }));

/** The items as the server takes them. */
export const checklistInput = (rows: readonly FormItem[]): ChecklistItem[] =>
  withKeys(rows, 'item').map(({ key, label, required, dueDays }) => ({
    key,
    label: label.trim(),
    required,
    ...(dueDays === null ? {} : { dueDays }),
  }));
