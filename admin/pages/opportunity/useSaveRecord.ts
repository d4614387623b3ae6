import { useNotification } from '@strapi/strapi/admin';
import { useCallback, useRef, useState } from 'react';

import type { ConflictingChange, Opportunity } from '../../../shared/contracts';
import { readFailure } from '../../api/errors';
import type { Failure } from '../../api/errors';
import { useLazySalesRecordQuery, useSalesUpdateOpportunityMutation } from '../../api/opportunity';
import type { RecordBody } from '../../domain/question-answer';
import { withoutFields } from '../../domain/record-body';
import { useFailureSentence } from '../../hooks/useFailureSentence';

export type RecordConflict = {
  changes: readonly ConflictingChange[];
  /** Keeps mine in all fields but these. */
  decide: (theirs: readonly string[]) => void;
  cancel: () => void;
};
/**
 * Null: stored, or given up in favour of what somebody else has stored. `since` is the version that the input was begun
 * on: what was changed and read again meanwhile must not be overwritten unseen. `was`: what the input began with, for what
 * has no version; absent once a refusal has told what stands there now.
 */
export type SaveRecord = (
  body: RecordBody,
  since?: number,
  was?: RecordBody,
) => Promise<Failure | null>;

/** Small changes of an opportunity, one after the other, each on the version that the one before has made. */
export function useSaveRecord({
  documentId,
  version,
}: Pick<Opportunity, 'documentId' | 'version'>) {
  const sentence = useFailureSentence();
  const { toggleNotification } = useNotification();
  const [update] = useSalesUpdateOpportunityMutation();
  const [readAgain] = useLazySalesRecordQuery();
  const [conflict, setConflict] = useState<RecordConflict | null>(null);
  const known = useRef(version);
  known.current = Math.max(known.current, version);
  const queue = useRef<Promise<unknown>>(Promise.resolve());

  const send = useCallback(
    async (body: RecordBody, on: number): Promise<Failure | null> => {
      try {
        const saved = await update({ documentId, body: { ...body, version: on } }).unwrap();
        known.current = saved.version;
        return null;
      } catch (error) {
        const failure = readFailure(error);
        const { changes = [], version: stored } = failure.details;
        if (failure.status !== 409 || changes.length === 0 || stored === undefined) return failure;
        const theirs = await new Promise<readonly string[] | null>((decide) =>
          setConflict({ changes, decide, cancel: () => decide(null) }),
        );
        setConflict(null);
        const mine = theirs && withoutFields(body, theirs);
        if (mine) return send(mine, stored);
        void readAgain(documentId);
        return theirs ? null : failure;
      }
    },
    [documentId, update, readAgain],
  );

  const save: SaveRecord = useCallback(
    (body, since) => {
      const result = queue.current.then(() => send(body, since ?? known.current));
      queue.current = result.catch(() => null);
      return result;
    },
    [send],
  );
  /** Says a refusal by itself: for what has no place to show one. */
  const saveOrSay = useCallback(
    async (body: RecordBody): Promise<boolean> => {
      const failure = await save(body);
      if (failure) toggleNotification({ type: 'danger', message: sentence(failure) });
      return failure === null;
    },
    [save, sentence, toggleNotification],
  );
  return { save, saveOrSay, conflict };
}
