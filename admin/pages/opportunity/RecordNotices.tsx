import { Button, Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import { Notice } from '../../components/dialogs/Notice';
import type { VisitDraft } from '../../domain/visit-draft';
import { useText } from '../../hooks/useText';

import type { Reached } from './reached';

type WaitingReportProps = { draft: VisitDraft | null; onContinue: () => void };

/** A report that was written here and has not arrived. */
export function WaitingReport({ draft, onContinue }: WaitingReportProps) {
  const t = useText();
  if (!draft) return null;
  return (
    <Notice tone="warning">
      <Flex gap={3} wrap="wrap" justifyContent="space-between">
        <Typography textColor="neutral800">{t('visit.waiting')}</Typography>
        <Button size="S" variant="secondary" onClick={onContinue}>
          {t('visit.continue')}
        </Button>
      </Flex>
    </Notice>
  );
}

/** In sight wherever the page was scrolled to when the call began. */
const AtHand = styled.div`
  bottom: ${({ theme }) => theme.spaces[4]};
  box-shadow: ${({ theme }) => theme.shadows.popupShadow};
  position: sticky;
  z-index: ${({ theme }) => theme.zIndices.navigation};
`;

type ReachedOfferProps = {
  reached: Reached | null;
  onLog: (reached: Reached) => void;
  onForget: () => void;
};

/** Somebody was called, written to or visited a moment ago: log it now or never. */
export function ReachedOffer({ reached, onLog, onForget }: ReachedOfferProps) {
  const t = useText();
  return (
    <AtHand role="status">
      {reached ? (
        <Notice tone="info">
          <Flex gap={3} wrap="wrap" justifyContent="space-between">
            <Typography textColor="neutral800">
              {t(`record.reached.${reached.kind}`, { name: reached.name })}
            </Typography>
            <Flex gap={2}>
              <Button size="S" onClick={() => onLog(reached)}>
                {t('card.log')}
              </Button>
              <Button size="S" variant="tertiary" onClick={onForget}>
                {t('record.reached.no')}
              </Button>
            </Flex>
          </Flex>
        </Notice>
      ) : null}
    </AtHand>
  );
}
