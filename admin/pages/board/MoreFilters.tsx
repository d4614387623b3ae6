import {
  Badge,
  Button,
  Field,
  Flex,
  NumberInput,
  Popover,
  SingleSelect,
  SingleSelectOption,
} from '@strapi/design-system';
import { Filter } from '@strapi/icons';
import { useEffect, useState } from 'react';

import { BOARD_SORTS } from '../../../shared/contracts/board';
import { CLOSED_DAYS, EVER, moreCount } from '../../domain/board-filters';
import type { BoardFilters } from '../../domain/board-filters';
import { useText } from '../../hooks/useText';

import { useBoardFigure } from './board-figure';

const PAUSE = 500;
const AS_SET = 'settings';

type Props = {
  filters: BoardFilters;
  /** The base currency, in which values are compared. */
  currency: string;
  onChange: (change: Partial<BoardFilters>) => void;
};

/** Filters while one types, after a short pause. */
function ValueFilter({ filters, currency, onChange }: Props) {
  const t = useText();
  const [typed, setTyped] = useState<number | undefined>(filters.minValue ?? undefined);
  const value = typed !== undefined && typed > 0 ? typed : null;
  useEffect(() => {
    if (value === filters.minValue) return undefined;
    const timer = setTimeout(() => onChange({ minValue: value }), PAUSE);
    return () => clearTimeout(timer);
  }, [value, filters.minValue, onChange]);
  return (
    <Field.Root name="minValue">
      <Field.Label>{t('filter.minValue', { currency })}</Field.Label>
      <NumberInput value={typed} onValueChange={setTyped} />
    </Field.Root>
  );
}

/** What is asked for less often: value, order, and how long closed ones are shown. */
export function MoreFilters({ filters, currency, onChange }: Props) {
  const t = useText();
  const count = moreCount(filters);
  const hasFigure = useBoardFigure() !== null;
  const sorts = BOARD_SORTS.filter(
    (sort) => sort !== 'figure' || hasFigure || filters.sort === sort,
  );
  const days = (value: number) => {
    if (value === EVER) return t('filter.closedDays.ever');
    return value === 0 ? t('filter.closedDays.none') : t('column.closedDays', { days: value });
  };
  return (
    <Popover.Root>
      <Popover.Trigger>
        <Button variant="tertiary" startIcon={<Filter aria-hidden />}>
          {t('filter.more')}
          {count > 0 && (
            <Badge marginLeft={2} size="S">
              {count}
            </Badge>
          )}
        </Button>
      </Popover.Trigger>
      <Popover.Content align="end">
        <Flex direction="column" alignItems="stretch" gap={4} padding={4} minWidth="26rem">
          <Field.Root name="sort">
            <Field.Label>{t('filter.sort')}</Field.Label>
            <SingleSelect
              value={filters.sort}
              onChange={(value) =>
                onChange({ sort: BOARD_SORTS.find((one) => one === value) ?? 'manual' })
              }
            >
              {sorts.map((sort) => (
                <SingleSelectOption key={sort} value={sort}>
                  {t(`filter.sort.${sort}`)}
                </SingleSelectOption>
              ))}
            </SingleSelect>
          </Field.Root>
          <ValueFilter filters={filters} currency={currency} onChange={onChange} />
          <Field.Root name="closedDays">
            <Field.Label>{t('filter.closedDays')}</Field.Label>
            <SingleSelect
              value={filters.closedDays === null ? AS_SET : String(filters.closedDays)}
              onChange={(value) =>
                onChange({ closedDays: value === AS_SET ? null : Number(value) })
              }
            >
              <SingleSelectOption value={AS_SET}>{t('filter.closedDays.set')}</SingleSelectOption>
              {CLOSED_DAYS.map((value) => (
                <SingleSelectOption key={value} value={String(value)}>
                  {days(value)}
                </SingleSelectOption>
              ))}
            </SingleSelect>
          </Field.Root>
        </Flex>
      </Popover.Content>
    </Popover.Root>
  );
}
