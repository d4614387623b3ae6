import { Checkbox, Textarea, TextInput } from '@strapi/design-system';

import { FUNNEL_PURPOSES, FUNNEL_SHAPES } from '../../../../shared/contracts/funnel';
import { ChoiceSelect } from '../../../components/fields/ChoiceSelect';
import { CurrencySelect } from '../../../components/fields/CurrencySelect';
import { FieldGrid, FormField } from '../../../components/fields/FormField';
import { Section } from '../../../components/layout/Section';
import { LINE } from '../../../domain/stage-problems';
import { useText } from '../../../hooks/useText';

import type { FunnelForm } from './useFunnelForm';

/** What the funnel is called and is for. */
export function FunnelSection({ form }: { form: FunnelForm }) {
  const t = useText();
  const { values, change, problemText, stored } = form;
  const ofDefault = stored.isDefault ? 'is' : stored.archivedAt === null ? 'hint' : 'archived';
  return (
    <Section title={t('settings.funnels.funnel')} hint={t('settings.funnels.funnel.hint')}>
      <FieldGrid>
        <FormField
          name="name"
          label={t('settings.funnels.field.name')}
          error={problemText('name')}
          required
          wide
        >
          <TextInput
            value={values.name}
            maxLength={LINE}
            onChange={(event) => change({ name: event.target.value })}
          />
        </FormField>
        <FormField
          name="description"
          label={t('settings.funnels.field.description')}
          hint={t('settings.funnels.field.description.hint')}
          error={problemText('description')}
          wide
        >
          <Textarea
            value={values.description}
            onChange={(event) => change({ description: event.target.value })}
          />
        </FormField>
        <FormField
          name="purpose"
          label={t('settings.funnels.field.purpose')}
          hint={t(`settings.funnels.purpose.${values.purpose}.hint`)}
        >
          <ChoiceSelect
            choices={FUNNEL_PURPOSES.map((value) => ({
              value,
              label: t(`settings.funnels.purpose.${value}`),
            }))}
            value={values.purpose}
            onChange={(purpose) => purpose && change({ purpose })}
          />
        </FormField>
        <FormField
          name="shape"
          label={t('settings.funnels.field.shape')}
          hint={t(`settings.funnels.shape.${values.shape}.hint`)}
        >
          <ChoiceSelect
            choices={FUNNEL_SHAPES.map((value) => ({
              value,
              label: t(`settings.funnels.shape.${value}`),
            }))}
            value={values.shape}
            onChange={(shape) => shape && change({ shape })}
          />
        </FormField>
        <FormField
          name="currency"
          label={t('settings.funnels.field.currency')}
          hint={t('settings.funnels.field.currency.hint')}
        >
          <CurrencySelect value={values.currency} onChange={(currency) => change({ currency })} />
        </FormField>
        <FormField name="isDefault" wide hint={t(`settings.funnels.field.isDefault.${ofDefault}`)}>
          <Checkbox
            checked={values.isDefault}
            disabled={ofDefault !== 'hint'}
            onCheckedChange={(checked) => change({ isDefault: checked === true })}
          >
            {t('settings.funnels.field.isDefault')}
          </Checkbox>
        </FormField>
      </FieldGrid>
    </Section>
  );
}
