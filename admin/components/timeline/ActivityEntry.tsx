import { Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';

import type { Activity } from '../../../shared/contracts';
import { opportunityPath } from '../../constants';
import { activityState, isOverdue } from '../../domain/activity-state';
import { useText } from '../../hooks/useText';
import { ActivityIcon } from '../fields/ActivityIcon';

import { TimelineRow } from './TimelineRow';
import { useActivityText } from './useActivityText';

const About = styled(Link)`
  color: ${({ theme }) => theme.colors.primary700};
`;

type Props = {
  activity: Activity;
  /** Names the opportunity: where contacts of several stand together. */
  showOpportunity?: boolean;
  actions?: ReactNode;
};

export function ActivityEntry({ activity, showOpportunity = false, actions }: Props) {
  const t = useText();
  const text = useActivityText(activity.objectionKind !== null);
  const { kind, occurredAt, dueAt, doneAt, outcome, subject, body, author, assignee } = activity;
  const state = activityState(activity);
  const isLate = isOverdue(activity, new Date());
  const said = [outcome ? t(`outcome.${outcome}`) : null, text.objection(activity), subject]
    .filter(Boolean)
    .join(' · ');
  const at = occurredAt ?? dueAt;
  const who = state === 'happened' ? author : assignee;
  const when = at ? text.moment(at) : '';
  const meta = [
    state === 'happened' ? when : null,
    state === 'planned' ? t(isLate ? 'timeline.overdue' : 'timeline.due', { date: when }) : null,
    state === 'settled' && doneAt ? t('timeline.settled', { date: text.moment(doneAt) }) : null,
    activity.direction === 'in' && state === 'happened' ? t('direction.in') : null,
    activity.contact?.name,
    who?.name,
    activity.durationMinutes ? t('timeline.minutes', { minutes: activity.durationMinutes }) : null,
  ];
  return (
    <TimelineRow
      icon={
        <ActivityIcon
          kind={kind}
          width="1.4rem"
          height="1.4rem"
          fill={isLate ? 'warning700' : 'neutral600'}
        />
      }
      title={
        <>
          <Typography fontWeight="bold" textColor="neutral800">
            {text.kind(activity)}
          </Typography>
          {said ? <Typography textColor="neutral800">{` · ${said}`}</Typography> : null}
          {showOpportunity && activity.opportunity ? (
            <Typography textColor="neutral800">
              {' · '}
              <About to={opportunityPath(activity.opportunity.documentId)}>
                {activity.opportunity.title}
              </About>
            </Typography>
          ) : null}
        </>
      }
      body={body}
      meta={meta.filter(Boolean).join(' · ')}
      isUrgent={isLate}
      actions={actions}
    />
  );
}
