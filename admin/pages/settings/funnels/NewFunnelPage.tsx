import { Box, Button, Flex, TextInput, Typography } from '@strapi/design-system';
import { useEffect, useState } from 'react';
import type { FormEvent } from 'react';
import { Link, useNavigate } from 'react-router-dom';
import { styled } from 'styled-components';

import { readFailure } from '../../../api/errors';
import { useSalesCreateFunnelMutation } from '../../../api/funnel';
import { Notice } from '../../../components/dialogs/Notice';
import { FormField } from '../../../components/fields/FormField';
import { UnsavedGuard } from '../../../components/feedback/UnsavedGuard';
import { Section } from '../../../components/layout/Section';
import { TemplateGallery } from '../../../components/templates/TemplateGallery';
import { settingsPath } from '../../../constants';
import { LINE } from '../../../domain/stage-problems';
import { useFailureSentence } from '../../../hooks/useFailureSentence';
import { useText } from '../../../hooks/useText';
import { SettingsFrame } from '../SettingsFrame';

const Away = styled(Link)`
  color: ${({ theme }) => theme.colors.primary700};
  font-size: 1.4rem;
`;

/** A new funnel: with nothing but a name, or from a template in one click. Either way its page opens. */
export function NewFunnelPage() {
  const t = useText();
  const navigate = useNavigate();
  const sentence = useFailureSentence();
  const [name, setName] = useState('');
  const [create, { isLoading, error }] = useSalesCreateFunnelMutation();
  const [made, setMade] = useState<string | null>(null);
  useEffect(() => {
    if (made) void navigate(settingsPath(`funnels/${made}`), { replace: true });
  }, [made, navigate]);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isLoading || name.trim() === '') return;
    const answer = await create({ name: name.trim() });
    if ('data' in answer) setMade(answer.data.documentId);
  };
  return (
    <SettingsFrame
      title={t('settings.funnels.new')}
      lead={t('settings.funnels.new.lead')}
      who={t('settings.who.funnels')}
    >
      <Flex>
        <Away to={settingsPath('funnels')}>{t('settings.funnels.all')}</Away>
      </Flex>
      <Section title={t('settings.funnels.new.empty')} hint={t('settings.funnels.new.empty.hint')}>
        <form noValidate onSubmit={(event) => void submit(event)}>
          <Flex gap={3} wrap="wrap" alignItems="flex-end">
            <Box flex="1 1 26rem" maxWidth="48rem">
              <FormField name="newName" label={t('settings.funnels.field.name')} required>
                <TextInput
                  value={name}
                  maxLength={LINE}
                  onChange={(event: { target: HTMLInputElement }) => setName(event.target.value)}
                />
              </FormField>
            </Box>
            <Button type="submit" size="L" loading={isLoading} disabled={name.trim() === ''}>
              {t('settings.funnels.new.create')}
            </Button>
          </Flex>
          {error ? <Notice tone="danger">{sentence(readFailure(error))}</Notice> : null}
        </form>
      </Section>
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Typography tag="h2" variant="delta" fontWeight="bold">
          {t('settings.funnels.new.template')}
        </Typography>
        <TemplateGallery onCreated={setMade} />
      </Flex>
      <UnsavedGuard dirty={name.trim() !== '' && made === null} />
    </SettingsFrame>
  );
}
