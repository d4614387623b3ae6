import { bulkOutcomes } from '../../../admin/domain/bulk-result';
import { mergeGains } from '../../../admin/domain/merge-preview';
import { groupedHits, movedActive } from '../../../admin/domain/search-hits';
import { sectionOf } from '../../../admin/domain/section';
import type { SearchHit } from '../../../shared/contracts';

const HOME = '/plugins/sales-pipeline';

it('knows the part of the plugin that a page belongs to', () => {
  expect(sectionOf(HOME, HOME)).toBe('board');
  expect(sectionOf(`${HOME}/funnels/x`, HOME)).toBe('board');
  expect(sectionOf(`${HOME}/opportunities/x`, HOME)).toBe('list');
  expect(sectionOf(`${HOME}/my-day`, HOME)).toBe('myDay');
  expect(sectionOf(`${HOME}/contacts`, HOME)).toBe('contacts');
  expect(sectionOf(`${HOME}/elsewhere`, HOME)).toBeNull();
});

it('puts people before firms and opportunities', () => {
  const hit = (type: 'organization' | 'contact', documentId: string): SearchHit => ({
    type,
    documentId,
    name: documentId,
    detail: null,
  });
  const groups = groupedHits([hit('organization', 'o'), hit('contact', 'c')]);
  expect(groups.map(({ type }) => type)).toEqual(['contact', 'organization']);
});

it('leads through the hits round and round', () => {
  expect(movedActive(-1, 3, 'ArrowDown')).toBe(0);
  expect(movedActive(2, 3, 'ArrowDown')).toBe(0);
  expect(movedActive(-1, 3, 'ArrowUp')).toBe(2);
  expect(movedActive(0, 3, 'ArrowUp')).toBe(2);
  expect(movedActive(0, 0, 'ArrowDown')).toBe(-1);
});

it('tells what became of each row, the refused ones first', () => {
  const chosen = ['a', 'b', 'c'].map((documentId) => ({ documentId, title: documentId }));
  const error = { status: 403, message: 'no' };
  const outcomes = bulkOutcomes(chosen, [
    { documentId: 'a', ok: true, version: 2 },
    { documentId: 'b', ok: false, error },
    { documentId: 'c', ok: true, version: 2 },
  ]);
  expect(outcomes.map(({ title, error: why }) => [title, why])).toEqual([
    ['b', error],
    ['a', null],
    ['c', null],
  ]);
});

it('names the fields that a merge fills', () => {
  const from = { phone: '1', domain: 'x.example', address: { city: 'Bonn' }, class: null };
  const into = { phone: null, domain: 'y.example', address: {}, class: null };
  expect(mergeGains(from, into)).toEqual(['phone', 'address']);
  expect(mergeGains(undefined, into)).toEqual([]);
});
