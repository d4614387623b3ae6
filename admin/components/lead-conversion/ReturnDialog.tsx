import { Textarea, Typography } from '@strapi/design-system';
import { useState } from 'react';

import type { Failure } from '../../api/errors';
import { useFailureSentence } from '../../hooks/useFailureSentence';
import { useText } from '../../hooks/useText';
import { DialogShell } from '../dialogs/DialogShell';
import { Notice } from '../dialogs/Notice';
import { FormField } from '../fields/FormField';

type Props = {
  lead: string;
  /** Who gets it back; null: nobody. */
  giver: string | null;
  busy: boolean;
  failure: Failure | null;
  onReturn: (reason: string) => void;
  onClose: () => void;
};

/** Handing back says why: whoever gave it has to know what to do with it. */
export function ReturnDialog({ lead, giver, busy, failure, onReturn, onClose }: Props) {
  const t = useText();
  const sentence = useFailureSentence();
  const [reason, setReason] = useState('');
  const [checked, setChecked] = useState(false);
  const isEmpty = reason.trim() === '';
  return (
    <DialogShell
      title={t('handover.return.title', { lead })}
      onClose={onClose}
      onSubmit={() => (isEmpty ? setChecked(true) : onReturn(reason.trim()))}
      submitLabel={t('handover.return.save')}
      busy={busy}
      dirty={!isEmpty}
      focus="reason"
      narrow
    >
      {failure ? <Notice tone="danger">{sentence(failure)}</Notice> : null}
      <Typography tag="p" paddingBottom={4}>
        {giver === null ? t('handover.return.nobody') : t('handover.return.body', { name: giver })}
      </Typography>
      <FormField
        name="reason"
        label={t('handover.return.reason')}
        error={checked && isEmpty ? t('form.problem.required') : undefined}
        required
      >
        <Textarea value={reason} onChange={(event) => setReason(event.target.value)} />
      </FormField>
    </DialogShell>
  );
}
