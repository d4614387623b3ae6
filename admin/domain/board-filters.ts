import type { BoardQuery, BoardSort } from '../../shared/contracts';
import { BOARD_SORTS, LIGHT_LEVELS } from '../../shared/contracts/board';

export type LightFilter = NonNullable<BoardQuery['light']>;
export type BoardFilters = {
  q: string;
  /** `me`, `none`, the id of a user, or null for everybody. */
  owner: string | null;
  light: LightFilter | null;
  /** In the base currency. */
  minValue: number | null;
  sort: BoardSort;
  /** Null: as long as the settings say. */
  closedDays: number | null;
};

export const NO_FILTERS: BoardFilters = {
  q: '',
  owner: null,
  light: null,
  minValue: null,
  sort: 'manual',
  closedDays: null,
};
export const LIGHT_FILTERS: readonly LightFilter[] = [...LIGHT_LEVELS, 'none'];
/** What can be chosen for closed columns; the last one shows all there are. */
export const CLOSED_DAYS = [0, 30, 90, 365, 36_500] as const;
export const EVER = 36_500;

const OWNER = /^(me|none|[1-9]\d{0,8})$/;
const MAX_VALUE = 99_999_999_999;

function numberIn(text: string | null, max: number): number | null {
  const value = text === null || text === '' ? NaN : Number(text);
  return Number.isFinite(value) && value >= 0 && value <= max ? value : null;
}

/** The filters stand in the page's address, so that a link or the back button brings them back. */
export function readFilters(search: URLSearchParams): BoardFilters {
  const light = search.get('light');
  const owner = search.get('owner');
  const sort = search.get('sort');
  const minValue = numberIn(search.get('minValue'), MAX_VALUE);
  const days = numberIn(search.get('closedDays'), EVER);
  return {
    q: search.get('q') ?? '',
    owner: owner !== null && OWNER.test(owner) ? owner : null,
    light: LIGHT_FILTERS.find((one) => one === light) ?? null,
    minValue: minValue === 0 ? null : minValue,
    sort: BOARD_SORTS.find((one) => one === sort) ?? 'manual',
    closedDays: Number.isInteger(days) ? days : null,
  };
}

export function writeFilters(filters: BoardFilters): Record<string, string> {
  const { q, owner, light, minValue, sort, closedDays } = filters;
  return {
    ...(q ? { q } : {}),
    ...(owner ? { owner } : {}),
    ...(light ? { light } : {}),
    ...(minValue === null ? {} : { minValue: String(minValue) }),
    ...(sort === 'manual' ? {} : { sort }),
    ...(closedDays === null ? {} : { closedDays: String(closedDays) }),
  };
}

/** Whether cards may be missing because of a filter; an order hides none. */
export const isFiltered = ({ q, owner, light, minValue }: BoardFilters): boolean =>
  q !== '' || owner !== null || light !== null || minValue !== null;

/** How many of the choices behind "More" differ from where they start. */
export const moreCount = ({ minValue, sort, closedDays }: BoardFilters): number =>
  [minValue !== null, sort !== 'manual', closedDays !== null].filter(Boolean).length;

/** What also narrows the list and its export. */
export const toListQuery = ({ q, owner, light, minValue }: BoardFilters) => ({
  q: q || undefined,
  owner: owner ?? undefined,
  light: light ?? undefined,
  minValue: minValue ?? undefined,
});

export const toQuery = (filters: BoardFilters): Omit<BoardQuery, 'pageSize'> => ({
  ...toListQuery(filters),
  sort: filters.sort === 'manual' ? undefined : filters.sort,
  closedDays: filters.closedDays ?? undefined,
});
