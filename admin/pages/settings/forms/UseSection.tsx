import { useMemo, useState } from 'react';

import { backendAddress } from '../../../api/backend-address';
import { Notice } from '../../../components/dialogs/Notice';
import { ChoiceChips } from '../../../components/fields/ChoiceChips';
import { Section } from '../../../components/layout/Section';
import { embedTag, fetchExample, plainHtml } from '../../../domain/lead-form/snippets';
import { formInput } from '../../../domain/lead-form/values';
import { useText } from '../../../hooks/useText';

import { Snippet } from './Snippet';
import type { SectionProps } from './useLeadForm';

const LANGUAGES = ['de', 'en'] as const;
type Language = (typeof LANGUAGES)[number];

/** Three ways to put the form on a page, to be copied; made from its own fields. */
export function UseSection({ form }: SectionProps) {
  const t = useText();
  const [chosen, setChosen] = useState<Language | null>(null);
  const { values, dirty, stored } = form;
  const language = chosen ?? values.locale;
  const snippets = useMemo(() => {
    const { slug = '', fields = [], consent, captcha, storeAddress } = formInput(values);
    const words = consent ?? { text: null, required: false, marketing: null };
    const from = { slug, locale: language, fields, consent: words, captcha, storeAddress };
    const site = backendAddress();
    return {
      embed: embedTag(from, site, language),
      html: plainHtml(from, site, language),
      fetch: fetchExample(from, site),
    };
  }, [values, language]);
  return (
    <Section title={t('settings.forms.use')} hint={t('settings.forms.use.hint')}>
      {dirty ? <Notice tone="info">{t('settings.forms.use.unsaved')}</Notice> : null}
      {stored.enabled ? null : <Notice tone="warning">{t('settings.forms.use.off')}</Notice>}
      <ChoiceChips
        label={t('settings.forms.use.language')}
        choices={LANGUAGES.map((value) => ({ value, label: t(`settings.locale.${value}`) }))}
        value={language}
        onChange={setChosen}
      />
      <Snippet
        title={t('settings.forms.use.embed')}
        hint={t('settings.forms.use.embed.hint')}
        code={snippets.embed}
      />
      <Snippet
        title={t('settings.forms.use.html')}
        hint={t('settings.forms.use.html.hint')}
        code={snippets.html}
      />
      <Snippet
        title={t('settings.forms.use.fetch')}
        hint={t('settings.forms.use.fetch.hint')}
        code={snippets.fetch}
      />
    </Section>
  );
}
