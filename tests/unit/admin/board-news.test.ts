import { isNews, NOTHING_TOLD, toldBy } from '../../../admin/domain/board-news';
import type { BoardChanges } from '../../../shared/contracts';

const READ_AT = '2026-05-01T10:00:00.000Z';
const before = '2026-05-01T09:59:50.000Z';
const after = '2026-05-01T10:00:05.000Z';

const board = (versions: Record<string, number>, count = Object.keys(versions).length) => ({
  asOf: READ_AT,
  columns: [
    {
      stage: { kind: 'open' as const },
      count,
      cards: Object.entries(versions).map(([documentId, version]) => ({ documentId, version })),
    },
    { stage: { kind: 'won' as const }, count: 7, cards: [] },
  ],
  offBoard: { count: 1, cards: [], nextCursor: null },
});

const changes = (
  changed: [documentId: string, version: number, at: string][],
  openCount = 3,
): BoardChanges => ({
  asOf: after,
  changed: changed.map(([documentId, version, at]) => ({ documentId, version, at, stage: 's1' })),
  truncated: false,
  openCount,
});

const shown = board({ a: 1, b: 4 });

describe('news for a board', () => {
  it('is what was changed after it was read, loaded or not', () => {
    expect(isNews(shown, changes([['a', 1, after]]), NOTHING_TOLD, false)).toBe(true);
    expect(isNews(shown, changes([['elsewhere', 9, after]]), NOTHING_TOLD, false)).toBe(true);
    expect(isNews(shown, { ...changes([]), truncated: true }, NOTHING_TOLD, false)).toBe(true);
  });

  it('is not what it was read after, nor what was told before', () => {
    expect(isNews(shown, changes([['a', 1, before]]), NOTHING_TOLD, false)).toBe(false);
    expect(isNews(shown, changes([['elsewhere', 2, before]]), NOTHING_TOLD, false)).toBe(false);
    const first = changes([['elsewhere', 2, after]]);
    expect(isNews(shown, first, toldBy(first), false)).toBe(false);
  });

  it('is a loaded card of another version, however late it was told', () => {
    expect(isNews(shown, changes([['b', 5, before]]), NOTHING_TOLD, false)).toBe(true);
  });

  it('is another number of open ones: something was deleted, archived or handed over', () => {
    expect(isNews(shown, changes([], 2), NOTHING_TOLD, false)).toBe(true);
    // With a filter the board cannot know the number; the second look compares with the first.
    expect(isNews(shown, changes([], 2), NOTHING_TOLD, true)).toBe(false);
    expect(isNews(shown, changes([], 1), toldBy(changes([], 2)), true)).toBe(true);
  });
});
