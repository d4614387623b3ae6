import { TextInput } from '@strapi/design-system';

import { useMe } from '../../hooks/useMe';
import { useText } from '../../hooks/useText';
import { businessTypeChoices, priorityChoices } from '../fields/choices';
import { ChoiceSelect } from '../fields/ChoiceSelect';
import { CurrencySelect } from '../fields/CurrencySelect';
import { DateField } from '../fields/DateField';
import { FieldGrid, FormField } from '../fields/FormField';
import { ListSelect } from '../fields/ListSelect';
import { MoneyInput } from '../fields/MoneyInput';
import { OwnerSelect } from '../fields/OwnerSelect';

import type { FormPart } from './form-state';
import { ProspectFields } from './ProspectFields';
import type { ProspectFieldsProps } from './ProspectFields';
import { startStages } from './values';

type MainFieldsProps = FormPart & Pick<ProspectFieldsProps, 'onOpenText'>;

export function MainFields({ onOpenText, ...part }: MainFieldsProps) {
  const { funnel, opportunity, values, set, problems } = part;
  const t = useText();
  const me = useMe();
  const stages = startStages(funnel);

  return (
    <FieldGrid>
      <FormField name="title" label={t('field.title')} error={problems.title} required wide>
        <TextInput value={values.title} onChange={(event) => set('title', event.target.value)} />
      </FormField>
      <ProspectFields {...part} onOpenText={onOpenText} />
      <FormField name="targetValue" label={t('field.targetValue')} error={problems.targetValue}>
        <MoneyInput
          value={values.targetValue}
          onChange={(text) => set('targetValue', text)}
          currency={values.currency}
        />
      </FormField>
      <FormField name="currency" label={t('field.currency')} error={problems.currency}>
        <CurrencySelect
          value={values.currency}
          onChange={(currency) => set('currency', currency)}
          also={[funnel.currency]}
        />
      </FormField>
      {opportunity ? null : (
        <FormField name="stage" label={t('field.stage')} error={problems.stage} required>
          <ChoiceSelect
            choices={stages.map(({ stage }) => ({ value: stage.documentId, label: stage.name }))}
            value={values.stage}
            onChange={(stage) => set('stage', stage)}
          />
        </FormField>
      )}
      <FormField name="owner" label={t('field.owner')} error={problems.owner}>
        <OwnerSelect
          funnel={funnel.documentId}
          value={values.owner}
          current={opportunity ? opportunity.owner : me}
          onChange={(owner) => set('owner', owner)}
        />
      </FormField>
      <FormField
        name="expectedCloseOn"
        label={t('field.expectedCloseOn')}
        error={problems.expectedCloseOn}
      >
        <DateField value={values.expectedCloseOn} onChange={(day) => set('expectedCloseOn', day)} />
      </FormField>
      <FormField name="decisionOn" label={t('field.decisionOn')} error={problems.decisionOn}>
        <DateField value={values.decisionOn} onChange={(day) => set('decisionOn', day)} />
      </FormField>
      <FormField name="nextStep" label={t('field.nextStep')} error={problems.nextStep} wide>
        <TextInput
          value={values.nextStep}
          onChange={(event) => set('nextStep', event.target.value)}
        />
      </FormField>
      <FormField name="priority" label={t('field.priority')} error={problems.priority}>
        <ChoiceSelect
          choices={priorityChoices(t)}
          value={values.priority}
          onChange={(priority) => (priority ? set('priority', priority) : undefined)}
        />
      </FormField>
      <FormField name="source" label={t('field.source')} error={problems.source}>
        <ListSelect
          list="sources"
          value={values.source}
          onChange={(source) => set('source', source)}
        />
      </FormField>
      <FormField
        name="businessType"
        label={t('field.businessType')}
        error={problems.businessType}
        hint={opportunity ? undefined : t('form.hint.businessType')}
      >
        <ChoiceSelect
          choices={businessTypeChoices(t)}
          value={values.businessType}
          onChange={(type) => set('businessType', type)}
          placeholder={t('form.automatic')}
          clearable={!opportunity}
        />
      </FormField>
    </FieldGrid>
  );
}
