import { TextInput } from '@strapi/design-system';

import { TARGET_KINDS } from '../../../../shared/contracts/target';
import type { UserRef } from '../../../../shared/contracts';
import { useSalesFunnelsQuery } from '../../../api/funnel';
import { useSalesSettingsQuery } from '../../../api/settings';
import { ChoiceChips } from '../../../components/fields/ChoiceChips';
import { ChoiceSelect } from '../../../components/fields/ChoiceSelect';
import { DateField } from '../../../components/fields/DateField';
import { FieldGrid, FormField } from '../../../components/fields/FormField';
import { MoneyInput } from '../../../components/fields/MoneyInput';
import { OwnerSelect } from '../../../components/fields/OwnerSelect';
import { Section } from '../../../components/layout/Section';
import { COMING_PERIODS, periodSpan } from '../../../domain/report/period';
import { periodOf } from '../../../domain/target-form';
import { useText } from '../../../hooks/useText';

import type { TargetFormState } from './useTargetForm';

type Props = { form: TargetFormState; owner: UserRef | null };
const LONGEST_NAME = 100;

function WhenSection({ form: { values, calendar, change, problemText } }: Pick<Props, 'form'>) {
  const t = useText();
  return (
    <Section title={t('settings.targets.when')} hint={t('settings.targets.when.hint')}>
      <ChoiceChips
        label={t('settings.targets.when')}
        choices={COMING_PERIODS.map((name) => ({
          value: name,
          label: t(`reports.period.${name}`),
        }))}
        value={periodOf(values, calendar)}
        onChange={(name) => (name ? change(periodSpan(name, calendar)) : undefined)}
      />
      <FieldGrid>
        <FormField
          name="from"
          label={t('reports.period.from')}
          error={problemText('from')}
          required
        >
          <DateField value={values.from} onChange={(from) => change({ from })} />
        </FormField>
        <FormField name="to" label={t('reports.period.to')} error={problemText('to')} required>
          <DateField value={values.to} onChange={(to) => change({ to })} />
        </FormField>
      </FieldGrid>
    </Section>
  );
}

/** What is to be won, when, and by whom. */
export function TargetFields({ form, owner }: Props) {
  const t = useText();
  const { values, change, problemText } = form;
  const { data: settings } = useSalesSettingsQuery();
  const { data: funnels = [] } = useSalesFunnelsQuery();
  const isAmount = values.kind === 'amount';
  return (
    <>
      <Section title={t('settings.targets.what')}>
        <ChoiceChips
          label={t('settings.targets.kind')}
          choices={TARGET_KINDS.map((kind) => ({
            value: kind,
            label: t(`settings.targets.kind.${kind}`),
          }))}
          value={values.kind}
          onChange={(kind) => (kind ? change({ kind }) : undefined)}
        />
        <FieldGrid>
          <FormField
            name="name"
            label={t('settings.targets.name')}
            error={problemText('name')}
            required
          >
            <TextInput
              value={values.name}
              maxLength={LONGEST_NAME}
              autoComplete="off"
              onChange={(event: { target: HTMLInputElement }) =>
                change({ name: event.target.value })
              }
            />
          </FormField>
          <FormField
            name="value"
            label={t(`settings.targets.value.${values.kind}`)}
            error={problemText('value')}
            required
          >
            <MoneyInput
              value={values.value}
              currency={isAmount ? settings?.baseCurrency : undefined}
              onChange={(value) => change({ value })}
            />
          </FormField>
        </FieldGrid>
      </Section>
      <WhenSection form={form} />
      <Section title={t('settings.targets.whose')} hint={t('settings.targets.whose.hint')}>
        <FieldGrid>
          <FormField name="funnel" label={t('list.funnel')} error={problemText('funnel')}>
            <ChoiceSelect
              clearable
              placeholder={t('settings.targets.anyFunnel')}
              choices={funnels.map(({ documentId, name }) => ({ value: documentId, label: name }))}
              value={values.funnel}
              onChange={(funnel) => change({ funnel })}
            />
          </FormField>
          <FormField name="owner" label={t('field.owner')} error={problemText('owner')}>
            <OwnerSelect
              value={values.owner}
              current={owner}
              placeholder={t('filter.owner.any')}
              onChange={(next) => change({ owner: next })}
            />
          </FormField>
        </FieldGrid>
      </Section>
    </>
  );
}
