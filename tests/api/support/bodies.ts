import type { Pipeline } from './pipeline';

/** Kinds of fields, each with values that no door may let in. */
export const BAD = {
  text: [1, {}, [], 'a\u0000b', 'a\ud800b', '\udc00', 'x'.repeat(30_000)],
  name: [1, false, {}, ['x'], 'x'.repeat(101)],
  line: [1, false, {}, ['x'], '\u0000', '\ud83d', 'x'.repeat(256)],
  code: [1, {}, [], 'a b', '', 'a\u0000', 'x'.repeat(101), '__proto__'],
  amount: ['1', 'NaN', -0.0001, 1e11, 1e308, 0.00001, true, []],
  percent: ['1', 'Infinity', -1, 100.01, 33.333, -1e308, true, {}],
  count: ['1', '', -1, 1.5, 1e308, 2 ** 31, true, [1]],
  flag: ['true', 'false', 1, 0, {}, []],
  choice: ['nosuch', '', 1, 'toString', '__proto__', 'constructor', {}, []],
  day: [
    '2026-13-01',
    '2026-02-30',
    '1899-12-31',
    '9999-01-01',
    '2026-1-1',
    20260101,
    'NaN',
    '2026-01-01\u0000',
  ],
  instant: [
    '2026-01-01',
    '2026-01-01T00:00:00',
    '2026-02-30T00:00:00Z',
    '+275760-09-13T00:00:00Z',
    '2026-01-01T25:00:00Z',
    1_767_225_600_000,
    'NaN',
    [],
  ],
  id: [1, '', "x'y", '../x', 'x'.repeat(65), 'x\u0000', '\ud800', { id: 1 }],
  user: ['1', 0, -1, 1.5, 2 ** 31, 1e308, 'me', { id: 1 }],
  url: [
    'javascript:alert(1)',
    'ftp://example.com',
    '//example.com',
    '',
    1,
    `https://example.com/${'x'.repeat(3000)}`,
    'https://x\u0000',
  ],
  currency: ['eur', 'EURO', 'XQZ', '', 1, {}, '\u0000'],
  rate: ['1', 0, -1, 1e10, 1e308, 1e-11, 5e-324, []],
  zone: ['Nowhere/City', '+02:00', '', 1, {}, 'x'.repeat(200), 'Europe/\u0000'],
  email: ['nobody', 'a b@example.com', '@', 1, {}, 'x@\u0000', `x@${'x'.repeat(300)}`],
  domain: ['nodots', 'a b.de', 1, {}, `${'x'.repeat(300)}.de`, 'x\u0000.de'],
  object: ['x', 1, true, [], [1], { nosuch: 1 }],
  bag: [
    'x',
    1,
    true,
    [],
    [1],
    { big: 'x'.repeat(30_000) },
    { nul: '\u0000' },
    { half: ['\ud800'] },
  ],
  users: ['x', 1, {}, [{}], ['1'], [0], [null], [2 ** 53]],
  list: ['x', 1, {}, [1], [{}], ['\u0000'], [null]],
} satisfies Record<string, unknown[]>;
export type FieldKind = keyof typeof BAD;

/** A field is `kind`, or `kind!` where null is refused too. */
type Fields = Record<string, FieldKind | `${FieldKind}!`>;
export interface Shape {
  /** What makes the request a good one, apart from the field in question. */
  base: Record<string, unknown>;
  fields: Fields;
}

const opportunity: Fields = {
  targetValue: 'amount',
  currency: 'currency!',
  probability: 'percent',
  probabilityReason: 'text',
  organization: 'id',
  contact: 'id',
  owner: 'user',
  source: 'code',
  referredByOrganization: 'id',
  referredByContact: 'id',
  priority: 'choice!',
  interest: 'choice',
  needLevel: 'choice',
  informationLevel: 'choice',
  fitForCustomer: 'choice',
  fitForUs: 'choice',
  businessType: 'choice!',
  expectedCloseOn: 'day',
  decisionOn: 'day',
  nextStep: 'text',
  predecessor: 'id',
  relationKind: 'choice',
  satisfaction: 'count',
  contractSignedOn: 'day',
  contractUrl: 'url',
  wonBecause: 'text',
  lossReason: 'code',
  lostTo: 'line',
  lossNote: 'text',
  retryOn: 'day',
  brief: 'object!',
  qualification: 'object!',
  review: 'object!',
  answers: 'bag!',
  checklist: 'object!',
  'brief.needs': 'text',
  'qualification.budget': 'text',
  'review.good': 'text',
  'checklist.key': 'flag!',
};
const closing: Fields = {
  closing: 'object!',
  'closing.closedAt': 'day!',
  'closing.targetValue': 'amount!',
  'closing.contractSignedOn': 'day',
  'closing.contractUrl': 'url',
  'closing.wonBecause': 'text',
  'closing.lossReason': 'code!',
  'closing.lossNote': 'text',
  'closing.lostTo': 'line',
  'closing.retryOn': 'day',
};
const activity: Fields = {
  kind: 'choice!',
  direction: 'choice!',
  purpose: 'code',
  subject: 'line',
  body: 'text',
  occurredAt: 'instant!',
  dueAt: 'instant!',
  durationMinutes: 'count',
  cost: 'amount',
  outcome: 'choice',
  objectionKind: 'code',
  objectionState: 'choice',
  isContact: 'flag!',
  assignee: 'user',
  entry: 'object',
  externalId: 'line',
};
const organization: Fields = {
  name: 'line!',
  domain: 'domain',
  industry: 'line',
  employees: 'count',
  address: 'object!',
  'address.city': 'line',
  phone: 'line',
  owner: 'user',
  class: 'choice',
  targetGroup: 'line',
  note: 'text',
  externalId: 'line',
};
const contact: Fields = {
  salutation: 'line',
  firstName: 'line',
  lastName: 'line!',
  email: 'email',
  phone: 'line',
  jobTitle: 'line',
  preferredChannel: 'choice',
  organization: 'id',
  note: 'text',
  externalId: 'line',
};
const stage: Fields = {
  code: 'code!',
  name: 'line!',
  icon: 'line',
  color: 'choice!',
  probability: 'percent!',
  kind: 'choice!',
  goal: 'text',
  checklist: 'list!',
  questions: 'list!',
};
const funnel: Fields = {
  code: 'code!',
  name: 'line!',
  description: 'text',
  offer: 'object!',
  purpose: 'choice!',
  shape: 'choice!',
  currency: 'currency!',
  team: 'users!',
  formula: 'text',
  formulaLabel: 'line',
  formulaUnit: 'line',
  followUpDays: 'count',
  criticalDays: 'count',
  dayCounting: 'choice',
  gate: 'choice!',
  followOnFunnel: 'id',
  followOnMode: 'choice!',
  winBackFunnel: 'id',
  winBackMode: 'choice!',
  winBackAfterDays: 'count',
  idealCustomer: 'bag!',
  position: 'count!',
  isDefault: 'flag!',
  archived: 'flag!',
  stages: 'list!',
};
const listEntry: Fields = {
  code: 'code!',
  name: 'line!',
  position: 'count!',
  extra: 'bag!',
  archived: 'flag!',
};
const exchangeRate: Fields = { currency: 'currency!', rate: 'rate!', validFrom: 'instant!' };
const people: Fields = { contacts: 'list!', version: 'count!' };
const settings: Fields = {
  baseCurrency: 'currency!',
  timeZone: 'zone!',
  workingDays: 'list!',
  holidays: 'list!',
  dayCounting: 'choice!',
  followUpDays: 'count!',
  criticalDays: 'count!',
  aftersaleFollowUpDays: 'count!',
  aftersaleCriticalDays: 'count!',
  closedDays: 'object!',
  'closedDays.won': 'count!',
  fiscalYearStartsInMonth: 'count!',
  phoneCountry: 'choice!',
  locale: 'choice!',
};

/** The body of every route that takes one. */
export const shapes = (pipeline: Pipeline): Record<string, Shape> => {
  const here = { funnel: pipeline.funnel, stage: pipeline.stage('open') };
  return {
    'POST /funnels': { base: { name: 'F' }, fields: funnel },
    'PUT /funnels/:id': { base: {}, fields: { ...funnel, moveTo: 'object!' } },
    'POST /funnels/from-template': {
      base: { template: 'five-stages' },
      fields: { template: 'name!', locale: 'choice!' },
    },
    'POST /stages': { base: { name: 'S', kind: 'open' }, fields: stage },
    'PUT /stages/:id': { base: {}, fields: { ...stage, confirmKind: 'flag!' } },
    'POST /opportunities': {
      base: { title: 'O', funnel: here.funnel },
      fields: {
        ...opportunity,
        title: 'line!',
        funnel: 'id!',
        stage: 'id!',
        externalSource: 'line!',
        externalId: 'line!',
        skip: 'flag!',
      },
    },
    'PUT /opportunities/:id': {
      base: { version: 1 },
      fields: {
        ...opportunity,
        title: 'line!',
        version: 'count!',
        stage: 'id!',
        archived: 'flag!',
        skip: 'flag!',
      },
    },
    'POST /opportunities/:id/move': {
      base: { version: 1, stage: here.stage },
      fields: {
        version: 'count!',
        stage: 'id!',
        after: 'id',
        before: 'id',
        fields: 'object!',
        checklist: 'object!',
        answers: 'bag!',
        skip: 'flag!',
        ...closing,
        'fields.title': 'line!',
        'fields.targetValue': 'amount',
        'fields.brief': 'object!',
        'fields.owner': 'user',
      },
    },
    'POST /opportunities/bulk': {
      base: { items: [{ documentId: 'x', version: 1 }], set: { archived: true } },
      fields: {
        items: 'list!',
        set: 'object!',
        'set.owner': 'user',
        'set.stage': 'id!',
        'set.archived': 'flag!',
      },
    },
    'PUT /opportunities/:id/contacts': { base: { contacts: [] }, fields: people },
    'POST /activities': {
      base: { kind: 'call' },
      fields: { ...activity, opportunity: 'id', contact: 'id', organization: 'id' },
    },
    'PUT /activities/:id': { base: {}, fields: activity },
    'POST /activities/:id/done': {
      base: {},
      fields: {
        occurredAt: 'instant!',
        outcome: 'choice',
        body: 'text',
        durationMinutes: 'count',
        cost: 'amount',
        direction: 'choice!',
        isContact: 'flag!',
      },
    },
    'POST /organizations': { base: { name: 'N' }, fields: organization },
    'PUT /organizations/:id': { base: {}, fields: organization },
    'POST /organizations/:id/merge': { base: { from: 'x' }, fields: { from: 'id!' } },
    'POST /contacts': { base: { lastName: 'L' }, fields: contact },
    'PUT /contacts/:id': { base: {}, fields: contact },
    'POST /contacts/:id/merge': { base: { from: 'x' }, fields: { from: 'id!' } },
    'POST /lists/:list': { base: { name: 'E' }, fields: listEntry },
    'PUT /lists/:list/:id': { base: {}, fields: listEntry },
    'POST /exchange-rates': { base: { currency: 'CHF', rate: 1 }, fields: exchangeRate },
    'PUT /exchange-rates/:id': { base: {}, fields: exchangeRate },
    'PUT /settings': { base: {}, fields: settings },
    'POST /imports': {
      base: { type: 'opportunities' },
      fields: { type: 'choice!', separator: 'choice!' },
    },
    'POST /imports/:id/run': {
      base: { mapping: {}, funnel: here.funnel },
      fields: {
        mapping: 'object!',
        dateFormat: 'choice!',
        decimal: 'choice!',
        funnel: 'id!',
        stages: 'object!',
        currency: 'currency!',
        externalSource: 'line!',
        createMissing: 'flag!',
        defaultOwner: 'user!',
      },
    },
    'POST /imports/:id/cancel': { base: {}, fields: {} },
    'POST /imports/:id/undo': { base: {}, fields: {} },
  };
};

/** A body in which every given path has a value of its own. */
export function withValues(base: Record<string, unknown>, values: [string, unknown][]) {
  const body = structuredClone(base);
  for (const [path, value] of values) {
    const keys = path.split('.');
    const last = keys.pop() ?? '';
    let at = body;
    for (const key of keys) {
      const next = (at[key] ??= {});
      at = next as Record<string, unknown>;
    }
    at[last] = value;
  }
  return body;
}

export interface BadBody {
  body: Record<string, unknown>;
  /** Fields that the refusal has to name. */
  paths: string[];
}
/** The plugin names up to twenty wrong fields at once; so many are asked together. */
const AT_ONCE = 8;

/** Every field of a shape with every bad value of its kind (with each `step`th), many fields in one body. */
export function badBodies({ base, fields }: Shape, step = 1): BadBody[] {
  const parse = (kind: string): unknown[] =>
    kind.endsWith('!') ? [...BAD[kind.slice(0, -1) as FieldKind], null] : BAD[kind as FieldKind];
  const bodies: BadBody[] = [];
  // A field and a part of it cannot be wrong in one body.
  const depths = [0, 1].map((depth) =>
    Object.entries(fields).filter(([path]) => path.split('.').length === depth + 1),
  );
  for (const group of depths) {
    for (let start = 0; start < group.length; start += AT_ONCE) {
      const part = group
        .slice(start, start + AT_ONCE)
        .map(([path, kind]) => [path, parse(kind)] as const);
      const rounds = Math.max(...part.map(([, values]) => values.length));
      for (let round = 0; round < rounds; round += step) {
        const values = part.map(([path, bad]): [string, unknown] => [
          path,
          bad[round % bad.length],
        ]);
        bodies.push({ body: withValues(base, values), paths: values.map(([path]) => path) });
      }
    }
  }
  return bodies;
}
