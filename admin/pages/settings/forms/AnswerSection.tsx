import { Checkbox, Textarea, TextInput } from '@strapi/design-system';

import { FieldGrid, FormField } from '../../../components/fields/FormField';
import { useText } from '../../../hooks/useText';

import { BilingualFields } from './BilingualFields';
import { DeliveryFields } from './DeliveryFields';
import { FoldSection } from './FoldSection';
import { Ticked } from './Ticked';
import type { SectionProps } from './useLeadForm';

const LINE = 255;
const TEXT = 5000;
const ADDRESS = 2000;

/** What happens when the form was sent: for the visitor, for colleagues, by mail. */
export function AnswerSection({ form }: SectionProps) {
  const t = useText();
  const { values, change, problemText } = form;
  const { redirect, successMessage, notification, autoReply, delivery, locale } = values;
  const facts = [
    notification.enabled ? t('settings.forms.notify.isOn') : null,
    autoReply.enabled ? t('settings.forms.reply.isOn') : null,
    delivery.way === 'none' ? null : t('settings.forms.delivery.isOn'),
  ].filter((fact) => fact !== null);
  return (
    <FoldSection
      form={form}
      section="answer"
      title={t('settings.forms.section.answer')}
      summary={facts.length > 0 ? facts.join(' · ') : t('settings.forms.answer.none')}
    >
      <FieldGrid>
        <BilingualFields
          name="successMessage"
          label={t('settings.forms.success')}
          hint={t('settings.forms.success.hint')}
          error={problemText('successMessage')}
          value={successMessage}
          first={locale}
          maxLength={TEXT}
          long
          onChange={(text) => change({ successMessage: text })}
        />
        <FormField
          name="redirect"
          label={t('settings.forms.redirect')}
          hint={t('settings.forms.redirect.hint')}
          error={problemText('redirect')}
          wide
        >
          <TextInput
            value={redirect}
            maxLength={ADDRESS}
            placeholder="/thanks"
            spellCheck={false}
            onChange={(event: { target: HTMLInputElement }) =>
              change({ redirect: event.target.value })
            }
          />
        </FormField>
      </FieldGrid>
      <Ticked name="notification" hint={t('settings.forms.notify.hint')}>
        <Checkbox
          checked={notification.enabled}
          onCheckedChange={(checked) =>
            change({ notification: { ...notification, enabled: checked === true } })
          }
        >
          {t('settings.forms.notify')}
        </Checkbox>
      </Ticked>
      {notification.enabled ? (
        <FormField
          name="notification.addresses"
          label={t('settings.forms.notify.addresses')}
          hint={t('settings.forms.lines.hint')}
          error={problemText('notification.addresses')}
        >
          <Textarea
            value={notification.addresses}
            onChange={(event: { target: { value: string } }) =>
              change({ notification: { ...notification, addresses: event.target.value } })
            }
          />
        </FormField>
      ) : null}
      <Ticked
        name="autoReply"
        hint={t('settings.forms.reply.hint')}
        error={problemText('autoReply')}
      >
        <Checkbox
          checked={autoReply.enabled}
          onCheckedChange={(checked) =>
            change({ autoReply: { ...autoReply, enabled: checked === true } })
          }
        >
          {t('settings.forms.reply')}
        </Checkbox>
      </Ticked>
      {autoReply.enabled ? (
        <FieldGrid>
          <BilingualFields
            name="autoReply.subject"
            label={t('settings.forms.reply.subject')}
            error={problemText('autoReply.subject')}
            value={autoReply.subject}
            first={locale}
            maxLength={LINE}
            required
            onChange={(subject) => change({ autoReply: { ...autoReply, subject } })}
          />
          <BilingualFields
            name="autoReply.text"
            label={t('settings.forms.reply.text')}
            hint={t('settings.forms.reply.text.hint', {
              name: '{name}',
              firstName: '{firstName}',
              company: '{company}',
            })}
            error={problemText('autoReply.text')}
            value={autoReply.text}
            first={locale}
            maxLength={TEXT}
            required
            long
            onChange={(text) => change({ autoReply: { ...autoReply, text } })}
          />
        </FieldGrid>
      ) : null}
      <DeliveryFields form={form} />
    </FoldSection>
  );
}
