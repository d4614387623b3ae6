import { useNavigate } from 'react-router-dom';

import type { OpportunityRecordView } from '../../../shared/contracts';
import { HandoverPanel } from '../../components/lead-conversion/HandoverPanel';
import { funnelPath } from '../../constants';
import { waitsFor } from '../../domain/handover';
import { useMe } from '../../hooks/useMe';

/** Leads of the opportunity that wait for the reader's answer. What he hands back may be out of his sight then. */
export function PendingHandovers({ record }: { record: OpportunityRecordView }) {
  const me = useMe();
  const navigate = useNavigate();
  return record.leads
    .filter(({ handover }) => waitsFor(handover, me))
    .map((lead) => (
      <HandoverPanel
        key={lead.documentId}
        lead={lead}
        handover={lead.handover}
        onReturned={() => navigate(funnelPath(record.funnel.documentId))}
      />
    ));
}
