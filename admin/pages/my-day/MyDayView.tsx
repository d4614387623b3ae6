import { Box, EmptyStateLayout, Flex, Loader, Typography } from '@strapi/design-system';
import { CheckCircle } from '@strapi/icons';
import { useState } from 'react';
import { useIntl } from 'react-intl';

import { readFailure } from '../../api/errors';
import { LoadError } from '../../components/feedback/LoadError';
import { LoadFailed } from '../../components/feedback/LoadFailed';
import { ChoiceChips } from '../../components/fields/ChoiceChips';
import { callCompletes, filledSections, totalOf } from '../../domain/my-day';
import { useSiteTimeZone } from '../../hooks/useSiteTimeZone';
import { useText } from '../../hooks/useText';
import { ReachedOffer } from '../opportunity/RecordNotices';

import { DayDialogs } from './DayDialogs';
import type { DayDialog } from './DayDialogs';
import { DaySection } from './DaySection';
import { useMyDay } from './useMyDay';

/** The day in its sections, the most urgent first. */
export function MyDayView() {
  const t = useText();
  const { formatDate } = useIntl();
  const timeZone = useSiteTimeZone();
  const day = useMyDay();
  const [dialog, setDialog] = useState<DayDialog | null>(null);
  const { data, failure, calls } = day;

  const logCall = () => {
    if (!day.reached) return;
    const { item } = day.reached;
    setDialog(
      callCompletes(item)
        ? { type: 'done', item }
        : { type: 'log', item, start: { kind: 'call', direction: 'out' } },
    );
    day.forget();
  };

  const body = () => {
    if (failure && !data) return <LoadError failure={readFailure(failure)} onRetry={day.reload} />;
    if (!data)
      return (
        <Flex justifyContent="center" padding={8}>
          <Loader>{t('myDay.loading')}</Loader>
        </Flex>
      );
    if (totalOf(data) === 0)
      return (
        <EmptyStateLayout
          icon={<CheckCircle width="4rem" height="4rem" fill="success600" />}
          content={t(calls ? 'myDay.empty.calls' : 'myDay.empty')}
        />
      );
    return filledSections(data).map((section) => (
      <DaySection
        key={section}
        section={section}
        {...data.sections[section]}
        onAct={setDialog}
        onCall={day.reach}
        onMore={day.more}
      />
    ));
  };

  return (
    <Flex direction="column" alignItems="stretch" gap={5} minWidth={0}>
      <Flex justifyContent="space-between" alignItems="flex-end" gap={3} wrap="wrap">
        <Box minWidth={0}>
          <Typography tag="h1" id="main-content-title" variant="beta">
            {t('nav.myDay')}
          </Typography>
          <Typography textColor="neutral600">
            {formatDate(new Date(), { dateStyle: 'full', timeZone })}
          </Typography>
        </Box>
        <ChoiceChips
          label={t('myDay.show')}
          choices={[
            { value: 'all', label: t('myDay.show.all') },
            { value: 'calls', label: t('myDay.show.calls') },
          ]}
          value={calls ? 'calls' : 'all'}
          onChange={(value) => day.setCalls(value === 'calls')}
        />
      </Flex>
      {failure && data ? <LoadFailed failure={readFailure(failure)} onRetry={day.reload} /> : null}
      {body()}
      <ReachedOffer reached={day.reached?.offer ?? null} onLog={logCall} onForget={day.forget} />
      <DayDialogs open={dialog} onClose={() => setDialog(null)} />
    </Flex>
  );
}
