import { TextInput } from '@strapi/design-system';

import { DELIVERY_MOMENTS } from '../../../../shared/contracts/lead-form';
import { Notice } from '../../../components/dialogs/Notice';
import { ChoiceSelect } from '../../../components/fields/ChoiceSelect';
import { FieldGrid, FormField } from '../../../components/fields/FormField';
import { DELIVERY_WAYS } from '../../../domain/lead-form/values';
import type { FormValues } from '../../../domain/lead-form/values';
import { useText } from '../../../hooks/useText';

import { BilingualFields } from './BilingualFields';
import { DeliveryEntry } from './DeliveryEntry';
import { DeliveryFile } from './DeliveryFile';
import type { SectionProps } from './useLeadForm';

const LABEL = 500;

/** What was promised for sending the form: an address, a file or an entry of the site. */
export function DeliveryFields({ form }: SectionProps) {
  const t = useText();
  const { values, change, problemText } = form;
  const { delivery, locale } = values;
  const edit = (part: Partial<FormValues['delivery']>) =>
    change({ delivery: { ...delivery, ...part } });
  return (
    <>
      <FieldGrid>
        <FormField
          name="delivery"
          label={t('settings.forms.delivery')}
          hint={t('settings.forms.delivery.hint')}
          error={problemText('delivery')}
        >
          <ChoiceSelect
            choices={DELIVERY_WAYS.map((value) => ({
              value,
              label: t(`settings.forms.delivery.${value}`),
            }))}
            value={delivery.way}
            onChange={(way) => way && edit({ way })}
          />
        </FormField>
        {delivery.way === 'none' ? null : (
          <FormField
            name="delivery.after"
            label={t('settings.forms.delivery.after')}
            error={problemText('delivery.after')}
          >
            <ChoiceSelect
              choices={DELIVERY_MOMENTS.map((value) => ({
                value,
                label: t(`settings.forms.delivery.after.${value}`),
              }))}
              value={delivery.after}
              onChange={(after) => after && edit({ after })}
            />
          </FormField>
        )}
      </FieldGrid>
      {delivery.way !== 'none' && delivery.after === 'confirmation' ? (
        <Notice tone="warning">{t('settings.forms.delivery.today')}</Notice>
      ) : null}
      {delivery.way === 'none' ? null : (
        <FieldGrid>
          <BilingualFields
            name="delivery.label"
            label={t('settings.forms.delivery.label')}
            hint={t('settings.forms.delivery.label.hint')}
            error={problemText('delivery.label')}
            value={delivery.label}
            first={locale}
            maxLength={LABEL}
            required
            onChange={(label) => edit({ label })}
          />
          {delivery.way === 'url' ? (
            <FormField
              name="delivery.url"
              label={t('settings.forms.delivery.url')}
              error={problemText('delivery.url')}
              required
              wide
            >
              <TextInput
                value={delivery.url}
                placeholder="https://"
                spellCheck={false}
                onChange={(event: { target: HTMLInputElement }) =>
                  edit({ url: event.target.value })
                }
              />
            </FormField>
          ) : null}
          {delivery.way === 'file' ? (
            <DeliveryFile
              file={delivery.file}
              error={problemText('delivery.file')}
              onChange={(file) => edit({ file })}
            />
          ) : null}
          {delivery.way === 'entry' ? (
            <DeliveryEntry
              uid={delivery.uid}
              documentId={delivery.documentId}
              error={problemText('delivery.entry')}
              onChange={edit}
            />
          ) : null}
        </FieldGrid>
      )}
    </>
  );
}
