import { Button, Flex, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';

import type { LeadHandover, Ref } from '../../../shared/contracts';
import { readFailure } from '../../api/errors';
import type { Failure } from '../../api/errors';
import { useSalesLeadQuery } from '../../api/lead';
import { useSalesHandOverLeadMutation } from '../../api/lead-work';
import { waitsFor } from '../../domain/handover';
import { useCan } from '../../hooks/useCan';
import { useFailureSentence } from '../../hooks/useFailureSentence';
import { useMe } from '../../hooks/useMe';
import { useText } from '../../hooks/useText';
import { Notice } from '../dialogs/Notice';

import { ReturnDialog } from './ReturnDialog';
import { useHandoverText } from './useHandoverText';

type Props = {
  lead: Ref;
  handover: LeadHandover | null;
  /** It is somebody else's now, and perhaps out of sight. */
  onReturned?: () => void;
};

/** A lead that was handed over: its new owner answers, everybody else reads how it stands. */
export function HandoverPanel({ lead, handover, onReturned }: Props) {
  const t = useText();
  const me = useMe();
  const text = useHandoverText();
  const sentence = useFailureSentence();
  const { toggleNotification } = useNotification();
  const mayAnswer = useCan('leadUpdate') && waitsFor(handover, me);
  const { data: stored } = useSalesLeadQuery(lead.documentId, { skip: !mayAnswer });
  const [decide, { isLoading }] = useSalesHandOverLeadMutation();
  const [returning, setReturning] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  if (!handover) return null;

  const send = async (body: { decision: 'accept' | 'return'; reason?: string }) => {
    if (!stored) return;
    setFailure(null);
    try {
      const { documentId, version } = stored;
      await decide({ documentId, body: { ...body, version } }).unwrap();
      setReturning(false);
      const message = t(`handover.done.${body.decision}`, { lead: lead.name });
      toggleNotification({ type: 'success', message });
      if (body.decision === 'return') onReturned?.();
    } catch (error) {
      setFailure(readFailure(error));
    }
  };
  if (!mayAnswer || stored?.canUpdate === false) {
    return (
      <Typography tag="p" variant="pi" textColor="neutral700" style={WRAP}>
        {text(handover)}
        {handover.state === 'returned' ? ` ${t('handover.again')}` : ''}
      </Typography>
    );
  }
  const { from } = handover;
  const isOffered = handover.to !== null && from !== null;
  return (
    <>
      <Notice tone="warning" title={t('handover.title', { lead: lead.name })}>
        <Flex gap={3} wrap="wrap" justifyContent="space-between">
          <Typography textColor="neutral800" style={WRAP}>
            {isOffered ? t('handover.asked', { name: from.name }) : t('handover.asked.open')}
          </Typography>
          <Flex gap={2} wrap="wrap">
            <Button
              size="S"
              loading={isLoading && !returning}
              disabled={!stored}
              onClick={() => void send({ decision: 'accept' })}
            >
              {t('handover.accept')}
            </Button>
            {isOffered ? (
              <Button
                size="S"
                variant="secondary"
                disabled={!stored || isLoading}
                onClick={() => setReturning(true)}
              >
                {t('handover.return')}
              </Button>
            ) : null}
          </Flex>
        </Flex>
        {failure && !returning ? (
          <Typography role="alert" textColor="danger600">
            {sentence(failure)}
          </Typography>
        ) : null}
      </Notice>
      {returning ? (
        <ReturnDialog
          lead={lead.name}
          giver={from?.name ?? null}
          busy={isLoading}
          failure={failure}
          onReturn={(reason) => void send({ decision: 'return', reason })}
          onClose={() => {
            setReturning(false);
            setFailure(null);
          }}
        />
      ) : null}
    </>
  );
}

const WRAP = { overflowWrap: 'anywhere' } as const;
