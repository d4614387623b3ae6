import type {
  Closing,
  FunnelStage,
  ListName,
  MissingField,
  OpportunityFieldName,
  OpportunityFields,
  Question,
} from '../../../shared/contracts';
import { BRIEF_KEYS, QUALIFICATION_KEYS } from '../../../shared/contracts/opportunity';
import type { BriefKey, QualificationKey } from '../../../shared/contracts/opportunity';

/** What a move or a new opportunity is sent along with. */
export type MissingAnswer = {
  fields?: Partial<OpportunityFields>;
  checklist?: Record<string, boolean>;
  answers?: Record<string, unknown>;
  closing?: Closing;
  skip?: boolean;
};

type ClosingText = 'lossNote' | 'lostTo' | 'contractUrl' | 'wonBecause';
type ClosingDay = 'retryOn' | 'contractSignedOn';
type TextField = 'title' | 'nextStep' | 'probabilityReason';

/** Which input asks for a missing field. */
export type MissingInput =
  | { type: 'checklist'; key: string }
  | { type: 'question'; key: string; question: Question }
  | { type: 'closingList'; field: 'lossReason'; list: ListName }
  | { type: 'closingText'; field: ClosingText }
  | { type: 'closingDay'; field: ClosingDay }
  | { type: 'money'; field: 'targetValue' }
  | { type: 'percent'; field: 'probability' }
  | { type: 'text'; field: TextField }
  | { type: 'day'; field: 'expectedCloseOn' | 'decisionOn' }
  | { type: 'level'; field: 'interest' | 'needLevel' | 'informationLevel' }
  | { type: 'fit'; field: 'fitForCustomer' | 'fitForUs' }
  | { type: 'priority'; field: 'priority' }
  | { type: 'businessType'; field: 'businessType' }
  | { type: 'satisfaction'; field: 'satisfaction' }
  | { type: 'source'; field: 'source' }
  | { type: 'owner'; field: 'owner' }
  | { type: 'person'; field: 'organization' | 'contact' }
  | { type: 'brief'; key: BriefKey }
  | { type: 'qualification'; key: QualificationKey }
  /** Nothing here can fill it in: only named. */
  | { type: 'unknown' };

const FIELD_INPUTS = new Map<string, MissingInput>(
  Object.entries({
    title: { type: 'text', field: 'title' },
    nextStep: { type: 'text', field: 'nextStep' },
    probabilityReason: { type: 'text', field: 'probabilityReason' },
    targetValue: { type: 'money', field: 'targetValue' },
    probability: { type: 'percent', field: 'probability' },
    organization: { type: 'person', field: 'organization' },
    contact: { type: 'person', field: 'contact' },
    owner: { type: 'owner', field: 'owner' },
    source: { type: 'source', field: 'source' },
    priority: { type: 'priority', field: 'priority' },
    interest: { type: 'level', field: 'interest' },
    needLevel: { type: 'level', field: 'needLevel' },
    informationLevel: { type: 'level', field: 'informationLevel' },
    fitForCustomer: { type: 'fit', field: 'fitForCustomer' },
    fitForUs: { type: 'fit', field: 'fitForUs' },
    businessType: { type: 'businessType', field: 'businessType' },
    expectedCloseOn: { type: 'day', field: 'expectedCloseOn' },
    decisionOn: { type: 'day', field: 'decisionOn' },
    satisfaction: { type: 'satisfaction', field: 'satisfaction' },
    contractSignedOn: { type: 'closingDay', field: 'contractSignedOn' },
    retryOn: { type: 'closingDay', field: 'retryOn' },
    contractUrl: { type: 'closingText', field: 'contractUrl' },
    wonBecause: { type: 'closingText', field: 'wonBecause' },
    lossNote: { type: 'closingText', field: 'lossNote' },
    lostTo: { type: 'closingText', field: 'lostTo' },
  } satisfies Partial<Record<OpportunityFieldName, MissingInput>>),
);

/** The stage's checklist in effect: an override of the funnel replaces it. */
export const checklistOf = (place: FunnelStage) => place.checklist ?? place.stage.checklist;

export function inputFor(
  { field }: MissingField,
  place: FunnelStage,
  list: ListName,
): MissingInput {
  const dot = field.indexOf('.');
  const [root, key] = dot < 0 ? [field, ''] : [field.slice(0, dot), field.slice(dot + 1)];
  if (root === 'checklist') return { type: 'checklist', key };
  if (root === 'answers') {
    const question = place.stage.questions.find((known) => known.key === key);
    return question ? { type: 'question', key, question } : { type: 'unknown' };
  }
  if (root === 'lossReason') return { type: 'closingList', field: 'lossReason', list };
  const brief = BRIEF_KEYS.find((known) => known === key);
  if (root === 'brief' && brief) return { type: 'brief', key: brief };
  const criterion = QUALIFICATION_KEYS.find((known) => known === key);
  if (root === 'qualification' && criterion) return { type: 'qualification', key: criterion };
  return FIELD_INPUTS.get(root) ?? { type: 'unknown' };
}

/** For the routes that take everything among the fields of the opportunity. */
export function fieldsOfAnswer({
  fields = {},
  checklist,
  answers,
  closing = {},
  skip,
}: MissingAnswer): Partial<OpportunityFields> & { skip?: boolean } {
  const { closedAt: _closedAt, ...closingFields } = closing;
  return {
    ...fields,
    ...closingFields,
    ...(checklist ? { checklist } : {}),
    ...(answers ? { answers } : {}),
    ...(skip ? { skip } : {}),
  };
}

/** Answers given one after the other: each adds to those before it. */
export function mergedAnswers(before: MissingAnswer, now: MissingAnswer): MissingAnswer {
  const both = <T extends object>(a: T | undefined, b: T | undefined): T | undefined =>
    a && b ? { ...a, ...b } : (b ?? a);
  const fields = both(before.fields, now.fields);
  const brief = both(before.fields?.brief, now.fields?.brief);
  const qualification = both(before.fields?.qualification, now.fields?.qualification);
  const merged: MissingAnswer = {
    fields: fields && {
      ...fields,
      ...(brief ? { brief } : {}),
      ...(qualification ? { qualification } : {}),
    },
    checklist: both(before.checklist, now.checklist),
    answers: both(before.answers, now.answers),
    closing: both(before.closing, now.closing),
    skip: now.skip ?? before.skip,
  };
  return Object.fromEntries(Object.entries(merged).filter(([, part]) => part !== undefined));
}
