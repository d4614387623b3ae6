import type { ConflictingChange, Instant } from '../../../shared/contracts';

import type { FormField, FormValues } from './values';

/** One input that both changed: `brief.goals`, `title`. */
export type Collision = { field: string; by: string | null; at: Instant | null };
export type Choice = 'mine' | 'theirs';

type Three<T> = { base: T; mine: T; theirs: T };

const GROUPS = ['brief', 'qualification'] as const;
const isGroup = (field: string): field is (typeof GROUPS)[number] =>
  GROUPS.some((group) => group === field);
const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
const collides = <T>({ base, mine, theirs }: Three<T>) =>
  !same(mine, base) && !same(theirs, base) && !same(mine, theirs);

function groupOf(
  values: FormValues,
  group: (typeof GROUPS)[number],
): Record<string, string | null> {
  return values[group];
}

function changeOf(field: string, changes: readonly ConflictingChange[]) {
  const [root] = field.split('.');
  return changes.find((change) => change.field === field || change.field.split('.')[0] === root);
}

/** The inputs that the user and somebody else set to different values since the form was opened. */
export function collisionsOf(
  { base, mine, theirs }: Three<FormValues>,
  changes: readonly ConflictingChange[],
): Collision[] {
  const fields = (Object.keys(mine) as FormField[]).flatMap((field) => {
    if (!isGroup(field)) {
      const three = { base: base[field], mine: mine[field], theirs: theirs[field] };
      return collides(three) ? [field] : [];
    }
    const [was, is, now] = [base, mine, theirs].map((values) => groupOf(values, field));
    return Object.keys(is ?? {})
      .filter((key) => collides({ base: was?.[key], mine: is?.[key], theirs: now?.[key] }))
      .map((key) => `${field}.${key}`);
  });
  return fields.map((field) => {
    const change = changeOf(field, changes);
    return { field, by: change?.by ?? null, at: change?.at ?? null };
  });
}

type Chosen = (field: string) => Choice;

function merged<T>(field: string, three: Three<T>, choice: Chosen): T {
  if (same(three.mine, three.base)) return three.theirs;
  return collides(three) && choice(field) === 'theirs' ? three.theirs : three.mine;
}

function mergedGroup<T extends Record<string, string | null>>(
  group: string,
  { base, mine, theirs }: Three<T>,
  choice: Chosen,
): T {
  const result = { ...mine };
  for (const key of Object.keys(mine) as (keyof T & string)[]) {
    const three = { base: base[key], mine: mine[key], theirs: theirs[key] };
    result[key] = merged(`${group}.${key}`, three, choice);
  }
  return result;
}

/** The user's input on top of what is stored now; where both changed one input, the choice decides. */
export function rebased({ base, mine, theirs }: Three<FormValues>, choice: Chosen): FormValues {
  const result = { ...mine };
  const take = <F extends FormField>(field: F) => {
    const three = { base: base[field], mine: mine[field], theirs: theirs[field] };
    result[field] = merged(field, three, choice);
  };
  for (const field of Object.keys(mine) as FormField[]) if (!isGroup(field)) take(field);
  result.brief = mergedGroup(
    'brief',
    { base: base.brief, mine: mine.brief, theirs: theirs.brief },
    choice,
  );
  result.qualification = mergedGroup(
    'qualification',
    { base: base.qualification, mine: mine.qualification, theirs: theirs.qualification },
    choice,
  );
  return result;
}
