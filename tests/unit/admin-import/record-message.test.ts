import { importMessage } from '../../../admin/domain/import/message';
import { messages as english } from '../../../admin/translations/en';
import { readRecordRow } from '../../../server/domain/record-row';
import type { RecordPlan } from '../../../server/domain/record-row';
import { checked } from '../../../server/services/record-import-input';
import { contactUpdate } from '../../../server/validation/contact';
import { leadUpdate } from '../../../server/validation/lead';
import { organizationUpdate } from '../../../server/validation/organization';
import { IMPORT_TYPES } from '../../../shared/contracts/record-import';

import { t } from './support';

const column = (index: number, name: string) => ({ index, name, dateFormat: null, decimal: null });
const plan: RecordPlan = {
  columns: {
    openedAt: { ...column(0, 'day'), dateFormat: 'DD.MM.YYYY' },
    employees: { ...column(1, 'size'), decimal: ',' },
    lastName: column(2, 'name'),
  },
  width: 3,
  timeZone: 'Europe/Berlin',
};
const LONG = 'a'.repeat(300);
const bad = { domain: 'no domain', phone: LONG, address: { city: LONG } };
const kinds = ['lead', 'contact', 'organization'];

const said = [
  ...[['x', 'y', 'z'], ['x'], ['', '', 'a'.repeat(20_001)], ['', '', '\u0000']].flatMap(
    (cells) => readRecordRow(cells, plan).problems,
  ),
  ...[2.5, -1, 1e12].flatMap((employees) => [
    ...checked(leadUpdate, { ...bad, version: 1, email: 'x', employees }).problems,
    ...checked(organizationUpdate, { ...bad, employees, name: '' }).problems,
  ]),
  ...checked(contactUpdate, { email: 'x', lastName: '', phone: LONG, firstName: '\u0000' })
    .problems,
].map(({ message }) => message);
const MADE = [
  ...kinds.flatMap((kind) => [
    `more than one ${kind} has this email: say its id`,
    `belongs to a ${kind} that you may not change`,
    `you may not create any ${kind}`,
  ]),
  'only a conversion makes it so',
  'is no status that this lead can take',
  'goes with this status, and is missing',
  'must lie in the future',
  'lies in the future',
  'does not go with this status',
  'no funnel "Nord"',
  'no user has this name or e-mail; left as it is',
  'two users have this name or e-mail; left as it is',
  'a lead needs a last name, a company, an e-mail address or a number',
];

describe('what the server says of a row of leads, contacts or organizations', () => {
  const all = [...new Set([...said, ...MADE])];

  it('is of many kinds', () => expect(said.length).toBeGreaterThan(8));

  it.each(all)('“%s” is read in German', (message) => {
    const german = importMessage(message, t);
    expect(german).not.toBe(message);
    expect(german).not.toContain('sales-pipeline.');
  });

  it.each([
    ['more than one lead has this phone: say its id', 'Mehrere Leads haben diese Telefonnummer'],
    ['belongs to a organization that you may not change', 'einer Firma, die Sie nicht ändern'],
    ['Too big: expected string to have <=255 characters', 'Länger als 255 Zeichen'],
    ['no funnel "Nord"', 'Trichter „Nord“'],
  ])('%s', (message, german) => expect(importMessage(message, t)).toContain(german));
});

it('each kind of file has a title of its own', () => {
  const titles = IMPORT_TYPES.map((type) => [
    english[`import.title.${type}`],
    t(`import.title.${type}`),
  ]);
  expect(titles).toEqual([
    ['Import opportunities', 'Vertriebschancen importieren'],
    ['Import leads', 'Leads importieren'],
    ['Import contacts', 'Ansprechpartner importieren'],
    ['Import companies', 'Firmen importieren'],
  ]);
});
