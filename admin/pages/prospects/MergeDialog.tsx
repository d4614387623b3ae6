import { Flex, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';

import type { Ref } from '../../../shared/contracts';
import { readFailure } from '../../api/errors';
import type { Failure } from '../../api/errors';
import {
  useSalesMergeContactMutation,
  useSalesMergeOrganizationMutation,
} from '../../api/prospect';
import { DialogShell } from '../../components/dialogs/DialogShell';
import { Notice } from '../../components/dialogs/Notice';
import { FormField } from '../../components/fields/FormField';
import { PersonText } from '../../components/fields/PersonText';
import { useFailureSentence } from '../../hooks/useFailureSentence';
import { useText } from '../../hooks/useText';

import { MergePreview } from './MergePreview';

type Props = { of: 'organization' | 'contact'; into: Ref; onClose: () => void };

/** Two entries for the same become one; before that it shows what goes where. */
export function MergeDialog({ of, into, onClose }: Props) {
  const t = useText();
  const sentence = useFailureSentence();
  const { toggleNotification } = useNotification();
  const [name, setName] = useState('');
  const [from, setFrom] = useState<Ref | null>(null);
  const [checked, setChecked] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [mergeOrganization, organization] = useSalesMergeOrganizationMutation();
  const [mergeContact, contact] = useSalesMergeContactMutation();
  const isSame = from?.documentId === into.documentId;

  const merge = async () => {
    setChecked(true);
    if (!from || isSame) return;
    setFailure(null);
    const send = of === 'organization' ? mergeOrganization : mergeContact;
    const answer = await send({
      documentId: into.documentId,
      body: { from: from.documentId },
    });
    if ('error' in answer) return setFailure(readFailure(answer.error));
    const message = t('merge.done', { from: from.name, into: into.name });
    toggleNotification({ type: 'success', message });
    onClose();
  };
  const problem = () => {
    if (isSame) return t('merge.same');
    return checked && !from ? t('merge.choose') : undefined;
  };
  return (
    <DialogShell
      title={t('merge.title', { name: into.name })}
      onClose={onClose}
      onSubmit={() => void merge()}
      submitLabel={t('merge.save')}
      busy={organization.isLoading || contact.isLoading}
      focus="from"
      narrow
    >
      <Flex direction="column" alignItems="stretch" gap={4}>
        {failure ? <Notice tone="danger">{sentence(failure)}</Notice> : null}
        <Typography>{t('merge.body', { name: into.name })}</Typography>
        <FormField name="from" label={t('merge.from')} error={problem()} required>
          <PersonText
            type={of}
            value={name}
            onChange={(text, chosen) => {
              setName(text);
              setFrom(chosen && { documentId: chosen.documentId, name: chosen.name });
              setChecked(false);
            }}
          />
        </FormField>
        {from && !isSame ? <MergePreview of={of} from={from} into={into} /> : null}
      </Flex>
    </DialogShell>
  );
}
