import { Pencil } from '@strapi/icons';

import type { FieldStep, TimelineItem } from '../../../shared/contracts';

import { HistoryRow } from './HistoryRow';
import { RevisionEntry } from './RevisionEntry';

type Props = {
  item: Exclude<TimelineItem, { type: 'activity' }>;
  stepText: (step: FieldStep) => string;
};

export function HistoryEntry({ item, stepText }: Props) {
  if (item.type === 'revision') return <RevisionEntry item={item} stepText={stepText} />;
  const { actor, via, changes } = item.change;
  return (
    <HistoryRow icon={Pencil} texts={changes.map(stepText)} at={item.at} actor={actor} via={via} />
  );
}
