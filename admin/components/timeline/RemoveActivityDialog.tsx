import { useNotification } from '@strapi/strapi/admin';

import type { Activity } from '../../../shared/contracts';
import { useSalesDeleteActivityMutation } from '../../api/activity';
import { readFailure } from '../../api/errors';
import { activityState } from '../../domain/activity-state';
import { useFailureSentence } from '../../hooks/useFailureSentence';
import { useLeadDoor } from '../../hooks/useLeadDoor';
import { useText } from '../../hooks/useText';
import { ConfirmDialog } from '../dialogs/ConfirmDialog';

import { useActivityText } from './useActivityText';

type Props = { activity: Activity; onClose: () => void };

/** Drops a follow-up that is still planned, deletes what was logged; asks first. */
export function RemoveActivityDialog({ activity, onClose }: Props) {
  const t = useText();
  const sentence = useFailureSentence();
  const leadDoor = useLeadDoor();
  const text = useActivityText(false);
  const { toggleNotification } = useNotification();
  const [remove, { isLoading }] = useSalesDeleteActivityMutation();
  const { occurredAt, dueAt } = activity;
  const isPlanned = activityState(activity) === 'planned';
  const drop = async () => {
    const answer = await remove(leadDoor(activity));
    if ('error' in answer) {
      toggleNotification({ type: 'danger', message: sentence(readFailure(answer.error)) });
    } else {
      const message = t(isPlanned ? 'planned.dropped' : 'activity.deleted');
      toggleNotification({ type: 'success', message });
    }
    onClose();
  };
  const at = occurredAt ?? dueAt;
  const words = { kind: text.kind(activity), date: at ? text.moment(at) : '' };
  return (
    <ConfirmDialog
      title={t(isPlanned ? 'planned.drop.title' : 'activity.delete.title')}
      body={t(isPlanned ? 'planned.drop.body' : 'activity.delete.body', words)}
      action={t(isPlanned ? 'planned.drop' : 'activity.delete')}
      busy={isLoading}
      onConfirm={() => void drop()}
      onClose={onClose}
    />
  );
}
