type Texts = Readonly<Record<string, string | null | undefined>>;

/**
 * Sorts what was told about somebody known: what is empty is filled, what says the same is left out, and the rest stays
 * to be noted, since it replaces nothing by itself.
 *
 * @param isSame whether two texts of a field mean the same (numbers with and without a prefix)
 */
export function sortedDetails(
  stored: Texts,
  told: Texts,
  isSame: (field: string, stored: string, told: string) => boolean,
): { fills: Record<string, string>; rest: string[] } {
  const fills: Record<string, string> = {};
  const rest: string[] = [];
  for (const [field, text] of Object.entries(told)) {
    if (!text) continue;
    const known = stored[field];
    if (!known) fills[field] = text;
    else if (!isSame(field, known, text)) rest.push(text);
  }
  return { fills, rest };
}
