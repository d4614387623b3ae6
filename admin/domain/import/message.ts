import { DATE_FORMATS } from '../../../shared/contracts/import';
import type { Text, TextValues } from '../../hooks/useText';

import { RECORD_PATTERNS } from './record-message';
import type { Pattern } from './record-message';

/** What the server says of rows, in English; the names are those of the groups in the order in which they stand. */
const PATTERNS: readonly Pattern[] = [
  [/^has (\d+) cells where the header has (\d+)$/, 'import.row.cells', 'count', 'expected'],
  [/^is longer than (\d+) signs$/, 'import.row.tooLong', 'max'],
  [/^contains characters that cannot be stored$/, 'import.row.characters'],
  [/^"(.*)" is not a date like (.*)$/s, 'import.row.date', 'text', 'format'],
  [/^is not between 1900 and 2199$/, 'import.row.year'],
  [/^"(.*)" is no stage of the funnel and assigned to none$/s, 'import.row.stage', 'text'],
  [/^"(.*)" is not an amount$/s, 'import.row.amount', 'text'],
  [/^is negative, too large or too precise$/, 'import.row.amountRange'],
  [/^"(.*)" is not an ISO 4217 code$/s, 'import.row.currency', 'text'],
  [/^"(.*)" is not an e-mail address$/s, 'import.row.email', 'text'],
  [/^"(.*)" is not in the list$/s, 'import.row.list', 'text'],
  [/^no such organization$/, 'import.row.organization'],
  [/^no such contact$/, 'import.row.contact'],
  [/^no user has this name or e-mail; given to nobody$/, 'import.row.ownerNone'],
  [/^no user has this name or e-mail; given to (.*)$/s, 'import.row.ownerNone.to', 'name'],
  [/^two users have this name or e-mail; given to nobody$/, 'import.row.ownerTwo'],
  [/^two users have this name or e-mail; given to (.*)$/s, 'import.row.ownerTwo.to', 'name'],
  [/^must not be empty$/, 'import.row.empty'],
  [/^the funnel has no open stage$/, 'import.row.noOpenStage'],
  [/^belongs to a lost opportunity$/, 'import.row.lost'],
  [/^belongs to a closed stage$/, 'import.row.closedStage'],
  [/^lies in the future$/, 'import.row.future'],
  [/^lies before enteredAt$/, 'import.row.order'],
  [/^belongs to an opportunity that you may not change$/, 'import.row.mayNotChange'],
  [/^you may not create opportunities$/, 'import.row.mayNotCreate'],
  [/^belongs to an opportunity of another funnel$/, 'import.row.otherFunnel'],
  [/^holds no rows below a header$/, 'import.file.empty'],
  [/^has over ([\d,.]+) columns$/, 'import.file.columns', 'max'],
  [/^has over ([\d,.]+) rows: split it$/, 'import.file.rows', 'max'],
  [/^cannot be read as CSV: /, 'import.file.noCsv'],
  ...RECORD_PATTERNS,
];

/** A message of the server in the reader's language; one that is not known here as it came. */
export function importMessage(message: string, t: Text): string {
  for (const [pattern, key, ...names] of PATTERNS) {
    const groups = pattern.exec(message);
    if (!groups) continue;
    const values: TextValues = {};
    names.forEach((name, i) => {
      const text = groups[i + 1] ?? '';
      const format = name === 'format' && DATE_FORMATS.find((one) => one === text);
      values[name] = format ? t(`import.format.${format}`) : text;
    });
    return t(key, values);
  }
  return message;
}
