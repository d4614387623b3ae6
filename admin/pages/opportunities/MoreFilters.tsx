import { Checkbox, Field, Flex, NumberInput } from '@strapi/design-system';
import { useEffect, useState } from 'react';

import { useSalesFunnelQuery, useSalesStagesQuery } from '../../api/funnel';
import { useSalesSettingsQuery } from '../../api/settings';
import { priorityChoices } from '../../components/fields/choices';
import { DayRange } from '../../components/table/DayRange';
import { FilterSelect } from '../../components/table/FilterSelect';
import { ListFilter } from '../../components/table/ListFilter';
import type { ListState } from '../../components/table/useList';
import { CHECKS } from '../../domain/list-query';
import { useText } from '../../hooks/useText';

export const MORE_FILTERS = [
  'stage',
  'source',
  'priority',
  'hasFollowUp',
  'noNextStep',
  'minValue',
  'maxValue',
  'expectedFrom',
  'expectedTo',
  'openedFrom',
  'openedTo',
  'closedFrom',
  'closedTo',
  'archived',
] as const;
const RANGES = ['expected', 'opened', 'closed'] as const;
const PAUSE = 500;
/** A report may name an instant, which is told in words instead. */
const dayIn = (text: string | undefined) => (text && CHECKS.day(text) ? text : undefined);

type ValueProps = {
  label: string;
  value: string | undefined;
  onChange: (text: string | null) => void;
};

/** Filters while one types, after a short pause. */
function ValueFilter({ label, value, onChange }: ValueProps) {
  const [typed, setTyped] = useState<number | undefined>(value ? Number(value) : undefined);
  const text = typed !== undefined && typed > 0 ? String(typed) : null;
  useEffect(() => {
    if (text === (value ?? null)) return undefined;
    const timer = setTimeout(() => onChange(text), PAUSE);
    return () => clearTimeout(timer);
  }, [text, value, onChange]);
  return (
    <Field.Root style={{ flex: '1 1 13rem', minWidth: 0 }}>
      <Field.Label>{label}</Field.Label>
      <NumberInput value={typed} onValueChange={setTyped} />
    </Field.Root>
  );
}

/** The stages of the chosen funnel, else all there are. */
function useStageChoices(funnel: string | undefined) {
  const all = useSalesStagesQuery(undefined, { skip: funnel !== undefined });
  const one = useSalesFunnelQuery(funnel ?? '', { skip: funnel === undefined });
  const stages = funnel ? (one.data?.stages ?? []).map(({ stage }) => stage) : (all.data ?? []);
  return stages.map(({ documentId, name }) => ({ value: documentId, label: name }));
}

/** What is asked for less often: stage, source, values, dates, the archive. */
export function MoreFilters({ state }: { state: ListState }) {
  const t = useText();
  const { query, change } = state;
  const { data: settings } = useSalesSettingsQuery();
  const stages = useStageChoices(query.funnel);
  const currency = settings?.baseCurrency ?? '';
  return (
    <>
      <Field.Root>
        <FilterSelect
          label={t('field.stage')}
          any={t('list.stage.any')}
          choices={stages}
          value={query.stage}
          onChange={(stage) => change({ stage })}
        />
      </Field.Root>
      <Field.Root>
        <ListFilter
          list="sources"
          label={t('field.source')}
          any={t('list.source.any')}
          value={query.source}
          onChange={(source) => change({ source })}
        />
      </Field.Root>
      <Field.Root>
        <FilterSelect
          label={t('field.priority')}
          any={t('list.priority.any')}
          choices={priorityChoices(t).map(({ value, label }) => ({
            value,
            label: t('list.priority.of', { priority: label }),
          }))}
          value={query.priority}
          onChange={(priority) => change({ priority })}
        />
      </Field.Root>
      <Field.Root>
        <FilterSelect
          label={t('list.column.nextFollowUpAt')}
          any={t('list.followUp.any')}
          choices={(['true', 'false'] as const).map((value) => ({
            value,
            label: t(`list.followUp.${value}`),
          }))}
          value={query.hasFollowUp}
          onChange={(hasFollowUp) => change({ hasFollowUp })}
        />
      </Field.Root>
      <Flex gap={2} wrap="wrap">
        <ValueFilter
          label={t('filter.minValue', { currency })}
          value={query.minValue}
          onChange={(minValue) => change({ minValue })}
        />
        <ValueFilter
          label={t('list.maxValue', { currency })}
          value={query.maxValue}
          onChange={(maxValue) => change({ maxValue })}
        />
      </Flex>
      {RANGES.map((range) => (
        <DayRange
          key={range}
          label={t(`list.range.${range}`)}
          from={dayIn(query[`${range}From`])}
          to={dayIn(query[`${range}To`])}
          onChange={({ from, to }) =>
            change({
              ...(from === undefined ? {} : { [`${range}From`]: from }),
              ...(to === undefined ? {} : { [`${range}To`]: to }),
            })
          }
        />
      ))}
      <Checkbox
        checked={query.noNextStep === 'true'}
        onCheckedChange={(on) => change({ noNextStep: on === true ? 'true' : null })}
      >
        {t('list.noNextStep')}
      </Checkbox>
      <Checkbox
        checked={query.archived === 'true'}
        onCheckedChange={(on) => change({ archived: on === true ? 'true' : null })}
      >
        {t('list.archived')}
      </Checkbox>
    </>
  );
}
