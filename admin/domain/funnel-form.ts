import type {
  Funnel,
  FunnelStage,
  FunnelStageInput,
  FunnelUpdate,
  UserRef,
} from '../../shared/contracts';

import { checklistForm, checklistInput } from './checklist-form';
import type { FormItem } from './checklist-form';

/** A stage's place in the funnel while it is edited; null and empty inherit. */
export type FormPlace = {
  /** documentId of the stage. */
  id: string;
  of: FunnelStage['stage'];
  probability: number | null;
  followUpDays: number | null;
  criticalDays: number | null;
  goal: string;
  checklist: FormItem[] | null;
  requiredFields: string[];
  askFields: string[];
};
export type FormCriterion = { id: string; name: string; value: string };
/** A funnel while it is edited. */
export type FunnelForm = Pick<
  Funnel,
  | 'purpose'
  | 'shape'
  | 'currency'
  | 'isDefault'
  | 'gate'
  | 'followUpDays'
  | 'criticalDays'
  | 'dayCounting'
  | 'formula'
  | 'formulaLabel'
  | 'formulaUnit'
> & {
  name: string;
  description: string;
  team: UserRef[];
  offerText: string;
  offerLinks: Funnel['offer']['links'];
  criteria: FormCriterion[];
  stages: FormPlace[];
  /** Where the opportunities of a stage go that is removed: stage → stage. */
  moveTo: Record<string, string>;
};

const placeForm = ({ stage, goal, checklist, ...place }: FunnelStage): FormPlace => ({
  ...place,
  id: stage.documentId,
  of: stage,
  goal: goal ?? '',
  checklist: checklist && checklistForm(checklist),
});

export function funnelForm(stored: Funnel): FunnelForm {
  const { purpose, shape, currency, isDefault, gate, formula, formulaLabel, formulaUnit } = stored;
  const { followUpDays, criticalDays, dayCounting, name, team } = stored;
  return {
    ...{ purpose, shape, currency, isDefault, gate, formula, formulaLabel, formulaUnit },
    ...{ followUpDays, criticalDays, dayCounting, name, team },
    description: stored.description ?? '',
    offerText: stored.offer.text ?? '',
    offerLinks: stored.offer.links,
    criteria: Object.entries(stored.idealCustomer).map(([key, value]) => ({
      id: key,
      name: key,
      value: typeof value === 'string' ? value : JSON.stringify(value),
    })),
    stages: stored.stages.map(placeForm),
    moveTo: {},
  };
}

/** An emptied text is none. */
const told = (text: string | null) => text?.trim() || null;

const placeInput = ({ id, of: _of, goal, checklist, ...place }: FormPlace): FunnelStageInput => ({
  stage: id,
  ...place,
  goal: told(goal),
  checklist: checklist && checklistInput(checklist),
});

/** What somebody else wrote as more than a text stays what it is, as long as nobody rewrites it here. */
function criteriaInput(stored: Funnel, criteria: readonly FormCriterion[]) {
  const before = stored.idealCustomer;
  return Object.fromEntries(
    criteria.map(({ name, value }): [string, unknown] => {
      const key = name.trim();
      const was = before[key];
      const isSame = typeof was !== 'string' && value === JSON.stringify(was);
      return [key, isSame ? was : value.trim()];
    }),
  );
}

/** The funnel as the server takes it. */
function funnelInput(stored: Funnel, form: FunnelForm): FunnelUpdate {
  const {
    name,
    description,
    team,
    offerText,
    offerLinks,
    criteria,
    stages,
    moveTo: _,
    ...rest
  } = form;
  return {
    ...rest,
    formula: told(form.formula),
    formulaLabel: told(form.formulaLabel),
    formulaUnit: told(form.formulaUnit),
    name: name.trim(),
    description: told(description),
    team: team.map(({ id }) => id),
    offer: { text: told(offerText), links: offerLinks },
    idealCustomer: criteriaInput(stored, criteria),
    stages: stages.map(placeInput),
  };
}

/** What is stored, as the server takes it. */
export const funnelRead = (stored: Funnel): FunnelUpdate => funnelInput(stored, funnelForm(stored));

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** Only what was changed goes to the server, so that two who save different things do not undo each other. */
export function funnelChanges(stored: Funnel, form: FunnelForm): FunnelUpdate {
  const before = funnelRead(stored);
  const changes: FunnelUpdate = Object.fromEntries(
    Object.entries(funnelInput(stored, form)).filter(
      ([field, value]) => !same(value, before[field as keyof FunnelUpdate]),
    ),
  );
  const gone = Object.entries(form.moveTo);
  return changes.stages && gone.length > 0 ? { ...changes, moveTo: form.moveTo } : changes;
}

/** Whether anything was entered, be it storable or not. */
export const isFunnelEdited = (stored: Funnel, form: FunnelForm): boolean => {
  const before = funnelForm(stored);
  return (Object.keys(before) as (keyof FunnelForm)[]).some(
    (field) => !same(form[field], before[field]),
  );
};
