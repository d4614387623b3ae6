import { useNotification } from '@strapi/strapi/admin';
import { useMemo, useState } from 'react';

import { readFailure } from '../api/errors';
import type { Failure } from '../api/errors';

import { useText } from './useText';

/** `seen`: what was stored when the first input was changed; null: whatever is stored by now. */
type Work<Stored, Values> = { seen: Stored | null; edited: Partial<Values> };

/**
 * What is typed over what is stored, what is wrong with it and why the server refused it; what is stored elsewhere
 * meanwhile changes nothing of it until it was told by a 409.
 *
 * @param formOf the inputs for what is stored; the same function in every picture
 */
export function useEditing<Stored, Values extends object, Problem extends string>(
  stored: Stored,
  formOf: (stored: Stored) => Values,
) {
  const t = useText();
  const { toggleNotification } = useNotification();
  const [work, setWork] = useState<Work<Stored, Values> | null>(null);
  const [problems, setProblems] = useState<Partial<Record<string, Problem>>>({});
  const [failure, setFailure] = useState<Failure | null>(null);

  const seen = work?.seen ?? stored;
  const start = useMemo(() => formOf(seen), [formOf, seen]);
  const values = useMemo((): Values => ({ ...start, ...work?.edited }), [start, work]);

  const settle = () => {
    setProblems({});
    setFailure(null);
  };
  const change = (changed: Partial<Values>) => {
    setWork((before) => ({
      seen: before ? before.seen : stored,
      edited: { ...before?.edited, ...changed },
    }));
    settle();
  };
  const reset = () => {
    setWork(null);
    settle();
  };
  /** Answers with the first input that has a problem. */
  const tell = (found: Partial<Record<string, Problem>>): string | null => {
    setProblems(found);
    return Object.keys(found)[0] ?? null;
  };
  /** Answers why it was refused; null once it is stored. */
  const send = async (request: () => Promise<unknown>): Promise<Failure | null> => {
    setFailure(null);
    try {
      await request();
      reset();
      toggleNotification({ type: 'success', message: t('form.saved') });
      return null;
    } catch (error) {
      const refused = readFailure(error);
      if (refused.status === 409) setWork((before) => before && { ...before, seen: null });
      setFailure(refused);
      return refused;
    }
  };
  return { seen, start, values, problems, failure, change, reset, tell, send };
}

/** The input that a refusal names first. */
export const refusedField = (refused: Failure | null): string | null =>
  refused?.details.errors?.[0]?.field ?? null;
