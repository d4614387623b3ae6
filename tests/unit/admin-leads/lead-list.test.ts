import {
  LEAD_COLUMNS,
  LEAD_LIST,
  LEAD_SORT_OF,
  LEAD_TABS,
  OPEN_TAB,
  tabCount,
} from '../../../admin/domain/lead-list';
import { changedQuery, readListQuery, sortOf } from '../../../admin/domain/list-query';
import { pageName } from '../../../admin/domain/page-name';
import { responseTime } from '../../../admin/domain/response-time';
import { LEAD_SORTS } from '../../../server/repositories/lead-list';
import { leadListing } from '../../../server/validation/lead';
import type { LeadCounts } from '../../../shared/contracts';

const read = (text: string) => readListQuery(new URLSearchParams(text), LEAD_LIST);
const counts: LeadCounts = {
  ...{ new: 3, contacted: 4, nurture: 5, qualified: 6 },
  ...{ converted: 70, disqualified: 800, spam: 9000 },
};
const countOf = (name: string) => {
  const tab = LEAD_TABS.find((one) => one.name === name);
  return tab && tabCount(tab, counts);
};

describe('the address of the inbox', () => {
  it('takes what the server understands, and nothing else', () => {
    const query = {
      ...{ q: 'shop', owner: 'none', light: 'red', form: 'f1', funnel: 'f2', source: 'event' },
      ...{ campaign: 'Spring 26', entry: 'api::article.article:abC1', asleep: 'false' },
      ...{ test: 'true', status: OPEN_TAB },
    };
    expect(read(new URLSearchParams(query).toString())).toEqual(query);
    expect(leadListing.safeParse(query).success).toBe(true);
    expect(
      read('status=won&light=pink&entry=nowhere&asleep=maybe&test=false&form=../x&sort=page:asc'),
    ).toEqual({});
  });

  it('sorts by nothing that the server does not sort by', () => {
    const known: readonly string[] = LEAD_SORTS;
    expect(Object.values(LEAD_SORT_OF).filter((sort) => !known.includes(sort))).toEqual([]);
    expect(known).toContain(sortOf({}, LEAD_LIST).field);
    expect(LEAD_LIST.usual.filter((name) => !LEAD_COLUMNS.some((one) => one === name))).toEqual([]);
  });

  it('a tab leads back to the first page', () => {
    expect(changedQuery({ q: 'a', page: '3' }, { status: 'new' })).toEqual({
      q: 'a',
      status: 'new',
    });
  });
});

describe('the tabs', () => {
  it('count all but spam, the open ones, and each status', () => {
    expect(countOf('all')).toBe(888);
    expect(countOf('open')).toBe(18);
    expect(countOf('spam')).toBe(9000);
    expect(countOf('converted')).toBe(70);
  });
});

it.each([
  [59_000, { unit: 'minutes', count: 0 }],
  [119 * 60_000, { unit: 'minutes', count: 119 }],
  [2 * 3_600_000, { unit: 'hours', count: 2 }],
  [47.9 * 3_600_000, { unit: 'hours', count: 47 }],
  [48 * 3_600_000, { unit: 'days', count: 2 }],
  [-5, { unit: 'minutes', count: 0 }],
])('%d ms of waiting are told as %j', (ms, told) => {
  expect(responseTime(ms)).toEqual(told);
});

it.each([
  ['https://www.example.com/blog/f%C3%BCr-alle?utm_source=x', '/blog/für-alle'],
  ['https://www.example.com/', 'www.example.com'],
  ['https://www.example.com/%E0%A4%A', 'https://www.example.com/%E0%A4%A'],
  ['nonsense', 'nonsense'],
])('the page %s is called %s', (page, name) => {
  expect(pageName(page)).toBe(name);
});
