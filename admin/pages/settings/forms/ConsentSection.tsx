import { Checkbox, Typography } from '@strapi/design-system';

import { MARKETING_PURPOSES, OPT_IN_MODES } from '../../../../shared/contracts/lead-form';
import { Notice } from '../../../components/dialogs/Notice';
import { ChoiceSelect } from '../../../components/fields/ChoiceSelect';
import { FieldGrid, FormField } from '../../../components/fields/FormField';
import { changesConsent, isSaid } from '../../../domain/lead-form/values';
import { useText } from '../../../hooks/useText';

import { BilingualFields } from './BilingualFields';
import { FoldSection } from './FoldSection';
import { Ticked } from './Ticked';
import type { SectionProps } from './useLeadForm';

const TEXT = 5000;
const LABEL = 500;

/** What a visitor is told about his details, and what he agrees to. */
export function ConsentSection({ form }: SectionProps) {
  const t = useText();
  const { values, change, problemText, stored } = form;
  const { consent, marketing, doubleOptIn, locale } = values;
  const { version } = stored.consent;
  const summary = t(
    consent.required
      ? 'settings.forms.consent.isBox'
      : isSaid(consent.text)
        ? 'settings.forms.consent.isNotice'
        : 'settings.forms.consent.isNone',
  );
  return (
    <FoldSection
      form={form}
      section="consent"
      title={t('settings.forms.section.consent')}
      summary={marketing.isOn ? `${summary} · ${t('settings.forms.marketing.isOn')}` : summary}
    >
      <Typography textColor="neutral600">
        {changesConsent(stored, values)
          ? t('settings.forms.consent.newVersion', { version, next: version + 1 })
          : t('settings.forms.consent.version', { version })}
      </Typography>
      <FieldGrid>
        <BilingualFields
          name="consent.text"
          label={t('settings.forms.consent.text')}
          hint={t('settings.forms.consent.text.hint')}
          error={problemText('consent.text')}
          value={consent.text}
          first={locale}
          maxLength={TEXT}
          required={consent.required}
          long
          onChange={(text) => change({ consent: { ...consent, text } })}
        />
      </FieldGrid>
      <Ticked name="consent.required" hint={t('settings.forms.consent.required.hint')}>
        <Checkbox
          checked={consent.required}
          onCheckedChange={(checked) =>
            change({ consent: { ...consent, required: checked === true } })
          }
        >
          {t('settings.forms.consent.required')}
        </Checkbox>
      </Ticked>
      <Ticked name="marketing" hint={t('settings.forms.marketing.hint')}>
        <Checkbox
          checked={marketing.isOn}
          onCheckedChange={(checked) =>
            change({ marketing: { ...marketing, isOn: checked === true } })
          }
        >
          {t('settings.forms.marketing')}
        </Checkbox>
      </Ticked>
      {marketing.isOn ? (
        <FieldGrid>
          <BilingualFields
            name="consent.marketing"
            label={t('settings.forms.marketing.text')}
            error={problemText('consent.marketing')}
            value={marketing.text}
            first={locale}
            maxLength={LABEL}
            required
            long
            onChange={(text) => change({ marketing: { ...marketing, text } })}
          />
          <FormField
            name="marketing.purpose"
            label={t('settings.forms.marketing.purpose')}
            hint={t('settings.forms.marketing.purpose.hint')}
          >
            <ChoiceSelect
              choices={MARKETING_PURPOSES.map((value) => ({
                value,
                label: t(`settings.forms.purpose.${value}`),
              }))}
              value={marketing.purpose}
              onChange={(purpose) => purpose && change({ marketing: { ...marketing, purpose } })}
            />
          </FormField>
        </FieldGrid>
      ) : null}
      <FormField
        name="doubleOptIn"
        label={t('settings.forms.optIn')}
        hint={t(`settings.forms.optIn.${doubleOptIn}.hint`)}
        error={problemText('doubleOptIn')}
      >
        <ChoiceSelect
          choices={OPT_IN_MODES.map((value) => ({
            value,
            label: t(`settings.forms.optIn.${value}`),
          }))}
          value={doubleOptIn}
          onChange={(mode) => mode && change({ doubleOptIn: mode })}
        />
      </FormField>
      {doubleOptIn === 'off' ? null : (
        <Notice tone="warning">{t('settings.forms.optIn.today')}</Notice>
      )}
    </FoldSection>
  );
}
