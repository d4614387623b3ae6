import type { Counter } from './activity';
import type { FunnelRows } from './opportunity';
import type { Row } from './people';
import { DAY } from './plan';
import type { Random } from './random';

const OPEN_END = 9007199254740991;
const REOPENED = 0.03;

const day = (at: number): string => new Date(at).toISOString().slice(0, 10);
const from = (row: Row): number => Number(row.valid_from);
const until = (row: Row, now: number): number => Math.min(Number(row.valid_to), now);

/** What it was before somebody changed value, date or owner's mind about them. */
function before(random: Random, row: Row): Row {
  const { target_value: value, expected_close_on: expected } = row;
  return {
    target_value: value === null ? null : Math.round(Number(value) * random.between(60, 130)) / 100,
    expected_close_on:
      typeof expected === 'string'
        ? day(Date.parse(expected) - Math.round(random.between(-10, 40)) * DAY)
        : null,
  };
}

/** Lost for a while, and open again. */
function lost(random: Random, row: Row, { stages }: FunnelRows): Row {
  const stage = stages.find(({ kind }) => kind === 'lost');
  if (!stage) throw new Error('The funnel has no lost stage');
  return {
    stage_id: stage.id,
    stage_document_id: stage.documentId,
    stage_name: stage.name,
    ...{ stage_kind: 'lost', status: 'lost', probability: 0 },
    closed_at: row.valid_from,
    closed_rate: row.currency === 'EUR' ? 1 : 1.04,
    loss_reason: random.pick(['price', 'timing']),
  };
}

/** So many revisions: stays while it was open are divided by changes, the rest stays as it is. */
export function longer(
  random: Random,
  ids: Counter,
  revisions: Row[],
  funnel: FunnelRows,
  count: number,
  now: number,
): Row[] {
  const rows = [...revisions];
  let comesBack = random.chance(REOPENED);
  while (rows.length < count) {
    const open = rows.filter((row) => row.status === 'open');
    const row = random.pick(open);
    const [begin, end] = [from(row), until(row, now)];
    if (end - begin < 10) break;
    const middle = Math.round(begin + (end - begin) * random.between(0.2, 0.8));
    const earlier = {
      ...row,
      ...before(random, row),
      ...{ id: ids.next(), document_id: random.documentId(), valid_to: middle },
    };
    const position = rows.indexOf(row);
    const isAgain = comesBack && rows.length + 2 <= count && Number(row.valid_to) !== OPEN_END;
    const split = Math.round((middle + end) / 2);
    const gap = { ...row, valid_from: middle, valid_to: split };
    const parts = isAgain
      ? [
          earlier,
          {
            ...gap,
            ...lost(random, gap, funnel),
            id: ids.next(),
            document_id: random.documentId(),
          },
          { ...row, valid_from: split },
        ]
      : [earlier, { ...row, valid_from: middle }];
    if (isAgain) comesBack = false;
    rows.splice(position, 1, ...parts);
  }
  return rows.map((row, index) => ({ ...row, seq: index + 1 }));
}
