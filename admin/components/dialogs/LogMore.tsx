import { TextInput } from '@strapi/design-system';
import { useState } from 'react';

import { OBJECTION_STATES } from '../../../shared/contracts/activity';
import { useText } from '../../hooks/useText';
import { ChoiceSelect } from '../fields/ChoiceSelect';
import { Folded } from '../fields/Folded';
import { FieldGrid, FormField } from '../fields/FormField';
import { ListSelect } from '../fields/ListSelect';

import type { LogValues } from './log-contact';

type LogMoreProps = {
  values: LogValues;
  change: (changes: Partial<LogValues>) => void;
  problemText: (field: 'duration') => string | undefined;
};

/** What is worth noting now and then; unfolded at once when an objection came up. */
export function LogMore({ values, change, problemText }: LogMoreProps) {
  const t = useText();
  const [open, setOpen] = useState(false);
  const problem = problemText('duration');
  const states = OBJECTION_STATES.map((value) => ({ value, label: t(`objection.${value}`) }));

  return (
    <Folded
      title={t('log.more')}
      open={open || values.outcome === 'objection' || problem !== undefined}
      onToggle={setOpen}
    >
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
        <FormField name="duration" label={t('log.duration')} error={problem}>
          <TextInput
            inputMode="numeric"
            autoComplete="off"
            value={values.duration}
            onChange={(event) => change({ duration: event.target.value })}
          />
        </FormField>
      </FieldGrid>
    </Folded>
  );
}
