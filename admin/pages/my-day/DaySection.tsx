import { Badge, Box, Button, Flex, Typography } from '@strapi/design-system';
import { useId } from 'react';

import type { MyDayItem } from '../../../shared/contracts';
import type { MyDaySection } from '../../../shared/contracts/my-day';
import { keyOf } from '../../domain/my-day';
import { useText } from '../../hooks/useText';
import { Panel, PlainList } from '../opportunity/styles';

import type { DayDialog } from './DayDialogs';
import { DayRow } from './DayRow';

type Props = {
  section: MyDaySection;
  total: number;
  items: MyDayItem[];
  onAct: (dialog: DayDialog) => void;
  onCall: (item: MyDayItem) => void;
  /** Null: there is no more to be shown here. */
  onMore: (() => void) | null;
};

/** One kind of things to do, with how many there are. */
export function DaySection({ section, total, items, onAct, onCall, onMore }: Props) {
  const t = useText();
  const id = useId();
  const hidden = total - items.length;
  return (
    <Panel tag="section" aria-labelledby={id} data-section={section}>
      <Flex gap={2} paddingBottom={1}>
        <Typography tag="h2" id={id} variant="delta">
          {t(`myDay.${section}`)}
        </Typography>
        <Badge>{total}</Badge>
      </Flex>
      <PlainList>
        {items.map((item) => (
          <DayRow
            key={keyOf(item)}
            section={section}
            item={item}
            onAct={onAct}
            onCall={() => onCall(item)}
          />
        ))}
      </PlainList>
      {hidden > 0 ? (
        <Box paddingTop={3}>
          {onMore ? (
            <Button size="S" variant="tertiary" onClick={onMore}>
              {t('myDay.more', { count: hidden })}
            </Button>
          ) : (
            <Typography variant="pi" textColor="neutral600">
              {t('myDay.hidden', { count: hidden })}
            </Typography>
          )}
        </Box>
      ) : null}
    </Panel>
  );
}
