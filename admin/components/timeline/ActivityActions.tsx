import { IconButton, Menu } from '@strapi/design-system';
import { Check, Download, More, Pencil, Trash } from '@strapi/icons';

import type { Activity, ObjectionState } from '../../../shared/contracts';
import { OBJECTION_STATES } from '../../../shared/contracts/activity';
import { activityState } from '../../domain/activity-state';
import { useText } from '../../hooks/useText';

import { useActivityText } from './useActivityText';

export type ActivityAction = 'edit' | 'done' | 'remove';

type Props = {
  activity: Activity;
  /** It is planned and may be said to be done. */
  mayFinish: boolean;
  mayChange: boolean;
  /** For the calendar; only where there is something for it. */
  onFile?: ((activity: Activity) => void) | undefined;
  onAct: (action: ActivityAction, activity: Activity) => void;
  onObjection: (activity: Activity, state: ObjectionState) => void;
};

/** What may be done with an entry of the timeline. */
export function ActivityActions(props: Props) {
  const { activity, mayFinish, mayChange, onFile, onAct, onObjection } = props;
  const t = useText();
  const text = useActivityText(false);
  const { occurredAt, dueAt, objectionKind, objectionState } = activity;
  const state = activityState(activity);
  const isPlanned = state === 'planned';
  const at = occurredAt ?? dueAt;
  const name = [text.kind(activity), at ? text.moment(at) : null].filter(Boolean).join(', ');
  const hasStates = mayChange && objectionKind !== null;
  const states = hasStates ? OBJECTION_STATES.filter((one) => one !== objectionState) : [];
  return (
    <Menu.Root>
      <Menu.Trigger
        tag={IconButton}
        size="S"
        variant="ghost"
        label={t('planned.menu', { name })}
        icon={<More aria-hidden />}
      />
      <Menu.Content popoverPlacement="bottom-end" maxHeight="36rem">
        {mayFinish ? (
          <Menu.Item startIcon={<Check />} onSelect={() => onAct('done', activity)}>
            {t('activity.done')}
          </Menu.Item>
        ) : null}
        {mayChange && state !== 'settled' ? (
          <Menu.Item startIcon={<Pencil />} onSelect={() => onAct('edit', activity)}>
            {t(isPlanned ? 'planned.move' : 'activity.edit')}
          </Menu.Item>
        ) : null}
        {onFile ? (
          <Menu.Item startIcon={<Download />} onSelect={() => onFile(activity)}>
            {t('planned.file')}
          </Menu.Item>
        ) : null}
        {states.map((next) => (
          <Menu.Item key={next} onSelect={() => onObjection(activity, next)}>
            {t('activity.objection', { state: t(`objection.${next}`) })}
          </Menu.Item>
        ))}
        {mayChange ? (
          <>
            <Menu.Separator />
            <Menu.Item
              variant="danger"
              startIcon={<Trash />}
              onSelect={() => onAct('remove', activity)}
            >
              {t(isPlanned ? 'planned.drop' : 'activity.delete')}
            </Menu.Item>
          </>
        ) : null}
      </Menu.Content>
    </Menu.Root>
  );
}
