/** A text without what writers vary (case, umlauts, accents, spaces, signs); as the server compares texts of a file. */
export function textKey(text: string): string {
  const lower = text.trim().toLowerCase();
  const letters = lower
    .replace(/ä/g, 'ae')
    .replace(/ö/g, 'oe')
    .replace(/ü/g, 'ue')
    .replace(/ß/g, 'ss')
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '');
  return letters || lower;
}
