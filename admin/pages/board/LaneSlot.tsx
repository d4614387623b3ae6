import { useIsMobile } from '@strapi/strapi/admin';
import { lazy, memo, Suspense } from 'react';

import type { LeadRow } from '../../../shared/contracts';
import type { BoardArgs } from '../../api/board';
import { useCan } from '../../hooks/useCan';
import { useMe } from '../../hooks/useMe';
import { useRemembered } from '../../hooks/useRemembered';

import type { LeadDrag } from './useLeadDrag';

const LeadLane = lazy(() => import('./LeadLane').then(({ LeadLane }) => ({ default: LeadLane })));

type Props = {
  args: BoardArgs;
  drag: LeadDrag | null;
  isBusy: boolean;
  onConvert: (lead: LeadRow) => void;
};

const isYesOrNo = (value: unknown): value is boolean | null =>
  typeof value === 'boolean' || value === null;
const NOT_CHOSEN: boolean | null = null;

/** The place before the first stage. The lane asks for itself when the board stands; on a phone it starts folded. */
export const LaneSlot = memo(function LaneSlot(props: Props) {
  const canRead = useCan('leadRead');
  const isMobile = useIsMobile();
  const me = useMe();
  const whose = `${me?.id ?? 0}:${props.args.funnel}`;
  const [folded, fold] = useRemembered(`lane-folded:${whose}`, NOT_CHOSEN, isYesOrNo);
  const [shown, setShown] = useRemembered(`lane-shown:${whose}`, NOT_CHOSEN, isYesOrNo);
  if (!canRead) return null;
  return (
    <Suspense fallback={null}>
      <LeadLane
        key={whose}
        {...props}
        folded={folded ?? isMobile}
        wasShown={shown === true}
        onFold={fold}
        onShown={setShown}
      />
    </Suspense>
  );
});
