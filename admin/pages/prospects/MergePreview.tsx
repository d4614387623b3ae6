import { Box, Flex, Loader, Typography } from '@strapi/design-system';
import { ArrowRight } from '@strapi/icons';

import type { Ref } from '../../../shared/contracts';
import { readFailure } from '../../api/errors';
import { useSalesContactRecordQuery, useSalesOrganizationRecordQuery } from '../../api/prospect';
import { LoadFailed } from '../../components/feedback/LoadFailed';
import { mergeGains } from '../../domain/merge-preview';
import { useFieldName } from '../../hooks/useFieldName';
import { useText } from '../../hooks/useText';

type Props = { of: 'organization' | 'contact'; from: Ref; into: Ref };

/** What disappears, what moves over, and which empty fields are filled. */
export function MergePreview({ of, from, into }: Props) {
  const t = useText();
  const fieldName = useFieldName();
  const isFirm = of === 'organization';
  const firm = useSalesOrganizationRecordQuery(from.documentId, { skip: !isFirm });
  const firmInto = useSalesOrganizationRecordQuery(into.documentId, { skip: !isFirm });
  const person = useSalesContactRecordQuery(from.documentId, { skip: isFirm });
  const personInto = useSalesContactRecordQuery(into.documentId, { skip: isFirm });
  const answer = isFirm ? firm : person;
  if (answer.error && !answer.isFetching) {
    return <LoadFailed failure={readFailure(answer.error)} onRetry={() => void answer.refetch()} />;
  }
  const record = answer.currentData;
  if (!record) return <Loader small>{t('list.loading')}</Loader>;
  const { open, won, lost } = record.sums;
  const people = firm.currentData?.contacts.length ?? 0;
  const gains = isFirm
    ? mergeGains(firm.currentData?.organization, firmInto.currentData?.organization)
    : mergeGains(person.currentData?.contact, personInto.currentData?.contact);
  const lines = [
    t('merge.opportunities', { count: open.count + won.count + lost.count }),
    isFirm ? t('merge.people', { count: people }) : null,
    t('merge.contacts'),
    gains.length > 0
      ? t('merge.fills', { fields: gains.map((field) => fieldName(field)).join(', ') })
      : t('merge.fillsNothing'),
    t('merge.note'),
  ];
  return (
    <Box background="neutral100" padding={4} hasRadius role="group" aria-label={t('merge.preview')}>
      <Flex gap={2} wrap="wrap" paddingBottom={2}>
        <Typography fontWeight="bold" style={{ textDecoration: 'line-through' }}>
          {from.name}
        </Typography>
        <ArrowRight aria-hidden fill="neutral600" width="1.2rem" height="1.2rem" />
        <Typography fontWeight="bold">{into.name}</Typography>
      </Flex>
      <Box tag="ul" paddingLeft={4} style={{ listStyle: 'disc' }}>
        {lines.filter(Boolean).map((line) => (
          <Typography key={line} tag="li" textColor="neutral800">
            {line}
          </Typography>
        ))}
      </Box>
      <Box paddingTop={2}>
        <Typography variant="pi" fontWeight="semiBold" textColor="danger700">
          {t('merge.gone', { name: from.name })}
        </Typography>
      </Box>
    </Box>
  );
}
