import type { MessageKey } from '../../translations/en';

export type Pattern = readonly [RegExp, MessageKey, ...string[]];

const KIND = '(lead|contact|organization)';

/** What the server says of rows of leads, contacts and organizations alone, as `importMessage` reads it. */
export const RECORD_PATTERNS: readonly Pattern[] = [
  [/^is too long$/, 'import.row.tooLong.any'],
  [/^Too big: expected string to have <=(\d+) characters$/, 'import.row.tooLong', 'max'],
  [/^Too (?:big|small): expected number to be [<>]=([\d_.e+-]+)$/, 'import.row.numberRange'],
  [/^Invalid input: expected int, received number$/, 'import.row.whole'],
  [/^"(.*)" is not a number$/s, 'import.row.number', 'text'],
  [/^is not an e-mail address$/, 'import.row.email.any'],
  [/^is not a web domain$/, 'import.row.domain'],
  [/^no funnel "(.*)"$/s, 'import.row.funnel', 'text'],
  [/^no user has this name or e-mail; left as it is$/, 'import.row.ownerNone.left'],
  [/^two users have this name or e-mail; left as it is$/, 'import.row.ownerTwo.left'],
  [
    new RegExp(`^more than one ${KIND} has this (\\w+): say its id$`),
    'import.row.many',
    ...['kind', 'key'],
  ],
  [
    new RegExp(`^belongs to a ${KIND} that you may not change$`),
    'import.row.records.mayNotChange',
    'kind',
  ],
  [new RegExp(`^you may not create any ${KIND}$`), 'import.row.records.mayNotCreate', 'kind'],
  [/^only a conversion makes it so$/, 'import.row.converted'],
  [/^is no status that this lead can take$/, 'import.row.noStep'],
  [/^goes with this status, and is missing$/, 'import.row.missing'],
  [/^must lie in the future$/, 'import.row.past'],
  [/^does not go with this status$/, 'import.row.needless'],
  [/^a lead needs a last name, a company, an e-mail address or a number$/, 'import.row.nameless'],
];
