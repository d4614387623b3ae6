import { Flex, Typography } from '@strapi/design-system';
import { useRef, useState } from 'react';

import type { Funnel, Lead, LeadMatches, Opportunity } from '../../../shared/contracts';
import { refusedInputs } from '../../domain/conversion-body';
import { funnelToOpen } from '../../domain/funnel-to-open';
import { startConversion } from '../../domain/lead-conversion';
import type { ConversionValues } from '../../domain/lead-conversion';
import { useFailureSentence } from '../../hooks/useFailureSentence';
import { useLastFunnel } from '../../hooks/useLastFunnel';
import { useMe } from '../../hooks/useMe';
import { useText } from '../../hooks/useText';
import { DialogShell } from '../dialogs/DialogShell';
import { focusField } from '../dialogs/focus-field';
import { MissingDialog } from '../dialogs/MissingDialog';
import { Notice } from '../dialogs/Notice';
import { useMoneyProblem } from '../fields/useMoneyProblem';

import { AlreadyConverted } from './AlreadyConverted';
import { ChancePart } from './ChancePart';
import { FirmPart } from './FirmPart';
import type { ConversionPart } from './part';
import { PersonPart } from './PersonPart';
import { useConversion } from './useConversion';
import { useOpenChances } from './useOpenChances';

type Props = {
  lead: Lead;
  matches: LeadMatches;
  /** Those that take something. */
  funnels: readonly Funnel[];
  funnel: string | undefined;
  stage: string | undefined;
  onClose: () => void;
  onReturnFocus: () => void;
  onConverted: (made: Opportunity) => void;
};

export function ConversionForm(props: Props) {
  const { lead, matches, funnels, stage: wanted, onClose, onReturnFocus, onConverted } = props;
  const t = useText();
  const me = useMe();
  const [last] = useLastFunnel();
  const sentence = useFailureSentence();
  const moneyProblem = useMoneyProblem();
  const body = useRef<HTMLDivElement>(null);
  const [initial] = useState(() => {
    const asked = [props.funnel, lead.funnel?.documentId];
    const found = asked.find((id) => funnels.some(({ documentId }) => documentId === id));
    const funnel = found ?? funnelToOpen([...funnels], last)?.documentId ?? null;
    return startConversion(lead, matches, funnels, {
      ...{ funnel, stage: wanted, me: me?.id ?? null },
    });
  });
  const form = useConversion({ lead, matches, initial, onConverted });
  const { values, change, problems, failure, missing, chance } = form;
  const open = useOpenChances(matches, values);

  const refused = refusedInputs((failure?.details.errors ?? []).map(({ field }) => field));
  const problemOf = (field: keyof ConversionValues): string | undefined => {
    const problem = problems[field];
    if (!problem) return refused.includes(field) ? t('form.problem.refused') : undefined;
    if (problem.type === 'money') return moneyProblem(problem.problem);
    return t(problem.type === 'email' ? 'newProspect.problem.email' : 'form.problem.required');
  };
  const submit = () => {
    const wrong = form.submit();
    if (wrong) requestAnimationFrame(() => focusField(body.current, wrong));
  };
  const part: ConversionPart = { values, change, problemOf };
  const funnel = funnels.find(({ documentId }) => documentId === values.funnel);
  const stage = funnel?.stages.find((place) => place.stage.documentId === values.stage);
  const isTaken = failure?.status === 409 && lead.status === 'converted';
  const text = [lead.jobTitle, lead.email, lead.phone].filter(Boolean).join(' · ');

  return (
    <DialogShell
      title={t('conversion.title', { lead: lead.name })}
      onClose={onClose}
      onSubmit={submit}
      submitLabel={t('conversion.save')}
      canSubmit={!isTaken}
      busy={form.busy}
      dirty={form.dirty && !isTaken}
      focus="title"
      onReturnFocus={onReturnFocus}
    >
      <Flex ref={body} direction="column" alignItems="stretch" gap={5}>
        {isTaken ? <AlreadyConverted opportunity={failure.details.opportunity ?? null} /> : null}
        {failure && !missing && !isTaken ? (
          <Notice tone="danger">{sentence(failure)}</Notice>
        ) : null}
        {text ? (
          <Typography textColor="neutral600" style={{ overflowWrap: 'anywhere' }}>
            {text}
          </Typography>
        ) : null}
        <ChancePart {...part} {...{ lead, open, funnels, wanted }} />
        <FirmPart {...part} matches={matches} kept={chance?.organization ?? null} />
        <PersonPart
          {...part}
          matches={matches}
          kept={chance?.contact ?? null}
          onTake={form.takeContact}
        />
      </Flex>
      {missing && funnel && stage ? (
        <MissingDialog
          missing={missing}
          stage={stage}
          canSkip={funnel.gate === 'ask'}
          purpose={funnel.purpose}
          busy={form.busy}
          error={failure}
          onCancel={form.cancelMissing}
          onSubmit={form.answer}
        />
      ) : null}
    </DialogShell>
  );
}
