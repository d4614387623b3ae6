import { Box, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';

import type { Lead, Touch } from '../../../shared/contracts';
import { isWebAddress } from '../../domain/document-link';
import { useSiteTimeZone } from '../../hooks/useSiteTimeZone';
import { useText } from '../../hooks/useText';
import { Panel, PlainLink } from '../opportunity/styles';

import { EntryLink } from './EntryLink';

const WRAP = { overflowWrap: 'anywhere' } as const;

function Row({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Box paddingTop={1} paddingBottom={1}>
      <Typography variant="pi" textColor="neutral600" tag="p">
        {label}
      </Typography>
      <Box style={WRAP}>
        <Typography textColor="neutral800">{children}</Typography>
      </Box>
    </Box>
  );
}

/** A web address that a visitor sent: a link only where it is one. */
const Address = ({ url }: { url: string }) =>
  isWebAddress(url) ? (
    <PlainLink href={url} target="_blank" rel="noopener noreferrer nofollow">
      {url}
    </PlainLink>
  ) : (
    <>{url}</>
  );

function TouchText({ touch }: { touch: Touch }) {
  const { formatDate } = useIntl();
  const timeZone = useSiteTimeZone();
  const tags = [...Object.entries(touch.utm), ...Object.entries(touch.clickIds)];
  return (
    <>
      {touch.at
        ? formatDate(touch.at, { dateStyle: 'medium', timeStyle: 'short', timeZone })
        : null}
      {touch.url ? (
        <Box>
          <Address url={touch.url} />
        </Box>
      ) : null}
      {touch.referrer ? <Box>{touch.referrer}</Box> : null}
      {tags.length > 0 ? (
        <Typography variant="pi" textColor="neutral600" tag="p">
          {tags.map(([name, value]) => `${name}: ${value}`).join(' · ')}
        </Typography>
      ) : null}
    </>
  );
}

/** The page that earned the lead, and what led there. */
export function AttributionPanel({ lead }: { lead: Lead }) {
  const t = useText();
  const { page, pageTitle, entry, referrer, campaign, firstTouch, lastTouch, form } = lead;
  const parts = [page, pageTitle, entry, referrer, campaign, firstTouch, lastTouch, form];
  if (parts.every((part) => part === null)) return null;
  return (
    <Panel tag="section" aria-label={t('leads.attribution')}>
      <Typography tag="h2" variant="delta">
        {t('leads.attribution')}
      </Typography>
      <Box paddingTop={2}>
        {pageTitle || page ? (
          <Row label={t('leads.column.page')}>
            {pageTitle ? <Box>{pageTitle}</Box> : null}
            {page ? <Address url={page} /> : null}
          </Row>
        ) : null}
        {entry ? (
          <Row label={t('leads.entry')}>
            <EntryLink entry={entry} />
          </Row>
        ) : null}
        {form ? <Row label={t('field.form')}>{form.name}</Row> : null}
        {campaign ? <Row label={t('field.campaign')}>{campaign}</Row> : null}
        {referrer ? <Row label={t('leads.referrer')}>{referrer}</Row> : null}
        {firstTouch ? (
          <Row label={t('leads.firstTouch')}>
            <TouchText touch={firstTouch} />
          </Row>
        ) : null}
        {lastTouch ? (
          <Row label={t('leads.lastTouch')}>
            <TouchText touch={lastTouch} />
          </Row>
        ) : null}
        {lead.remoteAddress ? (
          <Row label={t('leads.remoteAddress')}>{lead.remoteAddress}</Row>
        ) : null}
      </Box>
    </Panel>
  );
}
