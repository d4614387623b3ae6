import { Box, IconButton, Menu, Typography } from '@strapi/design-system';
import { Calendar, Check, Download, More, Trash } from '@strapi/icons';

import type { Activity, OpportunityRecordView } from '../../../shared/contracts';
import { ActivityEntry } from '../../components/timeline/ActivityEntry';
import { useActivityText } from '../../components/timeline/useActivityText';
import { hasFile, useAppointmentFile } from '../../components/timeline/useAppointmentFile';
import { mayFinish } from '../../domain/activity-state';
import { useMe } from '../../hooks/useMe';
import { useText } from '../../hooks/useText';

import { PlainList } from './styles';
import { useMayChange } from './useMayChange';

export type PlannedAction = 'done' | 'move' | 'drop';

type Props = {
  record: OpportunityRecordView;
  onAct: (action: PlannedAction, activity: Activity) => void;
};

/** Follow-ups that are still to be done, the earliest first. */
export function PlannedList({ record, onAct }: Props) {
  const t = useText();
  const text = useActivityText(false);
  const download = useAppointmentFile({
    title: record.opportunity.title,
    organization: record.organization,
  });
  const mayChange = useMayChange(record);
  const me = useMe();
  const { planned } = record;
  if (planned.length === 0) return null;
  const nameOf = (activity: Activity) =>
    [text.kind(activity), activity.dueAt ? text.moment(activity.dueAt) : null]
      .filter(Boolean)
      .join(', ');
  return (
    <Box tag="section" aria-label={t('planned.title')} paddingBottom={4}>
      <Typography tag="h2" variant="delta">
        {t('planned.title')}
      </Typography>
      <PlainList>
        {planned.map((activity) => (
          <ActivityEntry
            key={activity.documentId}
            activity={activity}
            actions={
              <>
                {mayFinish(activity, mayChange(activity), me?.id) ? (
                  <IconButton
                    size="S"
                    variant="tertiary"
                    withTooltip={false}
                    label={t('planned.done', { name: nameOf(activity) })}
                    onClick={() => onAct('done', activity)}
                  >
                    <Check aria-hidden />
                  </IconButton>
                ) : null}
                {mayChange(activity) || hasFile(activity) ? (
                  <Menu.Root>
                    <Menu.Trigger
                      tag={IconButton}
                      size="S"
                      variant="ghost"
                      label={t('planned.menu', { name: nameOf(activity) })}
                      icon={<More aria-hidden />}
                    />
                    <Menu.Content popoverPlacement="bottom-end">
                      {mayChange(activity) ? (
                        <Menu.Item
                          startIcon={<Calendar />}
                          onSelect={() => onAct('move', activity)}
                        >
                          {t('planned.move')}
                        </Menu.Item>
                      ) : null}
                      {hasFile(activity) ? (
                        <Menu.Item startIcon={<Download />} onSelect={() => download(activity)}>
                          {t('planned.file')}
                        </Menu.Item>
                      ) : null}
                      {mayChange(activity) ? (
                        <>
                          <Menu.Separator />
                          <Menu.Item
                            variant="danger"
                            startIcon={<Trash />}
                            onSelect={() => onAct('drop', activity)}
                          >
                            {t('planned.drop')}
                          </Menu.Item>
                        </>
                      ) : null}
                    </Menu.Content>
                  </Menu.Root>
                ) : null}
              </>
            }
          />
        ))}
      </PlainList>
    </Box>
  );
}
