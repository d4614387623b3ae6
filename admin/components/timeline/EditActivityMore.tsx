import { TextInput } from '@strapi/design-system';

import { OBJECTION_STATES } from '../../../shared/contracts/activity';
import type { ActivityEdit } from '../../domain/activity-edit';
import { useText } from '../../hooks/useText';
import { ChoiceSelect } from '../fields/ChoiceSelect';
import { FieldGrid, FormField } from '../fields/FormField';
import { ListSelect } from '../fields/ListSelect';
import { MoneyInput } from '../fields/MoneyInput';

type Props = {
  values: ActivityEdit;
  /** In which its costs are added up; undefined where nobody can tell. */
  currency: string | undefined;
  change: (changes: Partial<ActivityEdit>) => void;
  problemText: (field: 'duration' | 'cost') => string | undefined;
};

/** Objection, occasion and effort. */
export function EditActivityMore({ values, currency, change, problemText }: Props) {
  const t = useText();
  const states = OBJECTION_STATES.map((value) => ({ value, label: t(`objection.${value}`) }));
  return (
    <FieldGrid>
      <FormField name="objectionKind" label={t('log.objection')}>
        <ListSelect
          list="objectionKinds"
          value={values.objectionKind}
          onChange={(objectionKind) => change({ objectionKind })}
        />
      </FormField>
      <FormField name="objectionState" label={t('log.objectionState')}>
        <ChoiceSelect
          choices={states}
          value={values.objectionState}
          onChange={(objectionState) => change({ objectionState: objectionState ?? 'open' })}
          disabled={values.objectionKind === null}
        />
      </FormField>
      <FormField name="purpose" label={t('field.purpose')}>
        <ListSelect
          list="purposes"
          value={values.purpose}
          onChange={(purpose) => change({ purpose })}
        />
      </FormField>
      <FormField name="duration" label={t('log.duration')} error={problemText('duration')}>
        <TextInput
          inputMode="numeric"
          autoComplete="off"
          value={values.duration}
          onChange={(event) => change({ duration: event.target.value })}
        />
      </FormField>
      <FormField name="cost" label={t('field.cost')} error={problemText('cost')}>
        <MoneyInput value={values.cost} currency={currency} onChange={(cost) => change({ cost })} />
      </FormField>
    </FieldGrid>
  );
}
