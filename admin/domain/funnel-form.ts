import type { Funnel, FunnelUpdate } from '../../shared/contracts';

/** What can be edited on the page of a funnel; a section that edits more adds its fields here. */
export const FUNNEL_FIELDS = ['formula', 'formulaLabel', 'formulaUnit'] as const;
export type FunnelField = (typeof FUNNEL_FIELDS)[number];
export type FunnelForm = Pick<Funnel, FunnelField>;

export const funnelForm = (stored: Funnel): FunnelForm => {
  const { formula, formulaLabel, formulaUnit } = stored;
  return { formula, formulaLabel, formulaUnit };
};

/** An emptied text is none. */
const told = (value: FunnelForm[FunnelField]) =>
  typeof value === 'string' && value.trim() === '' ? null : value;
const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** Only what was changed goes to the server, so that two who save different things do not undo each other. */
export function funnelChanges(stored: Funnel, form: FunnelForm): FunnelUpdate {
  const changed = FUNNEL_FIELDS.filter((field) => !same(told(form[field]), told(stored[field])));
  return Object.fromEntries(changed.map((field) => [field, told(form[field])])) as FunnelUpdate;
}
