import type { Counter } from './activity';
import { CAMPAIGNS, FIRST_NAMES, LAST_NAMES, SOURCES } from './names';
import type { FunnelRows, Life } from './opportunity';
import { stamped, type Owner, type Row } from './people';
import { DAY, type PastPlan } from './plan';
import type { Random } from './random';

const MINUTE = 60 * 1000;
const ENTRIES = 40;
const OTHER = ['new', 'contacted', 'nurture', 'qualified', 'disqualified', 'disqualified', 'spam'];

/** When somebody first answered, took it for qualified, made an opportunity of it. */
function steps(random: Random, status: string, openedAt: number, convertedAt: number): Row {
  const isKnown = status === 'converted' || status === 'qualified';
  return {
    first_response_at:
      status === 'new' || status === 'spam' || random.chance(0.1)
        ? null
        : openedAt + Math.round(random.between(2, 3_000)) * MINUTE,
    qualified_at: isKnown ? openedAt + Math.round((convertedAt - openedAt) * 0.7) : null,
    converted_at: status === 'converted' ? convertedAt : null,
  };
}

/** At most one that became this opportunity, at most one that became none. */
export function leadsWith(
  random: Random,
  ids: Counter,
  opportunity: number,
  funnel: FunnelRows,
  owner: Owner | null,
  { openedAt }: Life,
  { leads }: PastPlan,
  now: number,
): Row[] {
  const statuses = [
    ...(random.chance(leads / 2) ? ['converted'] : []),
    ...(random.chance(leads / 2) ? [random.pick(OTHER)] : []),
  ];
  return statuses.map((status) => {
    const begin = Math.round(openedAt - random.between(0.1, 20) * DAY);
    const hasEntry = random.chance(0.6);
    const name = { first_name: random.pick(FIRST_NAMES), last_name: random.pick(LAST_NAMES) };
    return stamped(random, begin, {
      ...{ id: ids.next(), status, ...name, funnel_id: funnel.id },
      ...{ owner_id: owner?.id ?? null, owner_name: owner?.name ?? null },
      ...{ source: random.pick(SOURCES), campaign: random.pick(CAMPAIGNS) },
      entry_uid: hasEntry ? 'api::article.article' : null,
      entry_document_id: hasEntry
        ? `entry${String(random.below(ENTRIES)).padStart(19, '0')}`
        : null,
      page_title: hasEntry ? 'An article' : null,
      ...{ opened_at: begin, status_since: Math.min(now, begin + DAY) },
      ...steps(random, status, begin, openedAt),
      opportunity_id: status === 'converted' ? opportunity : null,
      ...{ light_base_at: begin, is_test: random.chance(0.01), version: 1, changed_at: begin },
      ...{ search_text: `${name.first_name} ${name.last_name}`.toLowerCase(), answers: {} },
      spam_cause: status === 'spam' ? 'honeypot' : null,
    });
  });
}

const localDay = (year: number, month: number): string =>
  new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);
const dayBefore = (text: string): string =>
  new Date(Date.parse(text) - DAY).toISOString().slice(0, 10);

/** A year and each of its quarters for all, a quarter for each owner; around now. */
export function targets(random: Random, owners: Owner[], now: number): Row[] {
  const year = new Date(now).getUTCFullYear();
  const rows: Row[] = [];
  const add = (
    name: string,
    kind: string,
    value: number,
    start: number,
    months: number,
    owner?: Owner,
  ) => {
    rows.push(
      stamped(random, now, {
        ...{ id: rows.length + 1, name, kind, value },
        starts_on: localDay(year, start),
        ends_on: dayBefore(localDay(year, start + months)),
        ...{ funnel_document_id: null, owner_user_id: owner?.id ?? null },
        ...{ owner_name: owner?.name ?? null, version: 1 },
      }),
    );
  };
  for (const start of [-12, 0]) {
    add('Year', 'amount', 40_000_000, start, 12);
    add('Year, pieces', 'count', 6_000, start, 12);
    for (const quarter of [0, 3, 6, 9]) add('Quarter', 'amount', 9_000_000, start + quarter, 3);
  }
  for (const owner of owners) add(owner.name, 'amount', 800_000, 9, 3, owner);
  return rows;
}
