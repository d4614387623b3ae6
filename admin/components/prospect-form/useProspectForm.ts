import { useNotification } from '@strapi/strapi/admin';
import { useRef, useState } from 'react';
import { useIntl } from 'react-intl';

import type { MissingField, ProspectResult, Ref } from '../../../shared/contracts';
import { readFailure } from '../../api/errors';
import type { Failure } from '../../api/errors';
import { useLazySalesContactQuery } from '../../api/person';
import { useSalesCreateProspectMutation } from '../../api/prospect';
import { prospectBody, prospectProblems } from '../../domain/prospect-form';
import type { ProspectProblems, ProspectValues } from '../../domain/prospect-form';
import { newKey } from '../../domain/new-key';
import { useText } from '../../hooks/useText';
import { fieldsOfAnswer, mergedAnswers } from '../dialogs/missing';
import type { MissingAnswer } from '../dialogs/missing';

export function useProspectForm(
  initial: ProspectValues,
  onSaved: (result: ProspectResult) => void,
) {
  const t = useText();
  const { locale } = useIntl();
  const { toggleNotification } = useNotification();
  const [values, setValues] = useState(initial);
  const [problems, setProblems] = useState<ProspectProblems>({});
  const [failure, setFailure] = useState<Failure | null>(null);
  const [missing, setMissing] = useState<MissingField[] | null>(null);
  const [given, setGiven] = useState<MissingAnswer>({});
  const [create, { isLoading }] = useSalesCreateProspectMutation();
  const [readContact] = useLazySalesContactQuery();
  /** What got no answer and is sent again as it was is the same. */
  const sent = useRef({ body: '', key: '' });

  const change = (changes: Partial<ProspectValues>) => {
    setValues((before) => ({ ...before, ...changes }));
    setProblems({});
    setFailure(null);
  };
  /** Somebody who is there already, with the company he works for. */
  const takeContact = async ({ documentId, name }: Ref) => {
    change({ contact: { documentId, name }, contactName: name });
    const { data } = await readContact(documentId, true);
    const worksFor = data?.organization;
    if (!worksFor) return;
    setValues((before) =>
      before.organization || before.organizationName.trim()
        ? before
        : { ...before, organization: worksFor, organizationName: worksFor.name },
    );
  };

  const send = async (answer: MissingAnswer) => {
    setFailure(null);
    setGiven(answer);
    const { opportunity, ...body } = prospectBody(values, locale);
    const asked = opportunity && {
      ...opportunity,
      ...fieldsOfAnswer(answer),
      title: opportunity.title,
    };
    const card = { ...body, opportunity: asked };
    const text = JSON.stringify(card);
    if (sent.current.body !== text) sent.current = { body: text, key: newKey() };
    const { key } = sent.current;
    try {
      const result = await create({ ...card, key }).unwrap();
      const name = result.opportunity?.title ?? result.contact?.name ?? result.organization?.name;
      toggleNotification({ type: 'success', message: t('form.created', { title: name ?? '' }) });
      onSaved(result);
    } catch (error) {
      const refused = readFailure(error);
      const asks = refused.status === 422 ? (refused.details.missing ?? []) : [];
      setMissing(asks.length > 0 ? asks : null);
      if (asks.length === 0 || Object.keys(answer).length > 0) setFailure(refused);
    }
  };

  /** Answers with the first input that has a problem. */
  const submit = (): string | null => {
    const found = prospectProblems(values, locale);
    setProblems(found);
    const [first] = Object.keys(found);
    if (!first) void send({});
    return first ?? null;
  };
  const dirty = JSON.stringify(values) !== JSON.stringify(initial);
  return {
    ...{ values, change, takeContact, problems, failure, submit, busy: isLoading, dirty },
    ...{ missing, answer: (next: MissingAnswer) => void send(mergedAnswers(given, next)) },
    cancelMissing: () => setMissing(null),
  };
}
