import { Flex, Loader } from '@strapi/design-system';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';

import type { ProspectResult } from '../../../shared/contracts';
import { readFailure } from '../../api/errors';
import { useSalesFunnelsQuery } from '../../api/funnel';
import { contactPath, opportunityPath, organizationPath } from '../../constants';
import { funnelToOpen } from '../../domain/funnel-to-open';
import { startValues } from '../../domain/prospect-form';
import type { ProspectStart } from '../../domain/prospect-start';
import { useCan } from '../../hooks/useCan';
import { useLastFunnel } from '../../hooks/useLastFunnel';
import { useMe } from '../../hooks/useMe';
import { useText } from '../../hooks/useText';
import { DialogShell } from '../dialogs/DialogShell';
import { focusReturn } from '../dialogs/focus-return';
import { LoadError } from '../feedback/LoadError';

import { ProspectForm } from './ProspectForm';

type Props = { start: ProspectStart; onClose: () => void };

const pathOf = ({ opportunity, contact, organization }: ProspectResult): string | null => {
  if (opportunity) return opportunityPath(opportunity.documentId);
  if (contact) return contactPath(contact.documentId);
  return organization && organizationPath(organization.documentId);
};

/** Firm, person and chance from one form, like a business card; what was made opens. */
export function ProspectDialog({ start, onClose }: Props) {
  const t = useText();
  const navigate = useNavigate();
  const me = useMe();
  const canCreate = useCan('opportunityCreate');
  const [last] = useLastFunnel();
  const [returnFocus] = useState(focusReturn);
  const { data, error, refetch } = useSalesFunnelsQuery();

  const saved = (result: ProspectResult) => {
    onClose();
    const path = pathOf(result);
    if (path) navigate(path);
  };
  if (data) {
    const funnels = data.filter(({ archivedAt }) => archivedAt === null);
    return (
      <ProspectForm
        initial={startValues(start, {
          funnel: funnelToOpen(data, last)?.documentId ?? null,
          owner: me?.id ?? null,
          canCreateOpportunity: canCreate && funnels.length > 0,
        })}
        funnels={canCreate ? funnels : []}
        onClose={onClose}
        onReturnFocus={returnFocus}
        onSaved={saved}
      />
    );
  }
  return (
    <DialogShell title={t('newProspect.form.title')} onClose={onClose}>
      {error ? (
        <LoadError failure={readFailure(error)} onRetry={() => void refetch()} />
      ) : (
        <Flex justifyContent="center" padding={8}>
          <Loader />
        </Flex>
      )}
    </DialogShell>
  );
}
