import { LEAD_LIST } from '../../../admin/domain/lead-list';
import { filtersIn, readListQuery, viewQuery } from '../../../admin/domain/list-query';
import { OPPORTUNITY_LIST } from '../../../admin/domain/list-specs';
import { leadListing } from '../../../server/validation/lead';
import { listFilters } from '../../../server/validation/opportunity';

const period = { openedFrom: '2026-01-01', openedTo: '2026-12-31' };
const closed = { closedFrom: '2026-01-01', closedTo: '2026-12-31' };
const funnel = { funnel: 'f00000000000000000000001' };
const base = { archived: 'closed', purpose: 'sales,winback' };
const narrowed = {
  ...{ archived: 'closed', owner: '7', team: 'f00000000000000000000001', source: 'website' },
  ...{ businessType: 'existing', stage: 's1', purpose: 'service', ...funnel },
};
/** What the services of the reports add to what a report is narrowed by, one for each of their figures. */
const OPPORTUNITIES: Record<string, Record<string, string>> = {
  'a stage': { ...funnel, stage: 's1' },
  'a stage of closed ones': { ...funnel, stage: 's1', closedFrom: '2026-10-29T12:00:00.000Z' },
  'a month of the forecast': {
    status: 'open',
    expectedFrom: '2026-11-28',
    expectedTo: '2026-11-30',
  },
  'won in a month': { status: 'won', ...closed },
  overdue: { status: 'open', expectedTo: '2026-11-27' },
  later: { status: 'open', expectedFrom: '2027-11-01' },
  'without a date': { status: 'open', without: 'expectedCloseOn' },
  'a cohort': period,
  'a step of it': { ...period, ...funnel, reached: 's1' },
  'open ones that came as far': { ...period, ...funnel, farthest: 's1', status: 'open' },
  'lost ones that came as far': { ...period, ...funnel, farthest: 's1', status: 'lost' },
  'the end of the movements': { status: 'open' },
  'staying in a stage': { ...funnel, stage: 's1', status: 'open' },
  'a cycle': { ...closed, status: 'lost' },
  'a loss reason': { ...closed, status: 'lost', lossReason: 'price' },
  'no loss reason': { ...closed, status: 'lost', without: 'lossReason' },
  'a competitor by hand': {
    ...closed,
    status: 'lost',
    lostTo: `Müller & Söhne, ${'x'.repeat(200)}`,
  },
  'no competitor': { ...closed, status: 'lost', without: 'lostTo' },
  'the stage before the loss': { ...closed, status: 'lost', lostFrom: 's1' },
  'an objection': { ...closed, status: 'lost', objection: 'too-expensive' },
  'a source': { ...period, source: 'website' },
  'no source': { ...period, without: 'source' },
  'a person': { ...period, owner: '12' },
  nobody: { ...period, owner: 'none' },
  'one’s own': { ...period, owner: 'me' },
  'a score': { status: 'won', ...closed, satisfaction: '5' },
  unanswered: { status: 'won', ...closed, without: 'satisfaction' },
  red: { light: 'red' },
  waiting: { waiting: 'true' },
  held: { held: 'true' },
  'no next step': { noNextStep: 'true' },
  'a target': { status: 'won', ...closed, ...funnel, owner: '12' },
};
const COUNTED = 'new,contacted,nurture,qualified,converted,disqualified';
const LEADS: Record<string, Record<string, string>> = {
  'a cohort': period,
  'a source': { ...period, source: 'a source, written by hand' },
  'no source': { ...period, without: 'source' },
  'a campaign': { ...period, campaign: `Frühjahr ${'x'.repeat(200)}` },
  'no campaign': { ...period, without: 'campaign' },
  'an entry': { ...period, entry: 'api::page.page:abc123' },
  'no entry': { ...period, without: 'entry' },
  red: { light: 'red' },
  narrowed: { funnel: 'f1', team: 'f1', source: 'website', purpose: 'sales,winback', owner: 'me' },
};

const through = (query: Record<string, string>, spec: typeof OPPORTUNITY_LIST | typeof LEAD_LIST) =>
  readListQuery(new URLSearchParams(new URLSearchParams(query).toString()), spec);

describe('the way from a figure of a report into a list', () => {
  it.each(Object.entries(OPPORTUNITIES))(
    'keeps the whole query of opportunities: %s',
    (_, keys) => {
      for (const query of [
        { ...base, ...keys },
        { ...narrowed, ...keys },
      ]) {
        expect(listFilters.safeParse(query).success).toBe(true);
        const read = through(query, OPPORTUNITY_LIST);
        expect(read).toEqual(query);
        expect(filtersIn({ ...read, page: '2', sort: 'title:asc' })).toEqual(query);
        expect(viewQuery(read)).toEqual(query);
      }
    },
  );

  it.each(Object.entries(LEADS))('keeps the whole query of leads: %s', (_, keys) => {
    const query = { status: COUNTED, ...keys };
    expect(leadListing.safeParse(query).success).toBe(true);
    const read = through(query, LEAD_LIST);
    expect(read).toEqual(query);
    expect(filtersIn({ ...read, page: '2' })).toEqual(query);
  });

  it('knows every filter that the server knows', () => {
    expect(Object.keys(OPPORTUNITY_LIST.filters).sort()).toEqual(
      Object.keys(listFilters.shape).sort(),
    );
    const paging = ['page', 'pageSize', 'cursor', 'sort'];
    expect(Object.keys(LEAD_LIST.filters).sort()).toEqual(
      Object.keys(leadListing.shape)
        .filter((name) => !paging.includes(name))
        .sort(),
    );
  });
});
