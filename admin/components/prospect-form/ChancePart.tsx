import { Checkbox, TextInput } from '@strapi/design-system';

import type { FunnelSummary } from '../../../shared/contracts';
import { titleOf } from '../../domain/prospect-form';
import { useMe } from '../../hooks/useMe';
import { useText } from '../../hooks/useText';
import { ChoiceSelect } from '../fields/ChoiceSelect';
import { FieldGrid, FormField } from '../fields/FormField';
import { ListSelect } from '../fields/ListSelect';
import { MoneyInput } from '../fields/MoneyInput';
import { OwnerSelect } from '../fields/OwnerSelect';

import { CardSection } from './CardSection';
import type { CardPart } from './part';

type Props = CardPart & { funnels: readonly FunnelSummary[] };

export function ChancePart({ values, change, problemOf, funnels }: Props) {
  const t = useText();
  const me = useMe();
  const currency = funnels.find(({ documentId }) => documentId === values.funnel)?.currency;
  return (
    <CardSection title={t('newProspect.chance')}>
      <Checkbox
        checked={values.withOpportunity}
        onCheckedChange={(checked) => change({ withOpportunity: checked === true })}
      >
        {t('newProspect.chance.with')}
      </Checkbox>
      {values.withOpportunity ? (
        <FieldGrid>
          <FormField
            name="title"
            label={t('field.title')}
            error={problemOf('title')}
            hint={t('newProspect.title.hint')}
            wide
          >
            <TextInput
              autoComplete="off"
              placeholder={titleOf({ ...values, title: '' })}
              value={values.title}
              onChange={(event) => change({ title: event.target.value })}
            />
          </FormField>
          <FormField name="funnel" label={t('list.funnel')} error={problemOf('funnel')}>
            <ChoiceSelect
              choices={funnels.map(({ documentId, name }) => ({ value: documentId, label: name }))}
              value={values.funnel}
              onChange={(funnel) => (funnel ? change({ funnel }) : undefined)}
            />
          </FormField>
          <FormField
            name="targetValue"
            label={t('field.targetValue')}
            error={problemOf('targetValue')}
          >
            <MoneyInput
              value={values.targetValue}
              onChange={(targetValue) => change({ targetValue })}
              currency={currency}
            />
          </FormField>
          <FormField name="owner" label={t('field.owner')} error={problemOf('owner')}>
            <OwnerSelect
              funnel={values.funnel ?? undefined}
              value={values.owner}
              current={me}
              onChange={(owner) => change({ owner })}
            />
          </FormField>
          <FormField name="source" label={t('field.source')} error={problemOf('source')}>
            <ListSelect
              list="sources"
              value={values.source}
              onChange={(source) => change({ source })}
            />
          </FormField>
        </FieldGrid>
      ) : null}
    </CardSection>
  );
}
