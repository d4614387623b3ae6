import { Flex, Loader } from '@strapi/design-system';
import { useState } from 'react';

import { readFailure } from '../../api/errors';
import { useSalesFunnelsQuery } from '../../api/funnel';
import { useSalesLeadMatchesQuery, useSalesLeadQuery } from '../../api/lead';
import { obstacleOf } from '../../domain/lead-conversion';
import { useCan } from '../../hooks/useCan';
import { useText } from '../../hooks/useText';
import { DialogShell } from '../dialogs/DialogShell';
import { focusReturn } from '../dialogs/focus-return';
import { Notice } from '../dialogs/Notice';
import { LoadError } from '../feedback/LoadError';

import { AlreadyConverted } from './AlreadyConverted';
import { ConversionForm } from './ConversionForm';

type Props = {
  /** documentId */
  leadId: string;
  /** Where the new opportunity starts: documentIds. */
  stage?: string;
  funnel?: string;
  onClose: () => void;
  onConverted?: (opportunityDocumentId: string) => void;
};

/** A lead becomes an opportunity: who is known is taken, who is new is made, all in one. */
export function ConvertLeadDialog({ leadId, stage, funnel, onClose, onConverted }: Props) {
  const t = useText();
  const canUpdate = useCan('opportunityUpdate');
  const [returnFocus] = useState(focusReturn);
  const lead = useSalesLeadQuery(leadId, { refetchOnMountOrArgChange: true });
  const matches = useSalesLeadMatchesQuery(leadId, { refetchOnMountOrArgChange: true });
  const funnels = useSalesFunnelsQuery();

  if (lead.data && matches.data && funnels.data) {
    const offered = funnels.data.filter(({ archivedAt }) => archivedAt === null);
    const may = { canUpdate, hasFunnel: offered.length > 0 };
    const obstacle = obstacleOf(lead.data, matches.data, may);
    if (!obstacle) {
      return (
        <ConversionForm
          lead={lead.data}
          matches={matches.data}
          funnels={offered}
          funnel={funnel}
          stage={stage}
          onClose={onClose}
          onReturnFocus={returnFocus}
          onConverted={({ documentId }) => {
            onClose();
            onConverted?.(documentId);
          }}
        />
      );
    }
    return (
      <DialogShell
        title={t('conversion.title', { lead: lead.data.name })}
        cancelLabel={t('form.close')}
        onClose={onClose}
        onReturnFocus={returnFocus}
        narrow
      >
        {obstacle === 'converted' ? (
          <AlreadyConverted opportunity={lead.data.opportunity} />
        ) : (
          <Notice tone="warning">{t(`conversion.obstacle.${obstacle}`)}</Notice>
        )}
      </DialogShell>
    );
  }
  const error = lead.error ?? matches.error ?? funnels.error;
  return (
    <DialogShell title={t('conversion.title.plain')} onClose={onClose} onReturnFocus={returnFocus}>
      {error ? (
        <LoadError
          failure={readFailure(error)}
          onRetry={() => {
            void lead.refetch();
            void matches.refetch();
            void funnels.refetch();
          }}
        />
      ) : (
        <Flex justifyContent="center" padding={8}>
          <Loader>{t('conversion.loading')}</Loader>
        </Flex>
      )}
    </DialogShell>
  );
}
