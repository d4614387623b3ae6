import {
  changedQuery,
  filtersIn,
  isSameQuery,
  movedColumn,
  nextSort,
  pageRange,
  readListQuery,
  shownColumns,
  sortOf,
  toggledColumn,
  viewQuery,
} from '../../../admin/domain/list-query';
import {
  CONTACT_LIST,
  needsSums,
  OPPORTUNITY_LIST as spec,
  ORGANIZATION_LIST,
} from '../../../admin/domain/list-specs';
import { SUM_SORTS } from '../../../shared/contracts/prospect';

const read = (text: string) => readListQuery(new URLSearchParams(text), spec);

describe('the query of a list', () => {
  it('takes from the address what means something, and nothing else', () => {
    expect(
      read(
        'q=shop&owner=me&light=red&status=open&minValue=10.5&expectedFrom=2026-03-01&archived=true&noNextStep=true',
      ),
    ).toEqual({
      q: 'shop',
      owner: 'me',
      light: 'red',
      status: 'open',
      minValue: '10.5',
      expectedFrom: '2026-03-01',
      archived: 'true',
      noNextStep: 'true',
    });
    expect(
      read(
        'owner=all&light=pink&status=x&minValue=-1&maxValue=1e9&expectedFrom=2026-13-01&archived=false&noNextStep=false&page=0&view=../x&stage=&other=1&sort=secret:asc',
      ),
    ).toEqual({});
  });

  it('keeps order, page and view, but not those that are so anyway', () => {
    expect(read('sort=title:asc&page=3&view=abc123')).toEqual({
      sort: 'title:asc',
      page: '3',
      view: 'abc123',
    });
    expect(read('sort=changedAt:desc&page=1')).toEqual({});
    expect(read('sort=title:up')).toEqual({});
  });

  it('goes back to the first page with every change but that of the page', () => {
    const query = { q: 'a', page: '4', view: 'v' };
    expect(changedQuery(query, { owner: 'me' })).toEqual({ q: 'a', owner: 'me', view: 'v' });
    expect(changedQuery(query, { q: null })).toEqual({ view: 'v' });
    expect(changedQuery(query, { page: '5' })).toEqual({ ...query, page: '5' });
    expect(changedQuery(query, { page: null })).toEqual({ q: 'a', view: 'v' });
  });

  it('tells filters, what a view keeps, and the rest apart', () => {
    const query = { q: 'a', sort: 'title:asc', page: '2', view: 'v' };
    expect(viewQuery(query)).toEqual({ q: 'a', sort: 'title:asc' });
    expect(filtersIn(query)).toEqual({ q: 'a' });
    expect(isSameQuery({ q: 'a', owner: 'me' }, { owner: 'me', q: 'a' })).toBe(true);
    expect(isSameQuery({ q: 'a' }, { q: 'b' })).toBe(false);
  });
});

describe('the order of a list', () => {
  it('starts as the list says and turns round with a second press', () => {
    const start = sortOf({}, spec);
    expect(start).toEqual({ field: 'changedAt', direction: 'desc' });
    expect(nextSort(start, 'targetValue', 'desc', spec)).toBe('targetValue:desc');
    const byValue = sortOf({ sort: 'targetValue:desc' }, spec);
    expect(nextSort(byValue, 'targetValue', 'desc', spec)).toBe('targetValue:asc');
    expect(nextSort(byValue, 'changedAt', 'desc', spec)).toBeNull();
  });

  it('of firms and people goes by their sums as well', () => {
    for (const list of [ORGANIZATION_LIST, CONTACT_LIST])
      for (const field of SUM_SORTS) {
        const query = readListQuery(new URLSearchParams(`sort=${field}:desc`), list);
        expect(sortOf(query, list)).toEqual({ field, direction: 'desc' });
        expect(list.columns).toContain(field);
        expect(needsSums([field])).toBe(true);
      }
  });
});

describe('the columns of a list', () => {
  it('are the usual ones until somebody chooses', () => {
    expect(shownColumns([], spec)).toEqual(spec.usual);
    expect(shownColumns(['gone'], spec)).toEqual(spec.usual);
  });

  it('have the first one in front and each once', () => {
    expect(shownColumns(['owner', 'title', 'owner', 'gone'], spec)).toEqual(['title', 'owner']);
  });

  it('come in where the list has them, go, and move; the first one stays', () => {
    expect(toggledColumn(['title', 'owner', 'source'], 'light', spec)).toEqual([
      'title',
      'owner',
      'light',
      'source',
    ]);
    expect(toggledColumn(['title', 'owner'], 'source', spec)).toEqual(['title', 'owner', 'source']);
    expect(toggledColumn(['title', 'owner'], 'owner', spec)).toEqual(['title']);
    expect(movedColumn(['title', 'a', 'b'], 'b', -1)).toEqual(['title', 'b', 'a']);
    expect(movedColumn(['title', 'a', 'b'], 'a', -1)).toEqual(['title', 'a', 'b']);
    expect(movedColumn(['title', 'a', 'b'], 'title', 1)).toEqual(['title', 'a', 'b']);
    expect(movedColumn(['title', 'a', 'b'], 'b', 1)).toEqual(['title', 'a', 'b']);
  });
});

it('says which rows a page shows', () => {
  expect(pageRange(1, 50, 0)).toEqual({ from: 0, to: 0, total: 0 });
  expect(pageRange(2, 50, 70)).toEqual({ from: 51, to: 70, total: 70 });
});
