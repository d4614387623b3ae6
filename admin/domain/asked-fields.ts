import type { Funnel } from '../../shared/contracts';

import { words } from './words';

export type AskedField = {
  label: string;
  options?: readonly { value: unknown; label: string }[];
};
/** By the names in history and conflicts: `answers.budget`, `checklist.offer`. */
export type AskedFields = ReadonlyMap<string, AskedField>;

const OF_THE_SITE = 'attributes.';
/** What a field is called where only the funnel or the site knows it. */
export const askedLabel = (field: string, asked: AskedFields | undefined): string | undefined =>
  asked?.get(field)?.label ??
  (field.startsWith(OF_THE_SITE) ? words(field.slice(OF_THE_SITE.length)) : undefined);

/** What the stages of a funnel ask; where two use one key, the stage that it stands in counts. */
export function askedFields({ stages }: Pick<Funnel, 'stages'>, current: string | null) {
  const asked = new Map<string, AskedField>();
  const isCurrent = ({ stage }: (typeof stages)[number]) => stage.documentId === current;
  for (const place of [...stages].sort((a, b) => Number(isCurrent(a)) - Number(isCurrent(b)))) {
    for (const { key, label, options } of place.stage.questions)
      asked.set(`answers.${key}`, options ? { label, options } : { label });
    for (const { key, label } of place.checklist ?? place.stage.checklist)
      asked.set(`checklist.${key}`, { label });
  }
  return asked;
}
