import { Box, Flex, Typography, VisuallyHidden } from '@strapi/design-system';
import { useEffect, useId, useState } from 'react';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';

import type { LeadRow } from '../../../shared/contracts';
import type { BoardArgs } from '../../api/board';
import { readFailure } from '../../api/errors';
import { useSalesFunnelsWithFormsQuery } from '../../api/lead-lane';
import { useSalesLeadLaneQuery } from '../../api/lead-work';
import { leadsPath } from '../../constants';
import { isLaneFiltered, LANE_MOST, LANE_STEP, laneFilter } from '../../domain/lead-lane';
import { useFailureSentence } from '../../hooks/useFailureSentence';
import { useIsPageVisible } from '../../hooks/useIsPageVisible';
import { useRefetchOnReturn } from '../../hooks/useRefetchOnReturn';
import { useText } from '../../hooks/useText';

import { FootButton } from './FootButton';
import { LaneFrame } from './LaneFrame';
import { LeadCard } from './LeadCard';
import { revealBoard } from './reveal-board';
import { CardList } from './styles';
import type { LeadDrag } from './useLeadDrag';

const ToInbox = styled(Link)`
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.2rem;
`;

/** A lead waits for hours, a card in the hand for none: the board asks oftener. */
const EVERY = 60_000;

type Props = {
  args: BoardArgs;
  folded: boolean;
  /** There was one last time: the place is held until the answer is there. */
  wasShown: boolean;
  drag: LeadDrag | null;
  isBusy: boolean;
  onFold: (folded: boolean) => void;
  onShown: (isShown: boolean) => void;
  onConvert: (lead: LeadRow) => void;
};

/** Leads of the funnel before its first stage, the most urgent first. */
export function LeadLane(props: Props) {
  const { args, folded, wasShown, drag, isBusy, onFold, onShown, onConvert } = props;
  const t = useText();
  const sentence = useFailureSentence();
  const instructions = useId();
  const isVisible = useIsPageVisible();
  const [size, setSize] = useState(LANE_STEP);
  const filter = laneFilter(args);
  const isFiltered = isLaneFiltered(args);
  const { data, currentData, error, isFetching, refetch } = useSalesLeadLaneQuery(
    { funnel: args.funnel, args: { ...filter, pageSize: folded ? 1 : size } },
    { skip: filter === null, pollingInterval: isVisible && !isBusy ? EVERY : 0 },
  );
  const lane = filter === null ? undefined : (currentData ?? data);
  const isEmpty = lane?.meta.total === 0 && !isFiltered;
  const forms = useSalesFunnelsWithFormsQuery(undefined, { skip: !isEmpty });
  useRefetchOnReturn(refetch, isBusy || filter === null);

  const hasForms = forms.data?.includes(args.funnel);
  /** Undefined: not known yet. */
  const known = isFiltered ? undefined : lane && (isEmpty ? hasForms : true);
  useEffect(() => {
    if (known !== undefined) onShown(known);
  }, [known, onShown]);
  if (filter === null || !(known ?? wasShown)) return null;

  const left = lane ? lane.meta.total - lane.data.length : 0;
  return (
    <LaneFrame lane={lane?.meta} folded={folded} onFold={onFold}>
      <VisuallyHidden id={instructions}>{t('lane.drag.instructions')}</VisuallyHidden>
      <CardList aria-label={t('lane.title')} aria-busy={isFetching} onScroll={revealBoard}>
        {lane?.data.map((lead) => (
          <LeadCard
            key={lead.documentId}
            lead={lead}
            drag={drag?.lead.documentId === lead.documentId ? drag : null}
            canDrag={lead.canUpdate}
            onConvert={lead.canUpdate ? () => onConvert(lead) : null}
            instructions={instructions}
          />
        ))}
      </CardList>
      {error && !isFetching ? (
        <Flex direction="column" alignItems="flex-start" gap={1} padding={3} role="alert">
          <Typography variant="pi">{sentence(readFailure(error))}</Typography>
          <FootButton onClick={() => void refetch()}>{t('action.retry')}</FootButton>
        </Flex>
      ) : null}
      {lane?.meta.total === 0 ? (
        <Box padding={3} paddingTop={0}>
          <Typography variant="pi" textColor="neutral600">
            {t(isFiltered ? 'lane.noMatch' : 'lane.empty')}
          </Typography>
        </Box>
      ) : null}
      <Flex justifyContent="space-between" wrap="wrap" gap={2} padding={3} paddingTop={1}>
        <ToInbox to={leadsPath(`?funnel=${args.funnel}`)}>{t('lane.inbox')}</ToInbox>
        {left > 0 && size < LANE_MOST ? (
          <FootButton loading={isFetching} onClick={() => setSize(size + LANE_STEP)}>
            {t('column.more', { count: left })}
          </FootButton>
        ) : null}
      </Flex>
    </LaneFrame>
  );
}
