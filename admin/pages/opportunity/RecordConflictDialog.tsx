import { useState } from 'react';
import { useIntl } from 'react-intl';

import { ConflictPanel } from '../../components/opportunity-form/ConflictPanel';
import type { Choice } from '../../components/opportunity-form/conflict';
import { DialogShell } from '../../components/dialogs/DialogShell';
import { useFieldName } from '../../hooks/useFieldName';
import { useText } from '../../hooks/useText';

import type { RecordConflict } from './useSaveRecord';

type Named = { name: string };
const isNamed = (value: unknown): value is Named =>
  typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string';

type Props = { conflict: RecordConflict; labels: ReadonlyMap<string, string> };

/** Somebody has changed the same field meanwhile: both values, and which one stays. */
export function RecordConflictDialog({ conflict, labels }: Props) {
  const t = useText();
  const fieldName = useFieldName();
  const { formatNumber } = useIntl();
  const [choices, setChoices] = useState<Record<string, Choice>>({});
  const shown = (value: unknown): string => {
    if (value === null || value === undefined || value === '') return '';
    if (typeof value === 'boolean') return t(value ? 'record.yes' : 'record.no');
    if (typeof value === 'number') return formatNumber(value);
    if (Array.isArray(value)) return value.map(shown).join(', ');
    return isNamed(value) ? value.name : String(value);
  };
  const items = conflict.changes.map(({ field, mine, theirs, by, at }) => ({
    field,
    label: labels.get(field) ?? fieldName(field),
    by,
    at,
    mine: shown(mine),
    theirs: shown(theirs),
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
