import { importMessage } from '../../../admin/domain/import/message';
import { readImportRow } from '../../../server/domain/import-row';
import type { ImportPlan } from '../../../server/domain/import-row';
import { IMPORT_FIELDS } from '../../../shared/contracts/import';

import { t } from './support';

const plan: ImportPlan = {
  columns: Object.fromEntries(
    IMPORT_FIELDS.map((name, index) => [
      name,
      { index, name, dateFormat: 'DD.MM.YYYY' as const, decimal: ',' as const },
    ]),
  ),
  width: IMPORT_FIELDS.length,
  timeZone: 'Europe/Berlin',
  stages: new Map(),
};
const row = (text: string) => IMPORT_FIELDS.map(() => text);

describe('what the server says of a row', () => {
  const said = [row('x'), row('1.1.1200'), row('-5'), row('a'.repeat(300)), row('\u0000'), ['x']]
    .flatMap((cells) => readImportRow(cells, plan).problems)
    .map(({ message }) => message);
  const kinds = [...new Set(said)];

  it('is of many kinds', () => expect(kinds.length).toBeGreaterThan(8));

  it.each(kinds)('“%s” is read in German', (message) => {
    expect(importMessage(message, t)).not.toBe(message);
  });

  it.each([
    ['no user has this name or e-mail; given to nobody', 'ohne Betreuung'],
    ['no user has this name or e-mail; given to Nora Neumann', 'Nora Neumann'],
    ['two users have this name or e-mail; given to Nora', 'Zwei'],
    ['"Kunde \n A" is not in the list', 'Kunde'],
    ['"31.02.2026" is not a date like DD.MM.YYYY', 'TT.MM.JJJJ'],
    ['has 3 cells where the header has 5', '3 Zellen'],
  ])('%s', (message, german) => expect(importMessage(message, t)).toContain(german));

  it('stays as it came where nobody knows it', () => {
    expect(importMessage('something new', t)).toBe('something new');
  });
});
