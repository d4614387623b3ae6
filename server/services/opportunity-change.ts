import type { Closing } from '../../shared/contracts/opportunity';
import type { ListName, Settings } from '../../shared/contracts/settings';
import type { Kit } from '../app';
import type { Rate } from '../domain/currency';
import { rateAt } from '../domain/currency';
import { incomplete, invalid } from '../domain/errors';
import { instantOfDay, localDate } from '../domain/local-date';
import { KEYED_FIELDS } from '../domain/opportunity-patch';
import { missingForStage } from '../domain/stage-change';
import { clearedByLeaving, stageEntry } from '../domain/stage-entry';
import type { Trx } from '../repositories/database';
import type { FunnelRecord } from '../repositories/funnel';
import type { PlacedStage } from '../repositories/funnel-stage';
import type { SiteValue } from '../repositories/site-attribute';
import type { OpportunityPatch, OpportunityRecord } from '../repositories/opportunity';
import type { Caller } from './caller';
import type { FunnelContext } from './funnel-context';
import type { FieldInput, FieldResolver } from './opportunity-fields';
import { fieldsFromAnswers } from './answer-fields';

/** closing as the services take it: closedAt in epoch milliseconds, or a day of the site's zone. */
export type ClosingInput = Omit<Closing, 'closedAt'> & { closedAt?: string | number };
export type ChangeInput = {
  fields?: FieldInput;
  stage?: PlacedStage;
  checklist?: Record<string, boolean>;
  answers?: Record<string, unknown>;
  closing?: ClosingInput;
  skip?: boolean;
  archived?: boolean;
  /** Of the site's own attributes, already checked. */
  attributes?: Record<string, SiteValue>;
};
export type ChangeEnvironment = {
  caller: Caller;
  settings: Settings;
  rates: readonly Rate[];
  now: number;
  /** Imports and the demo pass all gates (architecture 4.2). */
  exempt?: boolean;
};

/** Service funnels close with reasons of their own. */
export const lossListOf = (funnel: Pick<FunnelRecord, 'purpose'>): ListName =>
  funnel.purpose === 'service' ? 'serviceCloseReasons' : 'lossReasons';

export function placedStage(context: FunnelContext, stageDocumentId: string): PlacedStage {
  const placed = context.stages.find(({ of }) => of.documentId === stageDocumentId);
  if (!placed) throw invalid('stage', 'is not a stage of this funnel');
  return placed;
}

/** The answers that a change gives to its stage's questions, wherever they stand in it. */
export const answersOf = ({ fields, answers }: ChangeInput): Record<string, unknown> => ({
  ...fields?.answers,
  ...answers,
});

/** Later ones win, key by key where a field has keys. */
function mergedFields(...parts: (FieldInput | undefined)[]): FieldInput {
  const merged: FieldInput = {};
  for (const part of parts) {
    const keyed = KEYED_FIELDS.flatMap((field) =>
      merged[field] && part?.[field] ? [[field, { ...merged[field], ...part[field] }]] : [],
    );
    Object.assign(merged, part, Object.fromEntries(keyed));
  }
  return merged;
}

/** Clocks and calendars differ: what seems to close within a day from now closes now. */
const AHEAD_MS = 86_400_000;

/** When it closed. A day stands for its middle, but not before the opening on that day and not after now. */
function closingInstant(
  asked: string | number | undefined,
  before: OpportunityRecord,
  { now, settings: { timeZone } }: ChangeEnvironment,
): number | undefined {
  if (asked === undefined) return undefined;
  let at = typeof asked === 'number' ? asked : instantOfDay(asked, timeZone);
  if (at > now + AHEAD_MS) throw invalid('closing.closedAt', 'lies in the future');
  if (asked === localDate(before.openedAt, timeZone)) at = Math.max(at, before.openedAt);
  return Math.min(at, now);
}

/** Decides what a change makes of an opportunity: fields, stage with its gates, closing. Writes nothing. */
export function createOpportunityChange({ repositories }: Kit, deps: { fields: FieldResolver }) {
  async function noteRequired(list: ListName, code: string | null, trx: Trx): Promise<boolean> {
    if (code === null) return false;
    const entry = await repositories.listEntry.byCode(list, code, trx);
    return entry?.extra.noteRequired === true;
  }

  /** @param entered the stage that is entered; null when only what a loss demands is checked. */
  async function gate(
    after: OpportunityRecord,
    entered: PlacedStage | null,
    funnel: FunnelRecord,
    input: ChangeInput,
    env: ChangeEnvironment,
    trx: Trx,
  ): Promise<void> {
    const lost = after.status === 'lost' && !env.exempt;
    const missing = missingForStage({
      kind: entered?.of.kind ?? after.status,
      mode: entered ? funnel.gate : 'off',
      skip: input.skip ?? false,
      exempt: env.exempt ?? false,
      values: after,
      requiredFields: entered?.requiredFields ?? [],
      checklist: entered?.checklist ?? entered?.of.checklist ?? [],
      questions: entered?.of.questions ?? [],
      checklistState: after.checklist,
      answers: after.answers,
      lossReason: after.lossReason,
      lossNoteRequired: lost && (await noteRequired(lossListOf(funnel), after.lossReason, trx)),
      lossNote: after.lossNote,
    });
    if (missing.length > 0) throw incomplete(missing);
  }

  return {
    async decide(
      before: OpportunityRecord,
      context: FunnelContext,
      input: ChangeInput,
      env: ChangeEnvironment,
      trx: Trx,
    ): Promise<OpportunityPatch> {
      const { funnel } = context;
      if (input.closing && !input.stage && before.status === 'open')
        throw invalid('closing', 'goes with a stage that closes, or with what is closed already');
      // What an open stage would keep of a closing could let a later loss pass without its reason.
      const closes = input.stage?.of.kind !== 'open';
      const { closedAt, ...closing } = (closes ? input.closing : undefined) ?? {};
      const fields = mergedFields(
        fieldsFromAnswers(input.stage?.of.questions ?? [], answersOf(input)),
        input.fields,
        closing,
        input.checklist && { checklist: input.checklist },
        input.answers && { answers: input.answers },
      );
      const patch = await deps.fields.resolve(fields, before, lossListOf(funnel), env.caller, trx);
      if (input.archived !== undefined) {
        patch.archivedAt = input.archived ? (before.archivedAt ?? env.now) : null;
      }
      if (input.attributes) patch.attributes = { ...before.attributes, ...input.attributes };
      const currency = patch.currency ?? before.currency;
      if (input.stage) {
        const { id, kind } = input.stage.of;
        const entry = stageEntry(
          {
            before,
            target: { id, kind },
            currency,
            requestedClosedAt: closingInstant(closedAt, before, env),
            now: env.now,
          },
          env.rates,
          env.settings.baseCurrency,
        );
        const cleared = clearedByLeaving(before.status, entry.status);
        Object.assign(patch, { ...cleared, ...patch, ...entry });
      } else if (before.status !== 'open') {
        const at = closingInstant(closedAt, before, env) ?? before.closedAt;
        if (at !== before.closedAt || currency !== before.currency) {
          patch.closedAt = at;
          patch.closedRate =
            at === null ? null : rateAt(env.rates, currency, at, env.settings.baseCurrency);
        }
      }
      // A stage asks when it is entered, not when a card is put elsewhere in it; a loss keeps its reason all the time.
      const entered = input.stage && input.stage.stage !== before.stage ? input.stage : null;
      const lossChanged = (['lossReason', 'lossNote'] as const).some(
        (field) => patch[field] !== undefined && patch[field] !== before[field],
      );
      if (entered || lossChanged) {
        await gate({ ...before, ...patch }, entered, funnel, input, env, trx);
      }
      return patch;
    },
  };
}
export type OpportunityChange = ReturnType<typeof createOpportunityChange>;
