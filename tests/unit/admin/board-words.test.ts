import { readFailure } from '../../../admin/api/errors';
import {
  isFiltered,
  moreCount,
  NO_FILTERS,
  readFilters,
  toQuery,
  writeFilters,
} from '../../../admin/domain/board-filters';
import { closingOf } from '../../../admin/domain/closing';
import { summarize } from '../../../admin/domain/contact-counts';
import { funnelToOpen } from '../../../admin/domain/funnel-to-open';
import { initialsOf } from '../../../admin/domain/initials';
import type { FunnelSummary } from '../../../shared/contracts';

describe('closingOf', () => {
  it.each([
    ['open', 'open', null],
    ['open', 'won', 'won'],
    ['open', 'aftersale', 'won'],
    ['won', 'aftersale', null],
    ['aftersale', 'won', null],
    ['open', 'lost', 'lost'],
    ['won', 'lost', 'lost'],
    ['lost', 'lost', null],
    ['lost', 'won', 'won'],
    [null, 'won', 'won'],
    ['won', 'open', null],
  ] as const)('asks from %s to %s for %s', (from, to, expected) => {
    expect(closingOf(from, to)).toBe(expected);
  });
});

describe('initialsOf', () => {
  it.each([
    ['Darcel Schlecht', 'DS'],
    ['Anna Maria von der Heide', 'AH'],
    ['ädmin', 'ÄD'],
    ['  ', ''],
  ])('%s is %s', (name, expected) => expect(initialsOf(name)).toBe(expected));
});

describe('summarize', () => {
  it('shows the most frequent kinds, the rest as a number, planned ones apart', () => {
    const counts = {
      call: { done: 2, planned: 1 },
      email: { done: 6, planned: 0 },
      meeting: { done: 3, planned: 2 },
      ticket: { done: 1, planned: 0 },
      task: { done: 0, planned: 1 },
    };
    expect(summarize(counts, 2)).toEqual({
      done: [
        { kind: 'email', count: 6 },
        { kind: 'meeting', count: 3 },
      ],
      more: 3,
      planned: 4,
    });
  });
});

describe('filters', () => {
  it('stand in the address and come back from it', () => {
    const filters = { ...NO_FILTERS, q: 'Büro & Co', owner: 'me', light: 'red' } as const;
    const more = { ...filters, minValue: 1000.5, sort: 'value', closedDays: 0 } as const;
    for (const one of [NO_FILTERS, filters, more]) {
      expect(readFilters(new URLSearchParams(writeFilters(one)))).toEqual(one);
    }
    expect(toQuery(filters)).toEqual({ q: 'Büro & Co', owner: 'me', light: 'red' });
    expect(toQuery(more)).toMatchObject({ minValue: 1000.5, sort: 'value', closedDays: 0 });
    expect([NO_FILTERS, filters, more].map(moreCount)).toEqual([0, 0, 3]);
  });

  it('ignore what they do not know', () => {
    const filters = readFilters(
      new URLSearchParams('light=purple&owner=you&x=1&minValue=-1&sort=up&closedDays=1.5'),
    );
    expect(isFiltered(filters)).toBe(false);
    expect(writeFilters(filters)).toEqual({});
  });
});

describe('funnelToOpen', () => {
  const funnel = (documentId: string, part: Partial<FunnelSummary> = {}): FunnelSummary => ({
    documentId,
    code: documentId,
    name: documentId,
    description: null,
    purpose: 'sales',
    shape: 'funnel',
    currency: 'EUR',
    position: 1,
    isDefault: false,
    archivedAt: null,
    ...part,
  });
  const archived = funnel('old', { position: 0, archivedAt: '2026-01-01T00:00:00.000Z' });

  it('is the last one, else the default, else the first', () => {
    const funnels = [funnel('b', { position: 2, isDefault: true }), funnel('a'), archived];
    expect(funnelToOpen(funnels, 'a')?.documentId).toBe('a');
    expect(funnelToOpen(funnels, 'gone')?.documentId).toBe('b');
    expect(funnelToOpen([funnel('c', { position: 3 }), funnel('a')], '')?.documentId).toBe('a');
  });

  it('is never an archived one', () => {
    expect(funnelToOpen([archived], 'old')).toBeUndefined();
  });
});

describe('readFailure', () => {
  it('reads the details of the contract and drops what does not fit', () => {
    const failure = readFailure({
      status: 422,
      name: 'UnprocessableEntityError',
      message: 'Still missing: Loss reason',
      details: {
        missing: [{ field: 'lossReason', label: 'Loss reason' }, { field: 3 }],
        version: 'x',
      },
    });
    expect(failure.status).toBe(422);
    expect(failure.details.missing).toEqual([{ field: 'lossReason', label: 'Loss reason' }]);
    expect(failure.details.version).toBeUndefined();
  });

  it('has no status where no answer came', () => {
    expect(readFailure({ name: 'TypeError', message: 'Failed to fetch' })).toEqual({
      status: null,
      message: 'Failed to fetch',
      details: {},
    });
    expect(readFailure(undefined).status).toBeNull();
  });
});
