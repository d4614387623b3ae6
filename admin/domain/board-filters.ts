import type { BoardQuery } from '../../shared/contracts';
import { LIGHT_LEVELS } from '../../shared/contracts/board';

export type LightFilter = NonNullable<BoardQuery['light']>;
export type BoardFilters = { q: string; mine: boolean; light: LightFilter | null };

export const NO_FILTERS: BoardFilters = { q: '', mine: false, light: null };
export const LIGHT_FILTERS: readonly LightFilter[] = [...LIGHT_LEVELS, 'none'];

/** The filters stand in the page's address, so that a link or the back button brings them back. */
export function readFilters(search: URLSearchParams): BoardFilters {
  const light = search.get('light');
  return {
    q: search.get('q') ?? '',
    mine: search.get('owner') === 'me',
    light: LIGHT_FILTERS.find((one) => one === light) ?? null,
  };
}

export function writeFilters({ q, mine, light }: BoardFilters): Record<string, string> {
  return {
    ...(q ? { q } : {}),
    ...(mine ? { owner: 'me' } : {}),
    ...(light ? { light } : {}),
  };
}

export const isFiltered = ({ q, mine, light }: BoardFilters): boolean =>
  q !== '' || mine || light !== null;

export const toQuery = ({ q, mine, light }: BoardFilters): Omit<BoardQuery, 'pageSize'> => ({
  q: q || undefined,
  owner: mine ? 'me' : undefined,
  light: light ?? undefined,
});
