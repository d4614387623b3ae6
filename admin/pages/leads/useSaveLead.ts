import { useNotification } from '@strapi/strapi/admin';
import { useCallback, useRef, useState } from 'react';

import type { Lead } from '../../../shared/contracts';
import { readFailure } from '../../api/errors';
import type { Failure } from '../../api/errors';
import { useLazySalesLeadQuery, useSalesUpdateLeadMutation } from '../../api/lead';
import { useLazySalesTimelineQuery } from '../../api/timeline';
import { leadCollisions, wholeChange, withAuthors } from '../../domain/lead-conflict';
import type { LeadChange } from '../../domain/lead-conflict';
import { withoutFields } from '../../domain/record-body';
import { useFailureSentence } from '../../hooks/useFailureSentence';
import type { RecordConflict, SaveRecord } from '../opportunity/useSaveRecord';

import { leadChange } from './lead-facts';

/**
 * Null: stored, or given up in favour of what somebody else has stored. `since` is the version that the input was begun on,
 * `was` what stood in its fields then: without it a newer version is refused as it is.
 */
export type SaveLead = (
  change: LeadChange,
  since?: number,
  was?: LeadChange,
) => Promise<Failure | null>;

/** Small changes of a lead, one after the other, each on the version that the one before has made. */
export function useSaveLead(lead: Lead) {
  const { documentId } = lead;
  const sentence = useFailureSentence();
  const { toggleNotification } = useNotification();
  const [update] = useSalesUpdateLeadMutation();
  const [readAgain] = useLazySalesLeadQuery();
  const [readHistory] = useLazySalesTimelineQuery();
  const [conflict, setConflict] = useState<RecordConflict | null>(null);
  const known = useRef(lead);
  if (lead.version > known.current.version) known.current = lead;
  const queue = useRef<Promise<unknown>>(Promise.resolve());

  const changesIn = useCallback(
    async (change: LeadChange, was: LeadChange, now: Lead) => {
      const found = leadCollisions(change, was, now);
      if (found.length === 0) return [];
      const history = await readHistory({ of: 'leads', documentId, kinds: ['history'] });
      return withAuthors(found, history.data?.data ?? [], now.openedAt);
    },
    [documentId, readHistory],
  );

  const send = useCallback(
    async (change: LeadChange, on: number, was?: LeadChange): Promise<Failure | null> => {
      try {
        const body = { ...wholeChange(change, known.current), version: on };
        known.current = await update({ documentId, body }).unwrap();
        return null;
      } catch (error) {
        const failure = readFailure(error);
        if (failure.status !== 409 || failure.details.version === undefined || !was) return failure;
        const answer = await readAgain(documentId);
        if (!answer.data) return failure;
        const now = answer.data;
        known.current = now;
        const changes = await changesIn(change, was, now);
        if (changes.length === 0) return send(change, now.version, was);
        const theirs = await new Promise<readonly string[] | null>((decide) =>
          setConflict({ changes, decide, cancel: () => decide(null) }),
        );
        setConflict(null);
        if (!theirs) return failure;
        const mine = withoutFields(change, theirs);
        return mine ? send(leadChange(mine), now.version, leadChange(mine)) : null;
      }
    },
    [documentId, update, readAgain, changesIn],
  );

  const save: SaveLead = useCallback(
    (change, since, was) => {
      const result = queue.current.then(() => send(change, since ?? known.current.version, was));
      queue.current = result.catch(() => null);
      return result;
    },
    [send],
  );
  const saveFact: SaveRecord = useCallback(
    (body, since, was) => save(leadChange(body), since, was && leadChange(was)),
    [save],
  );
  /** Says a refusal by itself: for what has no place to show one. */
  const saveOrSay = useCallback(
    async (change: LeadChange): Promise<boolean> => {
      const failure = await save(change);
      if (failure) toggleNotification({ type: 'danger', message: sentence(failure) });
      return failure === null;
    },
    [save, sentence, toggleNotification],
  );
  return { save, saveFact, saveOrSay, conflict };
}
