import { Box, Button, Flex, Loader, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { styled } from 'styled-components';

import type { Activity, TimelineItem } from '../../../shared/contracts';
import { activityState, mayFinish } from '../../domain/activity-state';
import type { AskedFields } from '../../domain/asked-fields';
import { foldedChanges } from '../../domain/history-steps';
import { timelineFilters } from '../../domain/timeline-filter';
import type { TimelineFilter } from '../../domain/timeline-filter';
import { useMe } from '../../hooks/useMe';
import { useText } from '../../hooks/useText';
import { LoadFailed } from '../feedback/LoadFailed';
import { ChoiceSelect } from '../fields/ChoiceSelect';

import { ActivityActions } from './ActivityActions';
import { ActivityDialogs } from './ActivityDialogs';
import type { OpenActivity } from './ActivityDialogs';
import { ActivityEntry } from './ActivityEntry';
import { HistoryEntry } from './HistoryEntry';
import { hasFile } from './useAppointmentFile';
import { useObjectionState } from './useObjectionState';
import { useStepText } from './useStepText';
import type { TimelineState } from './useTimeline';

const List = styled.ul`
  list-style: none;
  margin: 0;
  padding: 0;
`;

const FilterBox = styled.div`
  flex: 0 1 22rem;
  min-width: 16rem;
`;

type Props = TimelineState & {
  title: string;
  /** Steps of the history are among the items. */
  withHistory?: boolean;
  /** Follow-ups that are still to be done stand elsewhere on the page. */
  hidePlanned?: boolean;
  showOpportunity?: boolean;
  /** Downloads a follow-up for the reader's calendar. */
  onFile?: (activity: Activity) => void;
  /** Of the opportunity whose timeline it is: its costs are in it. */
  currency?: string;
  /** Whose it is, where its activities name nobody. */
  subject?: string;
  /** What the stages ask, by its name in the history. */
  asked?: AskedFields;
};

function keyOf(item: TimelineItem): string {
  if (item.type === 'activity') return item.activity.documentId;
  return item.type === 'revision'
    ? `revision-${item.revision.seq}`
    : `change-${item.change.version}`;
}

/** Activities and history in one stream, the latest first. */
export function Timeline(props: Props) {
  const { title, items, filter, onFilter, loading, failure, onRetry, onMore, loadingMore } = props;
  const {
    withHistory = false,
    hidePlanned = false,
    showOpportunity,
    currency,
    asked,
    onFile,
  } = props;
  const t = useText();
  const me = useMe();
  const [open, setOpen] = useState<OpenActivity | null>(null);
  const objections = useObjectionState({
    skip: !items.some((item) => item.type === 'activity' && item.activity.objectionKind),
  });
  const stepText = useStepText(items, asked);
  const filterLabel = (value: TimelineFilter) => {
    if (value === 'all' || value === 'contacts' || value === 'history') {
      return t(`timeline.filter.${value}`);
    }
    return t(`kind.${value}`);
  };
  const actionsOf = (activity: Activity, mayChange: boolean) => {
    const isPlanned = activityState(activity) === 'planned';
    const may = { mayChange, mayFinish: isPlanned && mayFinish(activity, mayChange, me?.id) };
    const file = onFile && hasFile(activity) ? onFile : undefined;
    return may.mayChange || may.mayFinish || file ? (
      <ActivityActions
        {...{ activity, ...may, onFile: file }}
        onAct={(action) => setOpen({ action, activity })}
        onObjection={(_activity, state) => void objections.setState(activity, state)}
      />
    ) : null;
  };
  const isShown = (item: TimelineItem) =>
    !hidePlanned || item.type !== 'activity' || activityState(item.activity) !== 'planned';
  const shown = foldedChanges(items.filter(isShown));

  return (
    <section aria-label={title}>
      <Flex justifyContent="space-between" gap={3} wrap="wrap" paddingBottom={2}>
        <Typography tag="h2" variant="delta">
          {title}
        </Typography>
        <FilterBox>
          <ChoiceSelect
            aria-label={t('timeline.filter')}
            choices={timelineFilters(withHistory).map((value) => ({
              value,
              label: filterLabel(value),
            }))}
            value={filter}
            onChange={(value) => onFilter(value ?? 'all')}
          />
        </FilterBox>
      </Flex>
      {failure ? <LoadFailed failure={failure} onRetry={onRetry} /> : null}
      {loading ? (
        <Flex justifyContent="center" padding={6}>
          <Loader small />
        </Flex>
      ) : null}
      {!loading && !failure && shown.length === 0 ? (
        <Box padding={4}>
          <Typography textColor="neutral600">
            {t(filter === 'all' ? 'timeline.empty' : 'timeline.noMatch')}
          </Typography>
        </Box>
      ) : null}
      <List>
        {shown.map((item) =>
          item.type === 'activity' ? (
            <ActivityEntry
              key={keyOf(item)}
              activity={item.activity}
              showOpportunity={showOpportunity}
              actions={actionsOf(item.activity, item.canChange)}
            />
          ) : (
            <HistoryEntry key={keyOf(item)} item={item} stepText={stepText} />
          ),
        )}
      </List>
      {onMore ? (
        <Flex justifyContent="center" paddingTop={3}>
          <Button variant="tertiary" onClick={onMore} loading={loadingMore}>
            {t('timeline.more')}
          </Button>
        </Flex>
      ) : null}
      <ActivityDialogs
        open={open}
        subject={props.subject}
        currency={currency}
        onClose={() => setOpen(null)}
      />
    </section>
  );
}
