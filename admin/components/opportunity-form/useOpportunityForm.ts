import { useCallback, useMemo, useState } from 'react';
import { useIntl } from 'react-intl';

import type { Funnel, MissingField, Opportunity } from '../../../shared/contracts';
import { readFailure } from '../../api/errors';
import type { Failure } from '../../api/errors';
import { useCan } from '../../hooks/useCan';
import { useText } from '../../hooks/useText';
import { mergedAnswers } from '../dialogs/missing';
import type { MissingAnswer } from '../dialogs/missing';
import type { PersonType } from '../fields/person';
import { useMoneyProblem } from '../fields/useMoneyProblem';

import { collisionsOf, rebased } from './conflict';
import type { Choice, Collision } from './conflict';
import { hasChanges } from './fields';
import type { SetValue } from './form-state';
import { placeErrors, problemsOf } from './problems';
import type { Problems } from './problems';
import { useSaveOpportunity } from './useSaveOpportunity';
import type { Draft } from './useSaveOpportunity';
import type { FormValues } from './values';
import { valuesOf } from './values';

type Options = {
  funnel: Funnel;
  /** Null while a new one is written. */
  opportunity: Opportunity | null;
  initial: FormValues;
  onSaved: (saved: Opportunity) => void;
};
type Conflict = { theirs: FormValues; version: number; collisions: Collision[] };

const MOST_ATTEMPTS = 3;

export function useOpportunityForm({ funnel, opportunity, initial, onSaved }: Options) {
  const t = useText();
  const { locale } = useIntl();
  const money = useMoneyProblem();
  const mayCreatePerson = useCan('organizationUpdate');
  const [values, setValues] = useState(initial);
  const [stored, setStored] = useState({ base: initial, version: opportunity?.version ?? 0 });
  const [openTexts, setOpenTexts] = useState<Partial<Record<PersonType, string | null>>>({});
  const [problems, setProblems] = useState<Problems>({});
  const [failure, setFailure] = useState<Failure | null>(null);
  const [missing, setMissing] = useState<MissingField[] | null>(null);
  /** Answers to what a stage asked before; they go along with whatever is sent next. */
  const [given, setGiven] = useState<MissingAnswer>();
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const [choices, setChoices] = useState<Record<string, Choice>>({});
  const { save, reload, busy } = useSaveOpportunity(funnel, opportunity);

  const solved = (field: string) =>
    setProblems((before) =>
      Object.fromEntries(
        Object.entries(before).filter(([name]) => name !== field && !name.startsWith(`${field}.`)),
      ),
    );
  const set: SetValue = useCallback((field, value) => {
    setValues((before) => ({ ...before, [field]: value }));
    solved(field);
  }, []);
  const setOpenText = useCallback((type: PersonType, text: string | null) => {
    setOpenTexts((before) => ({ ...before, [type]: text }));
    solved(type);
  }, []);

  /** What is stored now, with the user's input on top: either it can go, or there is something to decide. */
  const meet = async (
    draft: Draft,
    { details }: Failure,
    answer?: MissingAnswer,
  ): Promise<Draft | null> => {
    const current = await reload();
    if (!current) return null;
    const theirs = valuesOf(current, locale);
    const three = { base: draft.base, mine: draft.values, theirs };
    const collisions = collisionsOf(three, details.changes ?? []);
    if (collisions.length === 0) {
      return { base: theirs, values: rebased(three, () => 'mine'), version: current.version };
    }
    setValues(rebased(three, () => 'mine'));
    setChoices({});
    setMissing(null);
    setGiven(answer);
    setConflict({ theirs, version: current.version, collisions });
    return null;
  };

  const send = async (draft: Draft, answer?: MissingAnswer, attempt = 1): Promise<void> => {
    setFailure(null);
    setStored({ base: draft.base, version: draft.version });
    setValues(draft.values);
    try {
      const saved = await save(draft, locale, answer);
      setMissing(null);
      onSaved(saved);
    } catch (error) {
      const refused = readFailure(error);
      const { status, details } = refused;
      if (status === 422 && details.missing?.length) {
        setGiven(answer);
        return setMissing(details.missing);
      }
      if (status === 409 && opportunity && attempt < MOST_ATTEMPTS) {
        const next = await meet(draft, refused, answer);
        return next ? send(next, answer, attempt + 1) : setFailure(refused);
      }
      const { problems: placed, elsewhere } = placeErrors(
        details.errors ?? [],
        draft.values,
        t('form.problem.refused'),
      );
      setProblems(placed);
      const errors = answer ? details.errors : elsewhere;
      setFailure({ ...refused, details: { ...details, errors } });
    }
  };

  /** Answers with the first input that has a problem, for the focus. */
  const submit = (): string | null => {
    const found = problemsOf(values, { t, money, locale });
    for (const type of ['organization', 'contact'] as const) {
      const name = openTexts[type];
      const key = mayCreatePerson ? 'person.unresolved' : 'person.unresolved.readOnly';
      if (name) found[type] = t(key, { name });
    }
    setProblems(found);
    const [first] = Object.keys(found);
    if (first) return first;
    if (!conflict) {
      void send({ ...stored, values });
      return null;
    }
    const three = { base: stored.base, mine: values, theirs: conflict.theirs };
    const chosen = rebased(three, (field) => choices[field] ?? 'mine');
    setConflict(null);
    void send({ base: conflict.theirs, values: chosen, version: conflict.version }, given);
    return null;
  };

  const answerMissing = (answer: MissingAnswer) => {
    void send({ ...stored, values }, mergedAnswers(given ?? {}, answer));
  };
  const cancelMissing = () => {
    setMissing(null);
    setGiven(undefined);
  };
  const choose = (field: string, choice: Choice) =>
    setChoices((before) => ({ ...before, [field]: choice }));
  const dirty = useMemo(
    () => hasChanges(initial, values) || Object.values(openTexts).some(Boolean),
    [initial, values, openTexts],
  );

  return {
    ...{ values, set, setOpenText, problems, failure, busy, dirty, submit },
    ...{ conflict, choices, choose },
    ...{ missing, answerMissing, cancelMissing },
  };
}
