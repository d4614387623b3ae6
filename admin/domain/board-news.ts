import type { Board, BoardChanges, BoardColumn, Card } from '../../shared/contracts';

type Cards = Pick<Card, 'documentId' | 'version'>[];
/** What the question looks at. */
type Shown = Pick<Board, 'asOf'> & {
  columns: { stage: Pick<BoardColumn['stage'], 'kind'>; count: number; cards: Cards }[];
  offBoard: { count: number; cards: Cards };
};

const keyOf = ({ documentId, version, stage, at }: BoardChanges['changed'][number]) =>
  [documentId, version, stage, at].join('|');

/** What an earlier look at the changes has told already. */
export type Told = { keys: ReadonlySet<string>; openCount: number | null };
export const NOTHING_TOLD: Told = { keys: new Set(), openCount: null };

export const toldBy = (changes: BoardChanges): Told => ({
  keys: new Set(changes.changed.map(keyOf)),
  openCount: changes.openCount,
});

/** How many open ones a board shows that no filter narrows. */
const openOn = (board: Shown): number =>
  board.columns
    .filter(({ stage }) => stage.kind === 'open')
    .reduce((sum, { count }) => sum + count, board.offBoard.count);

/**
 * Whether the board is out of date. Changes are told again for half a minute, so what was told before, or what the board
 * was read after, is no news; a card that is loaded with another version is, whenever it was changed.
 */
export function isNews(
  board: Shown,
  changes: BoardChanges,
  told: Told,
  isFiltered: boolean,
): boolean {
  if (changes.truncated) return true;
  const loaded = new Map(
    [...board.columns.flatMap(({ cards }) => cards), ...board.offBoard.cards].map((card) => [
      card.documentId,
      card.version,
    ]),
  );
  const isNewer = changes.changed.some((change) => {
    if (told.keys.has(keyOf(change))) return false;
    const version = loaded.get(change.documentId);
    if (version !== undefined && version !== change.version) return true;
    return change.at > board.asOf;
  });
  const expected = told.openCount ?? (isFiltered ? changes.openCount : openOn(board));
  return isNewer || changes.openCount !== expected;
}
