type Check = (text: string) => boolean;

/** What a list can be narrowed and sorted by, and which columns it has. The first column is always shown. */
export type ListSpec = {
  filters: Readonly<Record<string, Check>>;
  sorts: readonly string[];
  /** `field:asc` or `field:desc`: how it is sorted when nobody says anything. */
  sort: string;
  columns: readonly string[];
  usual: readonly string[];
};
/** Filters, order, page and view of a list as the address of its page holds them. */
export type ListQuery = Readonly<Record<string, string>>;
export type Direction = 'asc' | 'desc';
export type ListSort = { field: string; direction: Direction };

/** Not part of what a saved view keeps. */
const OF_THE_MOMENT = ['page', 'view'];
const MAX_VALUE = 99_999_999_999;
const MAX_PAGE = 1_000_000;

const upTo =
  (most: number): Check =>
  (text) =>
    text.trim() !== '' && text.length <= most;
const isShort = upTo(100);
const isAmount: Check = (text) =>
  /^\d+(\.\d{1,4})?$/.test(text) && Number(text) > 0 && Number(text) <= MAX_VALUE;
const isDay: Check = (text) =>
  /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`));

const isInstant: Check = (text) =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?Z$/.test(text) && !Number.isNaN(Date.parse(text));

/** Kinds of filters. */
export const CHECKS = {
  text: isShort,
  /** As long as a line of the server. */
  line: upTo(255),
  owner: (text) => /^(me|none|[1-9]\d{0,8})$/.test(text),
  id: (text) => /^[a-z0-9]{1,64}$/.test(text),
  code: isShort,
  amount: isAmount,
  day: isDay,
  /** A day of the site, or an instant where a figure counts from one. */
  moment: (text) => isDay(text) || isInstant(text),
  yes: (text) => text === 'true',
} satisfies Record<string, Check>;
export const oneOf =
  (values: readonly string[]): Check =>
  (text) =>
    values.includes(text);
/** One or several of them by commas, each once. */
export const someOf =
  (values: readonly string[]): Check =>
  (text) => {
    const asked = text.split(',');
    return asked.every((one) => values.includes(one)) && new Set(asked).size === asked.length;
  };

export function sortOf(query: ListQuery, spec: ListSpec): ListSort {
  const [field = '', direction] = (query.sort ?? spec.sort).split(':');
  return { field, direction: direction === 'desc' ? 'desc' : 'asc' };
}

const isSort = (text: string, spec: ListSpec) => {
  const [field = '', direction, ...rest] = text.split(':');
  const isKnown = spec.sorts.includes(field) && rest.length === 0;
  return isKnown && (direction === 'asc' || direction === 'desc') && text !== spec.sort;
};
const isPage = (text: string) => /^\d+$/.test(text) && Number(text) > 1 && Number(text) <= MAX_PAGE;

/** What of an address means something here; the rest is dropped. */
export function readListQuery(search: URLSearchParams, spec: ListSpec): ListQuery {
  const query: Record<string, string> = {};
  for (const [name, check] of Object.entries(spec.filters)) {
    const text = search.get(name);
    if (text !== null && check(text)) query[name] = text;
  }
  const sort = search.get('sort');
  if (sort !== null && isSort(sort, spec)) query.sort = sort;
  const page = search.get('page');
  if (page !== null && isPage(page)) query.page = page;
  const view = search.get('view');
  if (view !== null && CHECKS.id(view)) query.view = view;
  return query;
}

/** A change of the query: null takes a part away. Whatever narrows or sorts leads back to the first page. */
export function changedQuery(
  query: ListQuery,
  change: Readonly<Record<string, string | null>>,
): ListQuery {
  const { page: _page, ...kept } = query;
  const next = { ...('page' in change ? query : kept), ...change };
  return Object.fromEntries(
    Object.entries(next).filter((entry): entry is [string, string] => Boolean(entry[1])),
  );
}

/** Filters and order: what a view keeps. */
export const viewQuery = (query: ListQuery): ListQuery =>
  Object.fromEntries(Object.entries(query).filter(([name]) => !OF_THE_MOMENT.includes(name)));

/** What narrows the list: also what its export is asked for. */
export const filtersIn = (query: ListQuery): ListQuery => {
  const { sort: _sort, ...filters } = viewQuery(query);
  return filters;
};
export const countFilters = (query: ListQuery, names: readonly string[]): number =>
  names.filter((name) => query[name] !== undefined).length;

const sorted = (query: ListQuery) =>
  JSON.stringify(Object.entries(query).sort(([a], [b]) => (a < b ? -1 : 1)));
export const isSameQuery = (a: ListQuery, b: ListQuery): boolean => sorted(a) === sorted(b);

/** The order after a press on a column's head: the column's own direction first, then the other one. */
export function nextSort(now: ListSort, field: string, first: Direction, spec: ListSpec) {
  const other = now.direction === 'asc' ? 'desc' : 'asc';
  const next = `${field}:${now.field === field ? other : first}`;
  return next === spec.sort ? null : next;
}

/** Known columns in the order asked for, each once, the first one always in front; none: the usual ones. */
export function shownColumns(wanted: readonly string[], spec: ListSpec): string[] {
  const known = wanted.filter((name) => spec.columns.includes(name));
  if (known.length === 0) return [...spec.usual];
  const [first = ''] = spec.columns;
  return [...new Set([first, ...known])];
}

/** Shows or hides a column; a new one goes to where the list has it by itself. */
export function toggledColumn(shown: readonly string[], name: string, spec: ListSpec): string[] {
  if (shown.includes(name)) return shown.filter((one) => one !== name);
  const order = spec.columns.indexOf(name);
  const at = shown.findIndex((one) => spec.columns.indexOf(one) > order);
  return at < 0 ? [...shown, name] : [...shown.slice(0, at), name, ...shown.slice(at)];
}

/** Moves a column one place; the first one stays where it is. */
export function movedColumn(shown: readonly string[], name: string, by: -1 | 1): string[] {
  const at = shown.indexOf(name);
  const to = at + by;
  if (at < 1 || to < 1 || to >= shown.length) return [...shown];
  const next = shown.filter((one) => one !== name);
  next.splice(to, 0, name);
  return next;
}

export type PageRange = { from: number; to: number; total: number };
export const pageRange = (page: number, pageSize: number, total: number): PageRange => ({
  from: total === 0 ? 0 : (page - 1) * pageSize + 1,
  to: Math.min(page * pageSize, total),
  total,
});
