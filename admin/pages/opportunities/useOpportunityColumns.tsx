import { Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import type { OpportunityRow } from '../../../shared/contracts';
import { useSalesFunnelsQuery } from '../../api/funnel';
import { useSalesListQuery } from '../../api/settings';
import { pickerDate } from '../../components/fields/day';
import { labelOrText } from '../../components/fields/text-of';
import { LightBadge } from '../../components/light/LightBadge';
import type { Column } from '../../components/table/ListTable';
import { CellLink, RowLink } from '../../components/table/RowLink';
import { contactPath, opportunityPath, organizationPath } from '../../constants';
import { figureOf } from '../../domain/figure';
import { OPPORTUNITY_COLUMNS, opportunitySort } from '../../domain/list-specs';
import type { OpportunityColumn } from '../../domain/list-specs';
import { useCan } from '../../hooks/useCan';
import { useFigureReason, useFigureText } from '../../hooks/useFigureText';
import { useMoney } from '../../hooks/useMoney';
import { useSiteTimeZone } from '../../hooks/useSiteTimeZone';
import { useText } from '../../hooks/useText';
import { CardContacts } from '../board/CardContacts';

type Cell = Pick<Column<OpportunityRow>, 'cell' | 'first' | 'isNumber' | 'minWidth'>;

/** Every column of the overview, by name: what it shows and how it sorts. */
export function useOpportunityColumns(): ReadonlyMap<string, Column<OpportunityRow>> {
  const t = useText();
  const money = useMoney();
  const timeZone = useSiteTimeZone();
  const maySeePeople = useCan('organizationRead');
  const { locale, formatDate, formatNumber } = useIntl();
  const { data: sources = [] } = useSalesListQuery('sources');
  const { data: funnels = [] } = useSalesFunnelsQuery();
  const figureText = useFigureText();
  const reasonText = useFigureReason();

  const amount = (value: number | null, currency: string) =>
    value === null ? null : <Typography style={NOWRAP}>{money(value, currency)}</Typography>;
  const instant = (value: string | null) =>
    value && (
      <Typography style={NOWRAP}>{formatDate(value, { dateStyle: 'medium', timeZone })}</Typography>
    );
  const day = (value: string | null) =>
    value && (
      <Typography style={NOWRAP}>
        {formatDate(pickerDate(value), { dateStyle: 'medium', timeZone: 'UTC' })}
      </Typography>
    );
  const overdue = (value: string | null) => {
    const isPast = value !== null && new Date(value) < new Date();
    return (
      value && (
        <Typography style={NOWRAP} fontWeight={isPast ? 'bold' : 'regular'}>
          {formatDate(value, { dateStyle: 'medium', timeZone })}
        </Typography>
      )
    );
  };
  const named = (row: OpportunityRow) => {
    const { organization, contact } = row;
    const who = organization ?? contact;
    if (!who) return null;
    const path = organization ? organizationPath : contactPath;
    return <CellLink to={maySeePeople ? path(who.documentId) : null} name={who.name} />;
  };

  /** With the name that the row's funnel gives it, since each funnel has a figure of its own. */
  const figured = ({ funnel, figure, figureReason, currency }: OpportunityRow) => {
    const of = funnels.find(({ documentId }) => documentId === funnel.documentId);
    const told = of && figureOf(of);
    if (!told) return null;
    const label = told.label ?? t('figure.label');
    const reason = figureReason ? reasonText(figureReason) : undefined;
    return figure === null ? (
      <Typography textColor="neutral600" title={reason}>
        {reason ? `${t('figure.none')} (${reason})` : t('figure.none')}
      </Typography>
    ) : (
      <Typography style={NOWRAP} title={label}>
        {figureText(figure, told.unit, currency)}
      </Typography>
    );
  };

  const cells: Record<OpportunityColumn, Cell> = {
    title: {
      cell: ({ documentId, title }) => <RowLink to={opportunityPath(documentId)} name={title} />,
    },
    prospect: { cell: named, minWidth: '14rem' },
    contact: {
      cell: ({ contact }) =>
        contact && (
          <CellLink
            to={maySeePeople ? contactPath(contact.documentId) : null}
            name={contact.name}
          />
        ),
      minWidth: '12rem',
    },
    funnel: { cell: ({ funnel }) => funnel.name },
    stage: { cell: ({ stage }) => stage?.name ?? t('record.noStage'), minWidth: '10rem' },
    status: { cell: ({ status }) => t(`list.status.${status}`) },
    owner: { cell: ({ owner }) => owner?.name ?? t('card.unassigned'), minWidth: '10rem' },
    targetValue: {
      cell: ({ targetValue, currency }) => amount(targetValue, currency),
      first: 'desc',
      isNumber: true,
    },
    currentValue: {
      cell: ({ currentValue, currency }) => amount(currentValue, currency),
      first: 'desc',
      isNumber: true,
    },
    probability: {
      cell: ({ probability }) =>
        formatNumber(probability / 100, { style: 'percent', maximumFractionDigits: 1 }),
      first: 'desc',
      isNumber: true,
    },
    figure: { cell: figured, first: 'desc', isNumber: true },
    light: { cell: ({ light }) => <LightBadge light={light} />, minWidth: '14rem' },
    contactCounts: {
      cell: ({ contactCounts }) => <CardContacts counts={contactCounts} />,
      first: 'desc',
    },
    lastContactAt: { cell: ({ lastContactAt }) => instant(lastContactAt) },
    nextFollowUpAt: { cell: ({ nextFollowUpAt }) => overdue(nextFollowUpAt) },
    nextStep: { cell: ({ nextStep }) => nextStep, minWidth: '16rem' },
    expectedCloseOn: { cell: ({ expectedCloseOn }) => day(expectedCloseOn) },
    source: { cell: ({ source }) => source && labelOrText(source, sources, locale) },
    priority: { cell: ({ priority }) => t(`choice.priority.${priority}`), first: 'desc' },
    openedAt: { cell: ({ openedAt }) => instant(openedAt), first: 'desc' },
    stageEnteredAt: { cell: ({ stageEnteredAt }) => instant(stageEnteredAt) },
    closedAt: { cell: ({ closedAt }) => instant(closedAt), first: 'desc' },
  };
  return new Map(
    OPPORTUNITY_COLUMNS.map((name) => [
      name,
      { name, label: t(`list.column.${name}`), sort: opportunitySort(name), ...cells[name] },
    ]),
  );
}

const NOWRAP = { whiteSpace: 'nowrap' } as const;
