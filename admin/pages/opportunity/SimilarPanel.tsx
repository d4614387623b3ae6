import { Box, Button, Flex, Loader, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import type { FunnelPurpose, SimilarOpportunity } from '../../../shared/contracts';
import { readFailure } from '../../api/errors';
import { useSalesSimilarQuery } from '../../api/opportunity';
import { useSalesListQuery } from '../../api/settings';
import { reasonList } from '../../components/dialogs/useAsked';
import { labelOrText } from '../../components/fields/text-of';
import { opportunityPath } from '../../constants';
import { useFailureSentence } from '../../hooks/useFailureSentence';
import { useMoney } from '../../hooks/useMoney';
import { useSiteTimeZone } from '../../hooks/useSiteTimeZone';
import { useText } from '../../hooks/useText';

import { NameLink } from './NameLink';
import { Panel, PlainList } from './styles';

function Similar({ one, reason }: { one: SimilarOpportunity; reason: string | null }) {
  const t = useText();
  const money = useMoney();
  const { formatDate, formatList } = useIntl();
  const timeZone = useSiteTimeZone();
  const facts = [
    one.organization?.name,
    formatDate(one.closedAt, { dateStyle: 'medium', timeZone }),
    one.targetValue === null ? null : money(one.targetValue, one.currency),
  ];
  const lessons = [
    reason,
    one.lostTo ? t('similar.lostTo', { name: one.lostTo }) : null,
    one.wonBecause ?? one.lossNote,
    one.review.good ? t('similar.good', { text: one.review.good }) : null,
    one.review.improve ? t('similar.improve', { text: one.review.improve }) : null,
  ];
  return (
    <Box tag="li" paddingTop={2} style={{ overflowWrap: 'anywhere' }}>
      <NameLink to={opportunityPath(one.documentId)}>{one.title}</NameLink>
      <Typography tag="p" variant="pi" textColor="neutral600">
        {facts.filter(Boolean).join(' · ')}
      </Typography>
      {lessons.filter(Boolean).map((text) => (
        <Typography key={text} tag="p" variant="pi" textColor="neutral800">
          {text}
        </Typography>
      ))}
      {one.because.length > 0 ? (
        <Typography tag="p" variant="pi" textColor="neutral600">
          {t('similar.because', {
            reasons: formatList(one.because.map((why) => t(`similar.by.${why}`))),
          })}
        </Typography>
      ) : null}
    </Box>
  );
}

type Props = { documentId: string; purpose: FunnelPurpose };

/** What was won and lost before under the same signs, and what was learned from it. */
export function SimilarPanel({ documentId, purpose }: Props) {
  const t = useText();
  const sentence = useFailureSentence();
  const { locale } = useIntl();
  const { data, error, isLoading, refetch } = useSalesSimilarQuery(documentId);
  // Another one may have been lost in a funnel for something else, whose reasons are others.
  const own = reasonList(purpose);
  const skip = !data || data.lost.length === 0;
  const { data: reasons = [] } = useSalesListQuery(own, { skip });
  const { data: others = [] } = useSalesListQuery(
    own === 'lossReasons' ? 'serviceCloseReasons' : 'lossReasons',
    { skip },
  );
  const allReasons = [...reasons, ...others];
  const isEmpty = data && data.won.length === 0 && data.lost.length === 0;
  return (
    <Panel tag="section" aria-label={t('similar.title')}>
      <Typography tag="h2" variant="delta">
        {t('similar.title')}
      </Typography>
      {isLoading ? (
        <Flex justifyContent="center" padding={3}>
          <Loader small />
        </Flex>
      ) : null}
      {error ? (
        <Flex gap={3} wrap="wrap" paddingTop={2}>
          <Typography textColor="neutral700">{sentence(readFailure(error))}</Typography>
          <Button size="S" variant="tertiary" onClick={() => void refetch()}>
            {t('action.retry')}
          </Button>
        </Flex>
      ) : null}
      {isEmpty ? (
        <Typography tag="p" textColor="neutral600" paddingTop={2}>
          {t('similar.none')}
        </Typography>
      ) : null}
      {(['won', 'lost'] as const).map((kind) =>
        data && data[kind].length > 0 ? (
          <Box key={kind} paddingTop={3}>
            <Typography tag="h3" variant="pi" fontWeight="bold" textColor="neutral600">
              {t(`similar.${kind}`)}
            </Typography>
            <PlainList>
              {data[kind].map((one) => (
                <Similar
                  key={one.documentId}
                  one={one}
                  reason={one.lossReason ? labelOrText(one.lossReason, allReasons, locale) : null}
                />
              ))}
            </PlainList>
          </Box>
        ) : null,
      )}
    </Panel>
  );
}
