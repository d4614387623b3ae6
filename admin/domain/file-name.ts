/** A part of a file name that every system takes. */
export function fileNamePart(text: string): string {
  const part = text
    .replace(/ß/g, 'ss')
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .toLowerCase();
  return part.slice(0, 60) || 'export';
}

/** `day` as YYYY-MM-DD. */
export const csvName = (name: string, day: string): string => `${fileNamePart(name)}-${day}.csv`;
