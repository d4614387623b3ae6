import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import type { Activity, ObjectionState } from '../../../shared/contracts';
import { useObjectionState } from '../../components/timeline/useObjectionState';
import { useSiteTimeZone } from '../../hooks/useSiteTimeZone';
import { useText } from '../../hooks/useText';

import { PlainList } from './styles';

const ENDS = ['resolved', 'accepted'] as const satisfies readonly ObjectionState[];

type Props = { objections: readonly Activity[]; mayChange: (activity: Activity) => boolean };

/** What speaks against it and is not settled; one press settles it. */
export function Objections({ objections, mayChange }: Props) {
  const t = useText();
  const { formatDate } = useIntl();
  const timeZone = useSiteTimeZone();
  const { nameOf, setState, busy } = useObjectionState();

  return (
    <Box>
      <Typography tag="h3" variant="pi" fontWeight="bold" textColor="neutral600">
        {t('record.objections')}
      </Typography>
      <PlainList>
        {objections.map((activity) => (
          <Flex
            tag="li"
            key={activity.documentId}
            gap={2}
            justifyContent="space-between"
            wrap="wrap"
            paddingTop={2}
          >
            <Box minWidth={0} style={{ overflowWrap: 'anywhere' }}>
              <Typography fontWeight="semiBold" textColor="neutral800">
                {nameOf(activity)}
              </Typography>
              {activity.body ? (
                <Typography textColor="neutral800">{` · ${activity.body}`}</Typography>
              ) : null}
              <Typography tag="p" variant="pi" textColor="neutral600">
                {[
                  activity.occurredAt &&
                    formatDate(activity.occurredAt, { dateStyle: 'medium', timeZone }),
                  activity.author?.name,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </Typography>
            </Box>
            {mayChange(activity) ? (
              <Flex gap={2}>
                {ENDS.map((state) => (
                  <Button
                    key={state}
                    size="S"
                    variant="tertiary"
                    disabled={busy !== null}
                    loading={busy === activity.documentId}
                    onClick={() => void setState(activity, state)}
                  >
                    {t(`record.objection.${state}`)}
                  </Button>
                ))}
              </Flex>
            ) : null}
          </Flex>
        ))}
      </PlainList>
    </Box>
  );
}
