import { Flex, Textarea, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';

import type { Card } from '../../../shared/contracts';
import { readFailure } from '../../api/errors';
import type { Failure } from '../../api/errors';
import { useSalesUpdateOpportunityMutation } from '../../api/opportunity';
import { reviewOf } from '../../domain/review';
import { useFailureSentence } from '../../hooks/useFailureSentence';
import { useText } from '../../hooks/useText';
import { DialogShell } from '../dialogs/DialogShell';
import { Notice } from '../dialogs/Notice';
import { FormField } from '../fields/FormField';

type Props = {
  card: Pick<Card, 'documentId' | 'version' | 'title'>;
  kind: 'won' | 'lost';
  onClose: () => void;
};

const QUESTIONS = ['good', 'improve'] as const;
const NOTHING = { good: '', improve: '' };

/** What is to be learned from it, asked while it is fresh; whoever has no time skips it. */
export function ReviewDialog({ card, kind, onClose }: Props) {
  const t = useText();
  const sentence = useFailureSentence();
  const { toggleNotification } = useNotification();
  const [values, setValues] = useState(NOTHING);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [update, { isLoading }] = useSalesUpdateOpportunityMutation();
  const isEmpty = QUESTIONS.every((key) => values[key].trim() === '');

  const save = async () => {
    const { documentId, version } = card;
    const answer = await update({ documentId, body: { version, review: reviewOf(values) } });
    if ('error' in answer) return setFailure(readFailure(answer.error));
    toggleNotification({ type: 'success', message: t('review.saved') });
    onClose();
  };

  return (
    <DialogShell
      title={t(`review.title.${kind}`)}
      onClose={onClose}
      onSubmit={() => void save()}
      canSubmit={!isEmpty}
      cancelLabel={t('review.skip')}
      busy={isLoading}
      dirty={!isEmpty}
      focus="good"
      narrow
    >
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Typography fontWeight="bold">{card.title}</Typography>
        <Typography textColor="neutral700">{t('review.body')}</Typography>
        {failure ? <Notice tone="danger">{sentence(failure)}</Notice> : null}
        {QUESTIONS.map((key) => (
          <FormField key={key} name={key} label={t(`review.${key}`)}>
            <Textarea
              value={values[key]}
              onChange={(event) =>
                setValues((before) => ({ ...before, [key]: event.target.value }))
              }
            />
          </FormField>
        ))}
      </Flex>
    </DialogShell>
  );
}
