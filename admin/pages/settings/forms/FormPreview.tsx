import { Box, Flex, Typography } from '@strapi/design-system';
import { useId, useState } from 'react';
import { styled } from 'styled-components';

import { ADDRESS_NOTICE } from '../../../../shared/address-notice';
import { ChoiceChips } from '../../../components/fields/ChoiceChips';
import { formInput } from '../../../domain/lead-form/values';
import { saidIn } from '../../../domain/lead-form/snippets';
import { useText } from '../../../hooks/useText';

import { PreviewBox, PreviewField } from './PreviewField';
import type { SectionProps } from './useLeadForm';

const LANGUAGES = ['de', 'en'] as const;
type Language = (typeof LANGUAGES)[number];
const SEND = { de: 'Absenden', en: 'Send' } as const;

const Aside = styled.section`
  min-width: 0;
  position: sticky;
  top: ${({ theme }) => theme.spaces[4]};

  @media (max-width: 1151px) {
    position: static;
  }
`;
const Sheet = styled.div`
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
  display: flex;
  flex-direction: column;
  gap: ${({ theme }) => theme.spaces[4]};
  max-height: 70vh;
  overflow: auto;
  overflow-wrap: anywhere;
  padding: ${({ theme }) => theme.spaces[4]};
`;
const Send = styled.button`
  align-self: flex-start;
  background: ${({ theme }) => theme.colors.neutral150};
  border: 1px solid ${({ theme }) => theme.colors.neutral500};
  border-radius: ${({ theme }) => theme.borderRadius};
  color: ${({ theme }) => theme.colors.neutral800};
  font: inherit;
  font-size: 1.4rem;
  padding: ${({ theme }) => `${theme.spaces[2]} ${theme.spaces[4]}`};
`;

/** The form as a visitor gets it, with what is being typed; it can be tried, and sends nothing. */
export function FormPreview({ form }: SectionProps) {
  const t = useText();
  const id = useId();
  const [chosen, setChosen] = useState<Language | null>(null);
  const language = chosen ?? form.values.locale;
  const { fields = [], consent, storeAddress } = formInput(form.values);
  const shown = fields.filter(({ type }) => type !== 'hidden');
  const text = saidIn(consent?.text ?? null, language);
  return (
    <Aside aria-labelledby={id}>
      <Box background="neutral0" padding={{ initial: 4, medium: 6 }} hasRadius shadow="tableShadow">
        <Flex direction="column" alignItems="stretch" gap={4}>
          <Flex direction="column" alignItems="stretch" gap={1}>
            <Typography tag="h2" id={id} variant="delta" fontWeight="bold">
              {t('settings.forms.preview')}
            </Typography>
            <Typography textColor="neutral600">{t('settings.forms.preview.hint')}</Typography>
          </Flex>
          <ChoiceChips
            label={t('settings.forms.preview.language')}
            choices={LANGUAGES.map((value) => ({ value, label: t(`settings.locale.${value}`) }))}
            value={language}
            onChange={setChosen}
          />
          <Sheet lang={language} data-form-preview>
            {shown.length === 0 ? (
              <Typography textColor="neutral600">{t('settings.forms.fields.empty')}</Typography>
            ) : null}
            {shown.map((field, at) => (
              <PreviewField key={`${field.key}.${at}`} field={field} language={language} />
            ))}
            {storeAddress ? (
              <Typography textColor="neutral800">{ADDRESS_NOTICE[language]}</Typography>
            ) : null}
            {text && consent?.required ? <PreviewBox label={text} required /> : null}
            {text && !consent?.required ? (
              <Typography textColor="neutral800">{text}</Typography>
            ) : null}
            {consent?.marketing ? (
              <PreviewBox label={saidIn(consent.marketing.text, language)} />
            ) : null}
            <Send type="button">{SEND[language]}</Send>
          </Sheet>
        </Flex>
      </Box>
    </Aside>
  );
}
