import { Checkbox, Textarea, TextInput } from '@strapi/design-system';

import { CAPTCHA_PROVIDERS } from '../../../../shared/contracts/lead-form';
import { Notice } from '../../../components/dialogs/Notice';
import { ChoiceSelect } from '../../../components/fields/ChoiceSelect';
import { FieldGrid, FormField } from '../../../components/fields/FormField';
import { linesOf } from '../../../domain/lead-form/values';
import { useText } from '../../../hooks/useText';

import { FoldSection } from './FoldSection';
import { Ticked } from './Ticked';
import type { SectionProps } from './useLeadForm';
import { WholeNumber } from './WholeNumber';

const LINE = 255;

/** From where it may be sent, how often, and what is kept of a visitor. */
export function ProtectionSection({ form }: SectionProps) {
  const t = useText();
  const { values, change, problemText } = form;
  const { origins, captcha, minFillSeconds, perMinute, perAddress } = values;
  const { retentionDays, storeAddress } = values;
  const count = linesOf(origins).length;
  return (
    <FoldSection
      form={form}
      section="protection"
      title={t('settings.forms.section.protection')}
      summary={[
        t('settings.forms.origins.count', { count }),
        captcha.provider === 'none' ? null : t(`settings.forms.captcha.${captcha.provider}`),
        storeAddress ? t('settings.forms.storeAddress') : null,
      ]
        .filter((fact) => fact !== null)
        .join(' · ')}
    >
      <FieldGrid>
        <FormField
          name="origins"
          label={t('settings.forms.origins')}
          hint={t('settings.forms.origins.hint')}
          error={problemText('origins')}
          wide
        >
          <Textarea
            value={origins}
            placeholder="https://www.example.com"
            spellCheck={false}
            onChange={(event: { target: { value: string } }) =>
              change({ origins: event.target.value })
            }
          />
        </FormField>
        <WholeNumber
          form={form}
          name="minFillSeconds"
          label={t('settings.forms.minFill')}
          hint={t('settings.forms.minFill.hint')}
          value={minFillSeconds}
          required
          onChange={(value) => change({ minFillSeconds: value })}
        />
        <WholeNumber
          form={form}
          name="perAddress"
          label={t('settings.forms.perAddress')}
          hint={t('settings.forms.perAddress.hint')}
          value={perAddress}
          required
          onChange={(value) => change({ perAddress: value })}
        />
        <WholeNumber
          form={form}
          name="perMinute"
          label={t('settings.forms.perMinute')}
          hint={t('settings.forms.perMinute.hint')}
          value={perMinute}
          required
          onChange={(value) => change({ perMinute: value })}
        />
        <FormField
          name="captcha"
          label={t('settings.forms.captcha')}
          hint={t('settings.forms.captcha.hint')}
        >
          <ChoiceSelect
            choices={CAPTCHA_PROVIDERS.map((value) => ({
              value,
              label: t(`settings.forms.captcha.${value}`),
            }))}
            value={captcha.provider}
            onChange={(provider) => provider && change({ captcha: { ...captcha, provider } })}
          />
        </FormField>
        {captcha.provider === 'none' ? null : (
          <FormField
            name="captcha.siteKey"
            label={t('settings.forms.captcha.siteKey')}
            hint={t('settings.forms.captcha.siteKey.hint', { provider: captcha.provider })}
            error={problemText('captcha.siteKey')}
            required
          >
            <TextInput
              value={captcha.siteKey}
              maxLength={LINE}
              spellCheck={false}
              onChange={(event: { target: HTMLInputElement }) =>
                change({ captcha: { ...captcha, siteKey: event.target.value } })
              }
            />
          </FormField>
        )}
        <WholeNumber
          form={form}
          name="retentionDays"
          label={t('settings.forms.retention')}
          hint={t('settings.forms.retention.hint')}
          value={retentionDays}
          onChange={(value) => change({ retentionDays: value })}
        />
      </FieldGrid>
      <Ticked name="storeAddress" hint={t('settings.forms.storeAddress.hint')}>
        <Checkbox
          checked={storeAddress}
          onCheckedChange={(checked) => change({ storeAddress: checked === true })}
        >
          {t('settings.forms.storeAddress')}
        </Checkbox>
      </Ticked>
      {storeAddress ? (
        <Notice tone="warning">{t('settings.forms.storeAddress.notice')}</Notice>
      ) : null}
    </FoldSection>
  );
}
