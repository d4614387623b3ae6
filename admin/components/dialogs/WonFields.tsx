import { Textarea, TextInput } from '@strapi/design-system';

import type { Card, Day, ListEntry } from '../../../shared/contracts';
import { useText } from '../../hooks/useText';
import { DateField } from '../fields/DateField';
import { FieldGrid, FormField } from '../fields/FormField';
import { MoneyInput } from '../fields/MoneyInput';

import type { ClosingField, ClosingValues } from './closing';

export type ClosingPart = {
  card: Card;
  values: ClosingValues;
  change: (changes: Partial<ClosingValues>) => void;
  problemOf: (field: ClosingField) => string | undefined;
  reason: ListEntry | undefined;
  today: Day;
};

export function WonFields({ card, values, change, problemOf, today }: ClosingPart) {
  const t = useText();
  return (
    <FieldGrid>
      <FormField name="targetValue" label={t('closing.won.value')} error={problemOf('targetValue')}>
        <MoneyInput
          value={values.targetValue}
          onChange={(targetValue) => change({ targetValue })}
          currency={card.currency}
        />
      </FormField>
      <FormField name="closedOn" label={t('closing.won.closedAt')} error={problemOf('closedOn')}>
        <DateField
          value={values.closedOn}
          onChange={(closedOn) => change({ closedOn })}
          max={today}
          clearable={false}
        />
      </FormField>
      <FormField
        name="contractSignedOn"
        label={t('field.contractSignedOn')}
        error={problemOf('contractSignedOn')}
      >
        <DateField
          value={values.contractSignedOn}
          onChange={(contractSignedOn) => change({ contractSignedOn })}
        />
      </FormField>
      <FormField name="contractUrl" label={t('field.contractUrl')} error={problemOf('contractUrl')}>
        <TextInput
          type="url"
          placeholder="https://"
          value={values.contractUrl}
          onChange={(event) => change({ contractUrl: event.target.value })}
        />
      </FormField>
      <FormField
        name="wonBecause"
        label={t('field.wonBecause')}
        error={problemOf('wonBecause')}
        wide
      >
        <Textarea
          value={values.wonBecause}
          onChange={(event) => change({ wonBecause: event.target.value })}
        />
      </FormField>
    </FieldGrid>
  );
}
