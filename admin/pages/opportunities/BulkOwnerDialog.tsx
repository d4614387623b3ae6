import { Flex } from '@strapi/design-system';
import { useState } from 'react';

import type { Failure } from '../../api/errors';
import { DialogShell } from '../../components/dialogs/DialogShell';
import { Notice } from '../../components/dialogs/Notice';
import { FormField } from '../../components/fields/FormField';
import { OwnerSelect } from '../../components/fields/OwnerSelect';
import { useFailureSentence } from '../../hooks/useFailureSentence';
import { useMe } from '../../hooks/useMe';
import { useText } from '../../hooks/useText';

type Props = {
  title: string;
  busy: boolean;
  failure: Failure | null;
  onClose: () => void;
  onSubmit: (owner: number | null) => void;
};

export function BulkOwnerDialog({ title, busy, failure, onClose, onSubmit }: Props) {
  const t = useText();
  const sentence = useFailureSentence();
  const me = useMe();
  const [owner, setOwner] = useState<number | null>(me?.id ?? null);
  return (
    <DialogShell
      title={title}
      onClose={onClose}
      onSubmit={() => onSubmit(owner)}
      busy={busy}
      focus="owner"
      narrow
    >
      <Flex direction="column" alignItems="stretch" gap={4}>
        {failure ? <Notice tone="danger">{sentence(failure)}</Notice> : null}
        <FormField name="owner" label={t('field.owner')} hint={t('bulk.owner.hint')}>
          <OwnerSelect value={owner} current={me} onChange={setOwner} />
        </FormField>
      </Flex>
    </DialogShell>
  );
}
