import { useNotification } from '@strapi/strapi/admin';

import type { Activity } from '../../../shared/contracts';
import { useSalesDeleteActivityMutation } from '../../api/activity';
import { readFailure } from '../../api/errors';
import { ConfirmDialog } from '../../components/dialogs/ConfirmDialog';
import { useActivityText } from '../../components/timeline/useActivityText';
import { useFailureSentence } from '../../hooks/useFailureSentence';
import { useText } from '../../hooks/useText';

type Props = { activity: Activity; onClose: () => void };

export function DropFollowUp({ activity, onClose }: Props) {
  const t = useText();
  const sentence = useFailureSentence();
  const text = useActivityText(false);
  const { toggleNotification } = useNotification();
  const [remove, { isLoading }] = useSalesDeleteActivityMutation();
  const drop = async () => {
    const answer = await remove(activity.documentId);
    if ('error' in answer) {
      toggleNotification({ type: 'danger', message: sentence(readFailure(answer.error)) });
    } else {
      toggleNotification({ type: 'success', message: t('planned.dropped') });
    }
    onClose();
  };
  const date = activity.dueAt ? text.moment(activity.dueAt) : '';
  return (
    <ConfirmDialog
      title={t('planned.drop.title')}
      body={t('planned.drop.body', { kind: text.kind(activity), date })}
      action={t('planned.drop')}
      busy={isLoading}
      onConfirm={() => void drop()}
      onClose={onClose}
    />
  );
}
