import { Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';

import type { Activity } from '../../../shared/contracts';
import { opportunityPath } from '../../constants';
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
  const { kind, occurredAt, dueAt, outcome, subject, body, author, assignee } = activity;
  const isPlanned = occurredAt === null;
  const isOverdue = isPlanned && dueAt !== null && new Date(dueAt) < new Date();
  const said = [outcome ? t(`outcome.${outcome}`) : null, text.objection(activity), subject]
    .filter(Boolean)
    .join(' · ');
  const at = occurredAt ?? dueAt;
  const who = isPlanned ? assignee : author;
  const when = at ? text.moment(at) : '';
  const meta = [
    isPlanned ? t(isOverdue ? 'timeline.overdue' : 'timeline.due', { date: when }) : when,
    activity.direction === 'in' && !isPlanned ? t('direction.in') : null,
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
          fill={isOverdue ? 'warning700' : 'neutral600'}
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
      isUrgent={isOverdue}
      actions={actions}
    />
  );
}
