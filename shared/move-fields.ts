import { BRIEF_KEYS, QUALIFICATION_KEYS } from './contracts/opportunity';

/** Fields that a move can fill, in the order in which they are offered: what a funnel may demand before a stage. */
export const MOVE_FIELDS: readonly string[] = [
  ...['targetValue', 'currency', 'expectedCloseOn', 'decisionOn', 'nextStep'],
  ...['organization', 'contact', 'owner', 'source', 'priority', 'businessType'],
  ...['interest', 'needLevel', 'informationLevel', 'fitForCustomer', 'fitForUs'],
  ...QUALIFICATION_KEYS.map((key) => `qualification.${key}`),
  ...BRIEF_KEYS.map((key) => `brief.${key}`),
  ...['contractSignedOn', 'contractUrl', 'wonBecause', 'satisfaction'],
  ...['lossReason', 'lostTo', 'lossNote', 'retryOn'],
  ...['referredByOrganization', 'referredByContact', 'predecessor', 'relationKind'],
  ...['title', 'probability', 'probabilityReason'],
];

/** What a move may ask for without demanding it. */
export const ASK_FIELDS: readonly string[] = [...MOVE_FIELDS, 'closedAt', 'targetGroup'];
