import { Box, Button, Flex, Loader, Typography } from '@strapi/design-system';

import { useSalesEntryPipelineQuery } from '../../api/entry-pipeline';
import type { EntryArgs } from '../../api/entry-pipeline';
import { readFailure } from '../../api/errors';
import { useFailureSentence } from '../../hooks/useFailureSentence';
import { useText } from '../../hooks/useText';

import { EntryLeads } from './EntryLeads';
import { EntryOpportunities } from './EntryOpportunities';

/** What an entry has earned: leads that came from its page, and what was made of them. */
export function EntryEarnings(entry: EntryArgs) {
  const t = useText();
  const sentence = useFailureSentence();
  const { data, error, isLoading, isFetching, refetch } = useSalesEntryPipelineQuery(entry, {
    refetchOnMountOrArgChange: true,
  });
  if (isLoading)
    return (
      <Flex justifyContent="center" width="100%" padding={2}>
        <Loader small>{t('entryPanel.loading')}</Loader>
      </Flex>
    );
  if (error || !data)
    return (
      <Flex direction="column" alignItems="flex-start" gap={2} role="alert">
        <Typography textColor="neutral700">
          {t('error.load')} {error ? sentence(readFailure(error)) : ''}
        </Typography>
        <Button size="S" variant="tertiary" loading={isFetching} onClick={() => void refetch()}>
          {t('action.retry')}
        </Button>
      </Flex>
    );
  const { leads, opportunities } = data;
  const isEmpty = (leads?.count ?? 0) === 0 && (opportunities?.count ?? 0) === 0;
  if (isEmpty)
    return (
      <Box>
        <Typography tag="p" textColor="neutral700">
          {t('entryPanel.none')}
        </Typography>
        <Typography tag="p" variant="pi" textColor="neutral600" paddingTop={1}>
          {t('entryPanel.none.hint')}
        </Typography>
      </Box>
    );
  return (
    <Flex direction="column" alignItems="stretch" gap={4} width="100%" minWidth={0}>
      {opportunities && opportunities.count > 0 ? (
        <EntryOpportunities opportunities={opportunities} />
      ) : null}
      {leads && leads.count > 0 ? <EntryLeads leads={leads} entry={entry} /> : null}
    </Flex>
  );
}
