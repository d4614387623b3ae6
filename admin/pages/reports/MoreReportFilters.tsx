import { Field } from '@strapi/design-system';

import { BUSINESS_TYPES } from '../../../shared/contracts/opportunity';
import type { Funnel, ReportMeta } from '../../../shared/contracts';
import { FilterSelect } from '../../components/table/FilterSelect';
import { ListFilter } from '../../components/table/ListFilter';
import { OwnerFilter } from '../../components/table/OwnerFilter';
import { FUNNEL_PURPOSES } from '../../../shared/contracts/funnel';
import { useText } from '../../hooks/useText';

import type { FilterState } from './useReportFilter';

type Props = { state: FilterState; meta: ReportMeta; funnels: readonly Funnel[] };

/** Whoever may not see figures of others may still ask for his own and for what nobody looks after. */
function OwnOrNobody({ state: { filter, change } }: { state: FilterState }) {
  const t = useText();
  return (
    <FilterSelect
      label={t('filter.owner')}
      any={t('reports.owner.any')}
      choices={[
        { value: 'me', label: t('filter.mine') },
        { value: 'none', label: t('filter.owner.none') },
      ]}
      value={filter.owner}
      onChange={(owner) => change({ owner })}
    />
  );
}

/** Owner, team, source, type of business and purpose. */
export function MoreReportFilters({ state, meta, funnels }: Props) {
  const t = useText();
  const { filter, change } = state;
  // A team of one is a person.
  const fewest = meta.withPeople ? 1 : 2;
  const teams = funnels.filter(({ team }) => team.length >= fewest);
  return (
    <>
      <Field.Root>
        {meta.withPeople ? (
          <OwnerFilter owner={filter.owner ?? null} onChange={(owner) => change({ owner })} />
        ) : (
          <OwnOrNobody state={state} />
        )}
      </Field.Root>
      {teams.length > 0 || filter.team ? (
        <Field.Root>
          <FilterSelect
            label={t('reports.team')}
            any={t('reports.team.any')}
            choices={teams.map(({ documentId, name }) => ({
              value: documentId,
              label: t('reports.team.of', { funnel: name }),
            }))}
            value={filter.team}
            onChange={(team) => change({ team })}
          />
        </Field.Root>
      ) : null}
      <Field.Root>
        <ListFilter
          list="sources"
          label={t('field.source')}
          any={t('list.source.any')}
          value={filter.source}
          onChange={(source) => change({ source })}
        />
      </Field.Root>
      <Field.Root>
        <FilterSelect
          label={t('field.businessType')}
          any={t('reports.businessType.any')}
          choices={BUSINESS_TYPES.map((value) => ({
            value,
            label: t(`choice.businessType.${value}`),
          }))}
          value={filter.businessType}
          onChange={(businessType) => change({ businessType })}
        />
      </Field.Root>
      {filter.funnel === undefined ? (
        <Field.Root>
          <FilterSelect
            label={t('reports.purpose')}
            any={t('reports.purpose.any')}
            choices={[
              ...FUNNEL_PURPOSES.map((value) => ({
                value: value as string,
                label: t(`settings.funnels.purpose.${value}`),
              })),
              { value: FUNNEL_PURPOSES.join(','), label: t('reports.purpose.all') },
            ]}
            value={filter.purpose}
            onChange={(purpose) => change({ purpose })}
          />
        </Field.Root>
      ) : null}
    </>
  );
}
