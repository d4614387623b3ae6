import { useState } from 'react';

import { ConflictPanel } from '../../components/opportunity-form/ConflictPanel';
import type { Choice } from '../../components/opportunity-form/conflict';
import { useFieldValue } from '../../components/fields/useFieldValue';
import { askedLabel } from '../../domain/asked-fields';
import type { AskedFields } from '../../domain/asked-fields';
import { DialogShell } from '../../components/dialogs/DialogShell';
import { useFieldName } from '../../hooks/useFieldName';
import { useText } from '../../hooks/useText';

import type { RecordConflict } from './useSaveRecord';

type Props = { conflict: RecordConflict; asked: AskedFields };

/** Somebody has changed the same field meanwhile: both values, and which one stays. */
export function RecordConflictDialog({ conflict, asked }: Props) {
  const t = useText();
  const fieldName = useFieldName();
  const [choices, setChoices] = useState<Record<string, Choice>>({});
  const valueText = useFieldValue(
    conflict.changes.map(({ field }) => field),
    asked,
  );
  const items = conflict.changes.map(({ field, mine, theirs, by, at }) => ({
    field,
    label: fieldName(field, askedLabel(field, asked)),
    by,
    at,
    mine: valueText(field, mine),
    theirs: valueText(field, theirs),
  }));
  const decide = () =>
    conflict.decide(
      conflict.changes.map(({ field }) => field).filter((field) => choices[field] === 'theirs'),
    );
  return (
    <DialogShell
      title={t('record.conflict')}
      onClose={conflict.cancel}
      onSubmit={decide}
      submitLabel={t('form.conflict.save')}
      narrow
    >
      <ConflictPanel
        items={items}
        choices={choices}
        onChoose={(field, choice) => setChoices((before) => ({ ...before, [field]: choice }))}
      />
    </DialogShell>
  );
}
