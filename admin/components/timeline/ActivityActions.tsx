import { IconButton, Menu } from '@strapi/design-system';
import { Check, More, Pencil, Trash } from '@strapi/icons';

import type { Activity, ObjectionState } from '../../../shared/contracts';
import { OBJECTION_STATES } from '../../../shared/contracts/activity';
import { useText } from '../../hooks/useText';

import { useActivityText } from './useActivityText';

export type ActivityAction = 'edit' | 'done' | 'remove';

type Props = {
  activity: Activity;
  onAct: (action: ActivityAction, activity: Activity) => void;
  onObjection: (activity: Activity, state: ObjectionState) => void;
};

/** What may be done with an entry of the timeline. */
export function ActivityActions({ activity, onAct, onObjection }: Props) {
  const t = useText();
  const text = useActivityText(false);
  const { occurredAt, dueAt, objectionKind, objectionState } = activity;
  const isPlanned = occurredAt === null;
  const at = occurredAt ?? dueAt;
  const name = [text.kind(activity), at ? text.moment(at) : null].filter(Boolean).join(', ');
  const states = objectionKind ? OBJECTION_STATES.filter((state) => state !== objectionState) : [];
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
        {isPlanned ? (
          <Menu.Item startIcon={<Check />} onSelect={() => onAct('done', activity)}>
            {t('activity.done')}
          </Menu.Item>
        ) : null}
        <Menu.Item startIcon={<Pencil />} onSelect={() => onAct('edit', activity)}>
          {t(isPlanned ? 'planned.move' : 'activity.edit')}
        </Menu.Item>
        {states.map((state) => (
          <Menu.Item key={state} onSelect={() => onObjection(activity, state)}>
            {t('activity.objection', { state: t(`objection.${state}`) })}
          </Menu.Item>
        ))}
        <Menu.Separator />
        <Menu.Item
          variant="danger"
          startIcon={<Trash />}
          onSelect={() => onAct('remove', activity)}
        >
          {t(isPlanned ? 'planned.drop' : 'activity.delete')}
        </Menu.Item>
      </Menu.Content>
    </Menu.Root>
  );
}
