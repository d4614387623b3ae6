import { Flex } from '@strapi/design-system';
import { useRef, useState } from 'react';

import type { FunnelSummary, ProspectResult } from '../../../shared/contracts';
import { useSalesFunnelQuery } from '../../api/funnel';
import { prospectFields } from '../../domain/prospect-form';
import type { ProspectValues } from '../../domain/prospect-form';
import { useCan } from '../../hooks/useCan';
import { useFailureSentence } from '../../hooks/useFailureSentence';
import { useText } from '../../hooks/useText';
import { DialogShell } from '../dialogs/DialogShell';
import { focusField } from '../dialogs/focus-field';
import { MissingDialog } from '../dialogs/MissingDialog';
import { Notice } from '../dialogs/Notice';
import { useMoneyProblem } from '../fields/useMoneyProblem';

import { ChancePart } from './ChancePart';
import { ContactPart } from './ContactPart';
import { LogPart } from './LogPart';
import { OrganizationPart } from './OrganizationPart';
import { useDuplicates } from './useDuplicates';
import { useProspectForm } from './useProspectForm';

type Props = {
  initial: ProspectValues;
  /** None: no opportunity can be made. */
  funnels: readonly FunnelSummary[];
  onClose: () => void;
  onReturnFocus: () => void;
  onSaved: (result: ProspectResult) => void;
};

/** Where writing goes on: what the search has filled in is done. */
const firstEmpty = ({ organization, organizationName, contact }: ProspectValues): string => {
  if (organization || organizationName) return contact ? 'title' : 'contactName';
  return 'organizationName';
};

export function ProspectForm({ initial, funnels, onClose, onReturnFocus, onSaved }: Props) {
  const t = useText();
  const sentence = useFailureSentence();
  const moneyProblem = useMoneyProblem();
  const canWritePeople = useCan('organizationUpdate');
  const body = useRef<HTMLDivElement>(null);
  const [focus] = useState(() => firstEmpty(initial));
  const form = useProspectForm(initial, onSaved);
  const { values, change, problems, failure, missing } = form;
  const known = useDuplicates(values);
  const funnel = useSalesFunnelQuery(values.funnel ?? '', { skip: !missing || !values.funnel });
  const stage = funnel.data?.stages.find((place) => place.stage.kind === 'open');

  const refused = prospectFields((failure?.details.errors ?? []).map((error) => error.field));
  const problemOf = (field: keyof ProspectValues): string | undefined => {
    const problem = problems[field];
    if (!problem) return refused.includes(field) ? t('form.problem.refused') : undefined;
    if (problem.type === 'money') return moneyProblem(problem.problem);
    if (problem.type === 'required') return t('form.problem.required');
    return t(problem.type === 'email' ? 'newProspect.problem.email' : 'newProspect.problem.nobody');
  };
  const submit = () => {
    const wrong = form.submit();
    if (wrong) requestAnimationFrame(() => focusField(body.current, wrong));
  };
  const part = { values, change, problemOf };

  return (
    <DialogShell
      title={t('newProspect.form.title')}
      onClose={onClose}
      onSubmit={submit}
      submitLabel={t('newProspect.form.save')}
      busy={form.busy}
      dirty={form.dirty}
      focus={focus}
      onReturnFocus={onReturnFocus}
    >
      <Flex ref={body} direction="column" alignItems="stretch" gap={5}>
        {failure && !missing ? <Notice tone="danger">{sentence(failure)}</Notice> : null}
        {canWritePeople ? null : <Notice tone="info">{t('newProspect.readOnly')}</Notice>}
        <OrganizationPart {...part} known={known.organizations} />
        <ContactPart
          {...part}
          known={known.contacts}
          onTake={(contact) => void form.takeContact(contact)}
        />
        {funnels.length > 0 ? <ChancePart {...part} funnels={funnels} /> : null}
        <LogPart {...part} />
      </Flex>
      {missing && funnel.data && stage ? (
        <MissingDialog
          missing={missing}
          stage={stage}
          canSkip={funnel.data.gate === 'ask'}
          purpose={funnel.data.purpose}
          busy={form.busy}
          error={failure}
          onCancel={form.cancelMissing}
          onSubmit={form.answer}
        />
      ) : null}
    </DialogShell>
  );
}
