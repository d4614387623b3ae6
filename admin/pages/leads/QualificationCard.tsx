import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';

import type { Lead } from '../../../shared/contracts';
import { useSalesSettingsQuery } from '../../api/settings';
import { Notice } from '../../components/dialogs/Notice';
import { languageOf } from '../../components/fields/text-of';
import { criterionViews, isProposed } from '../../domain/qualification-card';
import { useText } from '../../hooks/useText';
import { Panel } from '../opportunity/styles';

import { CriterionRow } from './CriterionRow';
import { FitPart } from './FitPart';
import type { SaveLead } from './useSaveLead';

const Track = styled.div`
  background: ${({ theme }) => theme.colors.neutral150};
  border-radius: 0.4rem;
  height: 0.8rem;
  overflow: hidden;
`;
const Fill = styled.div<{ $share: number; $good: boolean }>`
  background: ${({ theme, $good }) => theme.colors[$good ? 'success600' : 'primary600']};
  height: 100%;
  width: ${({ $share }) => $share}%;
`;

type Props = { lead: Lead; onSave: SaveLead; onQualify: () => void };

/** How good a lead is: one number, what it is made of, and what it proposes. */
export function QualificationCard({ lead, onSave, onQualify }: Props) {
  const t = useText();
  const { locale, formatNumber } = useIntl();
  const { data: settings } = useSalesSettingsQuery();
  if (!settings) return null;
  const { qualification, canUpdate, version } = lead;
  const { score, parts, fit, known, suggestion } = qualification;
  const { criteria, qualifiedFrom, minimumKnown } = settings.qualification;
  const views = criterionViews(criteria, parts, languageOf(locale));
  return (
    <Panel tag="section" aria-label={t('leads.qualification')}>
      <Flex justifyContent="space-between" alignItems="baseline" gap={3} wrap="wrap">
        <Typography tag="h2" variant="delta">
          {t('leads.qualification')}
        </Typography>
        <Typography tag="p" variant="beta" data-score={score}>
          {t('leads.score', { score: formatNumber(score) })}
        </Typography>
      </Flex>
      <Box paddingTop={2} aria-hidden>
        <Track>
          <Fill $share={score} $good={suggestion !== null} />
        </Track>
      </Box>
      <Typography tag="p" variant="pi" textColor="neutral600" paddingTop={2}>
        {t('leads.score.how', {
          known,
          all: criteria.length,
          from: qualifiedFrom,
          least: minimumKnown,
        })}
      </Typography>
      {isProposed(lead) ? (
        <Box paddingTop={3}>
          <Notice tone="info">
            <Flex gap={3} wrap="wrap" justifyContent="space-between">
              <Typography textColor="neutral800">{t('leads.suggestion')}</Typography>
              {canUpdate ? (
                <Button size="S" onClick={onQualify}>
                  {t('leads.suggestion.take')}
                </Button>
              ) : null}
            </Flex>
          </Notice>
        </Box>
      ) : null}
      {views.map((view) => (
        <CriterionRow
          key={view.key}
          view={view}
          canUpdate={canUpdate}
          version={version}
          onSave={onSave}
        />
      ))}
      <FitPart fit={fit} funnel={lead.funnel} />
    </Panel>
  );
}
