import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';

import type { Activity, ObjectionState } from '../../../shared/contracts';
import { useSalesUpdateActivityMutation } from '../../api/activity';
import { readFailure } from '../../api/errors';
import { useSalesListQuery } from '../../api/settings';
import { labelOrText } from '../../components/fields/text-of';
import { useFailureSentence } from '../../hooks/useFailureSentence';
import { useSiteTimeZone } from '../../hooks/useSiteTimeZone';
import { useText } from '../../hooks/useText';

import { PlainList } from './styles';

const ENDS = ['resolved', 'accepted'] as const satisfies readonly ObjectionState[];

type Props = { objections: readonly Activity[]; mayChange: (activity: Activity) => boolean };

/** What speaks against it and is not settled; one press settles it. */
export function Objections({ objections, mayChange }: Props) {
  const t = useText();
  const sentence = useFailureSentence();
  const { locale, formatDate } = useIntl();
  const timeZone = useSiteTimeZone();
  const { toggleNotification } = useNotification();
  const { data: kinds = [] } = useSalesListQuery('objectionKinds');
  const [update] = useSalesUpdateActivityMutation();
  const [busy, setBusy] = useState<string | null>(null);

  const nameOf = ({ objectionKind }: Activity) => labelOrText(objectionKind ?? '', kinds, locale);
  const settle = async (activity: Activity, objectionState: ObjectionState) => {
    const { documentId } = activity;
    setBusy(documentId);
    const answer = await update({ documentId, body: { objectionState } });
    setBusy(null);
    if ('error' in answer) {
      toggleNotification({ type: 'danger', message: sentence(readFailure(answer.error)) });
      return;
    }
    const state = t(`objection.${objectionState}`);
    const message = t('record.objection.saved', { name: nameOf(activity), state });
    toggleNotification({ type: 'success', message });
  };

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
                    onClick={() => void settle(activity, state)}
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
