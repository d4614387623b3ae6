import { Box, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import type { LeadConsent } from '../../../shared/contracts';
import { MARKETING_PURPOSES } from '../../../shared/contracts/lead-form';
import { useSiteTimeZone } from '../../hooks/useSiteTimeZone';
import { useText } from '../../hooks/useText';
import type { Text } from '../../hooks/useText';
import { Panel, PlainList } from '../opportunity/styles';

const WRAP = { overflowWrap: 'anywhere' } as const;

function purposeText(purpose: string, t: Text): string {
  if (purpose === 'enquiry') return t('leads.consent.enquiry');
  const known = MARKETING_PURPOSES.find((one) => one === purpose);
  return known ? t(`leads.consent.${known}`) : purpose;
}

/** What somebody agreed to, in which words, when and where; the latest first. */
export function ConsentPanel({ consent }: { consent: readonly LeadConsent[] }) {
  const t = useText();
  const { formatDate } = useIntl();
  const timeZone = useSiteTimeZone();
  if (consent.length === 0) return null;
  return (
    <Panel tag="section" aria-label={t('leads.consent')}>
      <Typography tag="h2" variant="delta">
        {t('leads.consent')}
      </Typography>
      <PlainList>
        {consent.map((one) => (
          <Box
            tag="li"
            key={`${one.purpose} ${one.state} ${one.at}`}
            paddingTop={2}
            style={WRAP}
            data-consent={one.purpose}
          >
            <Typography tag="p" fontWeight="semiBold" textColor="neutral800">
              {[purposeText(one.purpose, t), t(`leads.consent.${one.state}`)].join(': ')}
            </Typography>
            <Typography tag="p" variant="pi" textColor="neutral600">
              {[
                formatDate(one.at, { dateStyle: 'medium', timeStyle: 'short', timeZone }),
                one.textVersion === null
                  ? null
                  : t('leads.consent.version', { version: one.textVersion }),
                one.page,
              ]
                .filter(Boolean)
                .join(' · ')}
            </Typography>
            {one.text ? (
              <Typography tag="p" variant="pi" textColor="neutral700">
                {t('leads.consent.text', { text: one.text })}
              </Typography>
            ) : null}
          </Box>
        ))}
      </PlainList>
    </Panel>
  );
}
