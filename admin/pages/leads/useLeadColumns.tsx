import { Badge, Box, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import type { LeadRow } from '../../../shared/contracts';
import { useSalesListQuery } from '../../api/settings';
import { labelOrText } from '../../components/fields/text-of';
import { LightBadge } from '../../components/light/LightBadge';
import type { Column } from '../../components/table/ListTable';
import { CellLink, RowLink } from '../../components/table/RowLink';
import { leadPath, leadsPath } from '../../constants';
import { LEAD_COLUMNS, LEAD_SORT_OF } from '../../domain/lead-list';
import type { LeadColumn } from '../../domain/lead-list';
import { pageName } from '../../domain/page-name';
import { useSiteTimeZone } from '../../hooks/useSiteTimeZone';
import { useText } from '../../hooks/useText';

import { StatusBadge } from './StatusBadge';
import { useResponseText } from './useResponseText';

type Cell = Pick<Column<LeadRow>, 'cell' | 'first' | 'isNumber' | 'minWidth'>;

const NOWRAP = { whiteSpace: 'nowrap' } as const;
const LINES = {
  display: '-webkit-box',
  overflow: 'hidden',
  overflowWrap: 'anywhere',
  WebkitBoxOrient: 'vertical',
  WebkitLineClamp: 2,
} as const;

/** Every column of the inbox, by name: what it shows and how it sorts. */
export function useLeadColumns(): ReadonlyMap<string, Column<LeadRow>> {
  const t = useText();
  const timeZone = useSiteTimeZone();
  const { locale, formatDate } = useIntl();
  const { data: sources = [] } = useSalesListQuery('sources');
  const responseText = useResponseText();

  const instant = (value: string | null, withTime = false) =>
    value && (
      <Typography style={NOWRAP}>
        {formatDate(value, {
          dateStyle: 'medium',
          ...(withTime ? { timeStyle: 'short' } : {}),
          timeZone,
        })}
      </Typography>
    );
  const long = (value: string | null) => value && <span style={LINES}>{value}</span>;

  const cells: Record<LeadColumn, Cell> = {
    name: {
      cell: ({ documentId, name, jobTitle, isTest }) => (
        <Box minWidth={0}>
          <RowLink to={leadPath(documentId)} name={name} detail={jobTitle} />
          {isTest ? <Badge size="S">{t('leads.isTest')}</Badge> : null}
        </Box>
      ),
    },
    status: { cell: (lead) => <StatusBadge lead={lead} />, minWidth: '12rem' },
    light: { cell: ({ light }) => <LightBadge light={light} />, minWidth: '14rem' },
    company: { cell: ({ company }) => company, minWidth: '12rem' },
    source: { cell: ({ source }) => source && labelOrText(source, sources, locale) },
    campaign: {
      cell: ({ campaign }) =>
        campaign && (
          <CellLink
            to={leadsPath(`?${new URLSearchParams({ campaign }).toString()}`)}
            name={campaign}
          />
        ),
    },
    page: {
      cell: ({ page, pageTitle, entry }) => {
        const name = pageTitle ?? (page && pageName(page));
        if (!name) return null;
        const of = entry && `${entry.uid}:${entry.documentId}`;
        return (
          <span style={LINES} title={page ?? undefined}>
            <CellLink
              to={of ? leadsPath(`?${new URLSearchParams({ entry: of }).toString()}`) : null}
              name={name}
            />
          </span>
        );
      },
      minWidth: '14rem',
    },
    owner: { cell: ({ owner }) => owner?.name ?? t('card.unassigned'), minWidth: '10rem' },
    openedAt: { cell: ({ openedAt }) => instant(openedAt, true), first: 'desc' },
    firstResponse: {
      cell: (lead) => {
        const response = responseText(lead);
        return (
          response && (
            <Typography style={NOWRAP} fontWeight={response.isWaiting ? 'bold' : 'regular'}>
              {response.text}
            </Typography>
          )
        );
      },
      first: 'desc',
    },
    email: { cell: ({ email }) => email, minWidth: '14rem' },
    phone: { cell: ({ phone }) => phone, minWidth: '12rem' },
    jobTitle: { cell: ({ jobTitle }) => jobTitle },
    form: { cell: ({ form }) => form?.name },
    funnel: { cell: ({ funnel }) => funnel?.name },
    message: { cell: ({ message }) => long(message), minWidth: '20rem' },
    nextStep: { cell: ({ nextStep }) => long(nextStep), minWidth: '16rem' },
    nurtureUntil: { cell: ({ nurtureUntil }) => instant(nurtureUntil) },
    lastContactAt: { cell: ({ lastContactAt }) => instant(lastContactAt) },
    statusSince: { cell: ({ statusSince }) => instant(statusSince), first: 'desc' },
    convertedAt: { cell: ({ convertedAt }) => instant(convertedAt) },
  };
  return new Map(
    LEAD_COLUMNS.map((name) => [
      name,
      { name, label: t(`leads.column.${name}`), sort: LEAD_SORT_OF[name], ...cells[name] },
    ]),
  );
}
