/** What spreadsheets compute instead of showing it, with the signs that were put before such a text already. */
const FORMULA = /^'*[=+\-@\t\r]/;
const QUOTED = /[",\r\n]|^\s|\s$/;

/** A cell that a spreadsheet shows as it is; `unescapeFormula` takes it back. */
const escaped = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

/** One line of a CSV file (RFC 4180), its end included. A number is one for a spreadsheet, negative or not. */
export const csvLine = (cells: readonly (string | number)[]): string =>
  `${cells
    .map((cell) => {
      if (typeof cell === 'number') return String(cell);
      const text = escaped(cell);
      return QUOTED.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
    })
    .join(',')}\r\n`;
