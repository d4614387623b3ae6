import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';

import type { Closing, OpportunityRecordView } from '../../../shared/contracts';
import { useSalesCreateActivityMutation } from '../../api/activity';
import type { ActivityAnswer } from '../../api/activity';
import { readFailure } from '../../api/errors';
import type { Failure } from '../../api/errors';
import { settleable } from '../../domain/activity-state';
import { askedAgain } from '../../domain/asked-move';
import type { Answers, AskedMove } from '../../domain/asked-move';
import { closingOf } from '../../domain/closing';
import type { VisitValues } from '../../domain/visit-draft';
import { useCatchUp } from '../../hooks/useCatchUp';
import { useMe } from '../../hooks/useMe';
import { useSiteTimeZone } from '../../hooks/useSiteTimeZone';
import { useText } from '../../hooks/useText';
import { APPOINTMENTS, dueUntil, LONGEST_LINE } from '../dialogs/log-contact';
import { mergedAnswers } from '../dialogs/missing';
import { today } from '../fields/day';

import { useVisitDraft } from './useVisitDraft';
import { LONGEST_REPORT, visitBody, visitProblems } from './visit-body';
import type { VisitProblems } from './visit-body';

export type VisitSaved = { answer: ActivityAnswer; closed: 'won' | 'lost' | null };

export function useVisitReport(
  record: OpportunityRecordView,
  onSaved: (saved: VisitSaved) => void,
) {
  const { opportunity, funnel, can } = record;
  const t = useText();
  const { formatDate } = useIntl();
  const { toggleNotification } = useNotification();
  const timeZone = useSiteTimeZone();
  const { draft, put, drop, isKept } = useVisitDraft(opportunity.documentId);
  const [createActivity, { isLoading }] = useSalesCreateActivityMutation();
  const { catchUp, busy: catching } = useCatchUp();
  const [problems, setProblems] = useState<VisitProblems>({});
  const [failure, setFailure] = useState<Failure | null>(null);
  const [move, setMove] = useState<AskedMove | null>(null);
  const me = useMe();
  const planned = settleable(record.planned, can.update, me?.id);
  const [due] = useState(() => dueUntil(planned, today(timeZone), timeZone));
  const [settles, setSettles] = useState<readonly string[]>(due);
  /** What is planned for later and has nothing to do with visits stays out of sight. */
  const offered = planned.filter(
    ({ documentId, kind }) => due.includes(documentId) || APPOINTMENTS.includes(kind),
  );
  const { values, key } = draft;

  const change = (changes: Partial<VisitValues>) => {
    put({ ...values, ...changes });
    setProblems({});
  };
  const problemText = (field: keyof VisitProblems): string | undefined => {
    const max = field === 'body' ? LONGEST_REPORT : LONGEST_LINE;
    const problem = problems[field];
    return problem && t(`form.problem.${problem}`, { max });
  };

  const send = async (reaching: AskedMove | null, given: Answers = {}): Promise<void> => {
    setFailure(null);
    const answers = reaching ? mergedAnswers(reaching.answers, given) : {};
    if (reaching) setMove({ ...reaching, busy: true, error: null });
    const reached = reaching && {
      stage: reaching.to,
      version: reaching.card.version,
      ...answers,
    };
    const sent = { settles, key, reached, begunAt: draft.at, now: new Date() };
    const body = visitBody(values, opportunity, timeZone, sent);
    try {
      // When it was is what the first send said.
      const { occurredAt: _at, ...report } = body;
      const answer = await catchUp(report, await createActivity(body).unwrap());
      setMove(null);
      drop();
      const { next } = answer.meta;
      const date = next?.dueAt && formatDate(next.dueAt, { dateStyle: 'medium', timeZone });
      const message = date ? t('visit.savedWithNext', { date }) : t('visit.saved');
      toggleNotification({ type: 'success', message });
      const target = funnel.stages.find(({ stage }) => stage.documentId === reaching?.to);
      const from = opportunity.stage?.kind ?? null;
      onSaved({ answer, closed: target ? closingOf(from, target.stage.kind) : null });
    } catch (error) {
      const refused = readFailure(error);
      const next = reaching && askedAgain(reaching, answers, refused);
      setMove(next?.ask ? next : null);
      if (!next?.ask) setFailure(refused);
    }
  };

  /** Answers with the first field that has a problem. */
  const submit = (): string | null => {
    const found = visitProblems(values, new Date(), timeZone);
    setProblems(found);
    const [first] = Object.keys(found);
    if (first) return first;
    const target = funnel.stages.find(({ stage }) => stage.documentId === values.stage);
    if (!target || target.stage.documentId === opportunity.stage?.documentId) {
      void send(null);
      return null;
    }
    const closes = closingOf(opportunity.stage?.kind ?? null, target.stage.kind);
    const reaching: AskedMove = {
      card: opportunity,
      to: target.stage.documentId,
      answers: {},
      ask: closes ? { type: 'closing', kind: closes } : null,
      busy: false,
      error: null,
    };
    if (closes) setMove(reaching);
    else void send(reaching);
    return null;
  };

  return {
    ...{ values, change, problemText, submit, failure, busy: isLoading || catching, isKept, drop },
    ...{ offered, settles, changeSettles: setSettles },
    /** The stage that was reached asks something. */
    move: move?.ask ? move : null,
    cancelMove: () => setMove(null),
    answerMove: (asked: AskedMove, answers: Answers) => void send(asked, answers),
    closeMove: (asked: AskedMove, closing: Closing) => void send(asked, { closing }),
  };
}
