import type { Counter } from './activity';
import type { FunnelRows, Life, StagePlan } from './opportunity';
import { stamped, type Row } from './people';
import type { Random } from './random';

const OPEN_END = 9007199254740991;

export interface Past {
  /** What opportunity and revision both hold. */
  shared: Row;
  override: number | null;
  revisions: Row[];
}

/** The stages it has been in, the one it is in last. */
function stagesOf(random: Random, { stages }: FunnelRows, { stage }: Life): StagePlan[] {
  const open = stages.filter(({ kind }) => kind === 'open');
  if (stage.kind === 'open') return open.slice(0, open.indexOf(stage) + 1);
  const first = random.below(3);
  return [...open.slice(first, first + 1 + random.below(3)), stage];
}

/** One revision for each stage; the times between opening and the last entry divided evenly. */
export function pastOf(
  random: Random,
  ids: Counter,
  opportunity: number,
  funnel: FunnelRows,
  life: Life,
  shared: Row,
  ownerId: number | null,
  override: number | null,
): Past {
  const stages = stagesOf(random, funnel, life);
  const { openedAt, enteredAt } = life;
  const last = stages.length - 1;
  const begin = (index: number): number =>
    last === 0 ? openedAt : Math.round(openedAt + ((enteredAt - openedAt) * index) / last);
  const revisions = stages.map((stage, index) => {
    const current = index === last;
    const status = stage.kind === 'aftersale' ? 'won' : stage.kind;
    const closed = status !== 'open';
    return stamped(random, openedAt, {
      id: ids.next(),
      opportunity_id: opportunity,
      seq: index + 1,
      valid_from: begin(index),
      valid_to: current ? OPEN_END : begin(index + 1),
      funnel_id: funnel.id,
      stage_id: stage.id,
      funnel_document_id: funnel.documentId,
      stage_document_id: stage.documentId,
      stage_name: stage.name,
      stage_kind: stage.kind,
      status,
      ...shared,
      closed_rate: closed ? shared.closed_rate : null,
      closed_at: closed ? shared.closed_at : null,
      loss_reason: current ? shared.loss_reason : null,
      probability: closed ? stage.probability : (override ?? stage.probability),
      ...{ owner_user_id: ownerId, actor_user_id: ownerId, actor_name: shared.owner_name },
      via: 'import',
    });
  });
  return { shared, override, revisions };
}
