import { useState } from 'react';

import type { Lead, LeadStatusInput } from '../../../shared/contracts';
import type { Failure } from '../../api/errors';
import { useText } from '../../hooks/useText';

import { StatusDialog } from './StatusDialog';
import type { SaveLead } from './useSaveLead';

type Props = {
  lead: Lead;
  status: 'nurture' | 'disqualified' | 'spam';
  onSave: SaveLead;
  onClose: () => void;
};

/** Puts one lead aside; a nurtured one gets another day. */
export function LeadStatusDialog({ lead, status, onSave, onClose }: Props) {
  const t = useText();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const submit = async (input: LeadStatusInput) => {
    setBusy(true);
    const refused = await onSave(input);
    setBusy(false);
    if (refused) setFailure(refused);
    else onClose();
  };
  return (
    <StatusDialog
      title={t(`leads.title.${status}`, { name: lead.name })}
      status={status}
      stored={lead.status === status ? lead : undefined}
      choices={[status]}
      busy={busy}
      failure={failure}
      onClose={onClose}
      onSubmit={(input) => void submit(input)}
    />
  );
}
