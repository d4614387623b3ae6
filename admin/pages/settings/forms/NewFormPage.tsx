import { Box, Button, Flex, TextInput } from '@strapi/design-system';
import { useEffect, useState } from 'react';
import type { FormEvent } from 'react';
import { useNavigate } from 'react-router-dom';

import { readFailure } from '../../../api/errors';
import { useSalesCreateLeadFormMutation } from '../../../api/lead-form';
import { useSalesSettingsQuery } from '../../../api/settings';
import { Notice } from '../../../components/dialogs/Notice';
import { UnsavedGuard } from '../../../components/feedback/UnsavedGuard';
import { FormField } from '../../../components/fields/FormField';
import { Section } from '../../../components/layout/Section';
import { settingsPath } from '../../../constants';
import { LONGEST_NAME, startForm } from '../../../domain/lead-form/start';
import { useFailureSentence } from '../../../hooks/useFailureSentence';
import { useText } from '../../../hooks/useText';
import { SettingsFrame } from '../SettingsFrame';

import { BackToForms } from './BackToForms';

/** A new form with the fields that nearly every form has; its page opens. */
export function NewFormPage() {
  const t = useText();
  const navigate = useNavigate();
  const sentence = useFailureSentence();
  const { data: settings } = useSalesSettingsQuery();
  const [name, setName] = useState('');
  const [create, { isLoading, error }] = useSalesCreateLeadFormMutation();
  const [made, setMade] = useState<string | null>(null);
  useEffect(() => {
    if (made) void navigate(settingsPath(`forms/${made}`), { replace: true });
  }, [made, navigate]);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isLoading || name.trim() === '') return;
    const answer = await create(startForm(name, settings?.locale ?? 'en'));
    if ('data' in answer) setMade(answer.data.documentId);
  };
  return (
    <SettingsFrame
      title={t('settings.forms.new')}
      lead={t('settings.forms.lead')}
      who={t('settings.who.forms')}
    >
      <BackToForms />
      <Section title={t('settings.forms.new.start')} hint={t('settings.forms.new.hint')}>
        <form noValidate onSubmit={(event) => void submit(event)}>
          <Flex gap={3} wrap="wrap" alignItems="flex-end">
            <Box flex="1 1 26rem" maxWidth="48rem">
              <FormField name="newName" label={t('settings.forms.name')} required>
                <TextInput
                  value={name}
                  maxLength={LONGEST_NAME}
                  onChange={(event: { target: HTMLInputElement }) => setName(event.target.value)}
                />
              </FormField>
            </Box>
            <Button type="submit" size="L" loading={isLoading} disabled={name.trim() === ''}>
              {t('settings.forms.create')}
            </Button>
          </Flex>
          {error ? <Notice tone="danger">{sentence(readFailure(error))}</Notice> : null}
        </form>
      </Section>
      <UnsavedGuard dirty={name.trim() !== '' && made === null} />
    </SettingsFrame>
  );
}
