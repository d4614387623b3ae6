/** First and last name from one input: the last word is the last name, "Lovelace, Ada" the other way round. */
export function splitName(name: string): { firstName: string | null; lastName: string | null } {
  const [last = '', first, ...more] = name.split(',').map((part) => part.trim());
  if (first && last && more.length === 0) return { firstName: first, lastName: last };
  const words = name.trim().split(/\s+/).filter(Boolean);
  return { firstName: words.slice(0, -1).join(' ') || null, lastName: words.at(-1) ?? null };
}
