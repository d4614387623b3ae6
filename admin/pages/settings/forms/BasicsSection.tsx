import { Checkbox, Flex, TextInput } from '@strapi/design-system';

import { ChoiceSelect } from '../../../components/fields/ChoiceSelect';
import { FieldGrid, FormField } from '../../../components/fields/FormField';
import { LONGEST_NAME } from '../../../domain/lead-form/start';
import { useText } from '../../../hooks/useText';

import { FoldSection } from './FoldSection';
import { Ticked } from './Ticked';
import type { SectionProps } from './useLeadForm';

const LOCALES = ['de', 'en'] as const;
const LONGEST_SLUG = 80;

/** Name, address, language; whether it takes anything and whether it counts. */
export function BasicsSection({ form }: SectionProps) {
  const t = useText();
  const { values, change, problemText, stored } = form;
  const { name, slug, locale, enabled, isTest } = values;
  const moves = slug.trim().toLowerCase() !== stored.slug;
  return (
    <FoldSection
      form={form}
      section="form"
      title={t('settings.forms.section.form')}
      summary={t(enabled ? 'settings.forms.isOn' : 'settings.forms.isOff')}
    >
      <FieldGrid>
        <FormField
          name="name"
          label={t('settings.forms.name')}
          hint={t('settings.forms.name.hint')}
          error={problemText('name')}
          required
        >
          <TextInput
            value={name}
            maxLength={LONGEST_NAME}
            onChange={(event) => change({ name: event.target.value })}
          />
        </FormField>
        <FormField
          name="slug"
          label={t('settings.forms.slug')}
          hint={t(moves ? 'settings.forms.slug.moves' : 'settings.forms.slug.hint')}
          error={problemText('slug')}
          required
        >
          <TextInput
            value={slug}
            maxLength={LONGEST_SLUG}
            spellCheck={false}
            onChange={(event) => change({ slug: event.target.value })}
          />
        </FormField>
        <FormField
          name="locale"
          label={t('settings.forms.locale')}
          hint={t('settings.forms.locale.hint')}
        >
          <ChoiceSelect
            choices={LOCALES.map((value) => ({ value, label: t(`settings.locale.${value}`) }))}
            value={locale}
            onChange={(chosen) => chosen && change({ locale: chosen })}
          />
        </FormField>
      </FieldGrid>
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Ticked
          name="enabled"
          hint={t('settings.forms.enabled.hint')}
          error={problemText('enabled')}
        >
          <Checkbox
            checked={enabled}
            onCheckedChange={(checked) => change({ enabled: checked === true })}
          >
            {t('settings.forms.enabled')}
          </Checkbox>
        </Ticked>
        <Ticked name="isTest" hint={t('settings.forms.isTest.hint')}>
          <Checkbox
            checked={isTest}
            onCheckedChange={(checked) => change({ isTest: checked === true })}
          >
            {t('settings.forms.isTest')}
          </Checkbox>
        </Ticked>
      </Flex>
    </FoldSection>
  );
}
