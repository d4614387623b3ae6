import { Button, Flex, Typography } from '@strapi/design-system';

import type { VisitDraft } from '../../domain/visit-draft';
import { Notice } from '../../components/dialogs/Notice';
import { useText } from '../../hooks/useText';

import type { Reached } from './reached';

type Props = {
  reached: Reached | null;
  draft: VisitDraft | null;
  onLog: (reached: Reached) => void;
  onForget: () => void;
  onVisit: () => void;
};

/** What is still to be put down: a contact that was just made, a report that has not been sent. */
export function RecordNotices({ reached, draft, onLog, onForget, onVisit }: Props) {
  const t = useText();
  return (
    <>
      {draft ? (
        <Notice tone="warning">
          <Flex gap={3} wrap="wrap" justifyContent="space-between">
            <Typography textColor="neutral800">{t('visit.waiting')}</Typography>
            <Button size="S" variant="secondary" onClick={onVisit}>
              {t('visit.continue')}
            </Button>
          </Flex>
        </Notice>
      ) : null}
      {reached ? (
        <div role="status">
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
        </div>
      ) : null}
    </>
  );
}
