import { Box, Checkbox, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { styled } from 'styled-components';

import { EVENT_KEYS, EVENTS } from '../../../../shared/events';
import { readFailure } from '../../../api/errors';
import type { Failure } from '../../../api/errors';
import { useSalesUpdateWebhookMutation } from '../../../api/webhook';
import type { Webhook } from '../../../api/webhook';
import { Notice } from '../../../components/dialogs/Notice';
import { ChoiceSelect } from '../../../components/fields/ChoiceSelect';
import { FormField } from '../../../components/fields/FormField';
import { hasAllEvents, ownEvents, withEvent } from '../../../domain/webhook-events';
import { useFailureSentence } from '../../../hooks/useFailureSentence';
import { useMay } from '../../../hooks/useMay';
import { useText } from '../../../hooks/useText';

const Rows = styled.ul`
  display: grid;
  gap: ${({ theme }) => theme.spaces[3]};
  list-style: none;
  margin: 0;
  overflow-wrap: anywhere;
  padding: 0;
`;

/** The plugin's events, ticked for one webhook after the other; each tick is stored at once. */
export function WebhookEvents({ webhooks }: { webhooks: readonly Webhook[] }) {
  const t = useText();
  const sentence = useFailureSentence();
  const canUpdate = useMay('admin::webhooks.update');
  const [update, { isLoading: busy }] = useSalesUpdateWebhookMutation();
  const [chosen, setChosen] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const webhook = webhooks.find(({ id }) => id === chosen) ?? webhooks[0] ?? null;

  const change = async (event: string | null, on: boolean) => {
    if (!webhook) return;
    setFailure(null);
    try {
      await update({ ...webhook, events: withEvent(webhook.events, event, on) }).unwrap();
    } catch (error) {
      setFailure(readFailure(error));
    }
  };
  const own = ownEvents(webhook?.events ?? null);
  const disabled = !webhook || !canUpdate || busy;
  const nameOf = ({ name, isEnabled }: Webhook) =>
    isEnabled ? name : t('settings.webhooks.off', { name });
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {failure ? <Notice tone="danger">{sentence(failure)}</Notice> : null}
      {webhook ? (
        <FormField name="webhook" label={t('settings.webhooks.choose')} hint={webhook.url}>
          <ChoiceSelect
            choices={webhooks.map((each) => ({ value: each.id, label: nameOf(each) }))}
            value={webhook.id}
            onChange={setChosen}
          />
        </FormField>
      ) : (
        <Notice tone="info">{t('settings.webhooks.none')}</Notice>
      )}
      {webhook && !canUpdate ? (
        <Notice tone="info">{t('settings.webhooks.readOnly')}</Notice>
      ) : null}
      <Checkbox
        checked={hasAllEvents(own) ? true : own.length > 0 ? 'indeterminate' : false}
        disabled={disabled}
        onCheckedChange={(checked) => void change(null, checked === true)}
      >
        {t('settings.webhooks.all')}
      </Checkbox>
      <Rows aria-label={t('settings.webhooks.known')}>
        {EVENT_KEYS.map((key) => (
          <li key={key}>
            <Checkbox
              checked={own.includes(EVENTS[key])}
              disabled={disabled}
              onCheckedChange={(checked) => void change(EVENTS[key], checked === true)}
            >
              {t(`event.${key}`)}
            </Checkbox>
            <Box paddingLeft="2.8rem">
              <Typography variant="pi" textColor="neutral600">
                {EVENTS[key]}
              </Typography>
            </Box>
          </li>
        ))}
      </Rows>
    </Flex>
  );
}
