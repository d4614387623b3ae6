import type { Board } from '../../../shared/contracts/board';
import type { Board as SqlBoard } from '../handwritten/board';
import { Comparison } from './agree';

export function compareBoards(plugin: Board, sql: SqlBoard): void {
  const board = new Comparison('The board');
  const stages = (columns: { stage: { documentId: string } }[]) =>
    columns.map(({ stage }) => stage.documentId);
  board.same('stages', stages(plugin.columns), stages(sql.columns));
  plugin.columns.forEach((column, index) => {
    const other = sql.columns[index];
    if (!other) return;
    const { name } = column.stage;
    for (const figure of ['count', 'prospects', 'withoutValue', 'lights'] as const) {
      board.same(`${name}, ${figure}`, column[figure], other[figure]);
    }
    board.close(`${name}, targetValue`, column.targetValue, other.targetValue);
    board.close(`${name}, currentValue`, column.currentValue, other.currentValue);
    const ids = (cards: { documentId: string }[]) => cards.map(({ documentId }) => documentId);
    board.same(`${name}, cards`, ids(column.cards), ids(other.cards));
    board.same(
      `${name}, lights of cards`,
      column.cards.map(({ light }) => [light?.level, light?.turnsAt]),
      other.cards.map(({ light }) => [light?.level, light?.turnsAt]),
    );
    board.same(
      `${name}, contacts of cards`,
      column.cards.map(({ contactCounts, nextFollowUpAt }) => [
        Object.entries(contactCounts).sort(),
        nextFollowUpAt,
      ]),
      other.cards.map(({ contactCounts, nextFollowUpAt }) => [
        Object.entries(contactCounts).sort(),
        nextFollowUpAt,
      ]),
    );
    board.same(`${name}, next page`, column.nextCursor !== null, other.nextCursor !== null);
  });
  board.same('all prospects', plugin.totals.prospects, sql.totals.prospects);
  board.same('off the board', plugin.offBoard.count, sql.offBoard.count);
  board.same('currencies without a rate', plugin.missingRates, sql.missingRates);
  board.end();
}
