import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';

import type { Lead, LeadMatches, MissingField, Opportunity, Ref } from '../../../shared/contracts';
import { readFailure } from '../../api/errors';
import type { Failure } from '../../api/errors';
import { useSalesConvertLeadMutation } from '../../api/lead-work';
import { useSalesOpportunityQuery } from '../../api/opportunity';
import { conversionBody, conversionProblems } from '../../domain/conversion-body';
import type { ConversionProblems, Kept } from '../../domain/conversion-body';
import { known } from '../../domain/lead-conversion';
import type { ConversionValues } from '../../domain/lead-conversion';
import { useText } from '../../hooks/useText';
import { mergedAnswers } from '../dialogs/missing';
import type { MissingAnswer } from '../dialogs/missing';

type Options = {
  /** As it is stored now; what a colleague changes meanwhile comes in, what was typed stays. */
  lead: Lead;
  matches: LeadMatches;
  initial: ConversionValues;
  onConverted: (made: Opportunity) => void;
};

export function useConversion({ lead, matches, initial, onConverted }: Options) {
  const t = useText();
  const { locale } = useIntl();
  const { toggleNotification } = useNotification();
  const [values, setValues] = useState(initial);
  const [problems, setProblems] = useState<ConversionProblems>({});
  const [failure, setFailure] = useState<Failure | null>(null);
  const [missing, setMissing] = useState<MissingField[] | null>(null);
  const [given, setGiven] = useState<MissingAnswer>({});
  const [convert, { isLoading }] = useSalesConvertLeadMutation();
  const chosen = values.opportunity.type === 'known' ? values.opportunity.ref : null;
  const into = useSalesOpportunityQuery(chosen?.documentId ?? '', { skip: !chosen });
  const chance = chosen ? (into.currentData ?? null) : null;
  const kept: Kept = {
    organization: Boolean(chance?.organization),
    contact: Boolean(chance?.contact),
  };

  const change = (changes: Partial<ConversionValues>) => {
    setValues((before) => ({ ...before, ...changes }));
    setProblems({});
    setFailure(null);
    setGiven({});
  };
  /** Somebody known, with the company he works for where no known one is named yet. */
  const takeContact = (contact: Ref, worksFor: Ref | null) => {
    const match = matches.contacts.find(({ documentId }) => documentId === contact.documentId);
    const firm = worksFor ?? match?.organization ?? null;
    const isFree = values.organization.type !== 'known';
    change({ contact: known(contact), ...(firm && isFree ? { organization: known(firm) } : {}) });
  };

  const send = async (answer: MissingAnswer) => {
    setFailure(null);
    setGiven(answer);
    try {
      const body = conversionBody(values, lead, { kept, answer, locale });
      const { opportunity } = await convert({ documentId: lead.documentId, body }).unwrap();
      const message = t('conversion.done', { lead: lead.name, title: opportunity.title });
      toggleNotification({ type: 'success', message });
      onConverted(opportunity);
    } catch (error) {
      const refused = readFailure(error);
      const asks = refused.status === 422 ? (refused.details.missing ?? []) : [];
      setMissing(asks.length > 0 ? asks : null);
      if (asks.length === 0 || Object.keys(answer).length > 0) setFailure(refused);
    }
  };

  /** Answers with the first input that has a problem. */
  const submit = (): string | null => {
    const found = conversionProblems(values, kept, locale);
    setProblems(found);
    const [first] = Object.keys(found);
    if (!first) void send({});
    return first ?? null;
  };
  const dirty = JSON.stringify(values) !== JSON.stringify(initial);
  return {
    ...{ values, change, takeContact, chance, problems, failure, submit, dirty },
    ...{ missing, answer: (next: MissingAnswer) => void send(mergedAnswers(given, next)) },
    busy: isLoading || (chosen !== null && into.isFetching),
    cancelMissing: () => setMissing(null),
  };
}
