export type CsvRow = Record<string, string>;

/** Fields of each line. Quotes may hold commas, line ends and doubled quotes. */
function cells(text: string): string[][] {
  const lines: string[][] = [];
  let line: string[] = [];
  let field = '';
  let quoted = false;
  const endField = () => {
    line.push(field);
    field = '';
  };
  const endLine = () => {
    endField();
    if (line.length > 1 || line[0] !== '') lines.push(line);
    line = [];
  };
  for (let i = 0; i < text.length; i += 1) {
    const char = text.charAt(i);
    if (quoted) {
      if (char !== '"') field += char;
      else if (text.charAt(i + 1) !== '"') quoted = false;
      else {
        field += '"';
        i += 1;
      }
    } else if (char === '"' && field === '') quoted = true;
    else if (char === ',') endField();
    else if (char === '\n') endLine();
    else if (char !== '\r') field += char;
  }
  if (quoted) throw new Error('a quote is never closed');
  endLine();
  return lines;
}

/**
 * Rows of a comma-separated text by the names of its header, trimmed.
 *
 * @throws Error naming the column that is missing or the line that has another number of fields
 */
export function parseCsv(text: string, columns: readonly string[]): CsvRow[] {
  const [header = [], ...lines] = cells(text.replace(/^\uFEFF/, ''));
  const names = header.map((name) => name.trim());
  const missing = columns.filter((column) => !names.includes(column));
  if (missing.length > 0) throw new Error(`has no column ${missing.join(', ')}`);
  return lines.map((line, i) => {
    if (line.length !== names.length) {
      throw new Error(`row ${i + 2} has ${line.length} fields instead of ${names.length}`);
    }
    return Object.fromEntries(names.map((name, at) => [name, (line[at] ?? '').trim()]));
  });
}
