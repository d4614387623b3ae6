import { Checkbox, Flex, TextInput } from '@strapi/design-system';
import { useState } from 'react';

import type { SavedView } from '../../../shared/contracts';
import type { Failure } from '../../api/errors';
import { useFailureSentence } from '../../hooks/useFailureSentence';
import { useText } from '../../hooks/useText';
import { DialogShell } from '../dialogs/DialogShell';
import { Notice } from '../dialogs/Notice';
import { FormField } from '../fields/FormField';

const LONGEST = 100;

type Props = {
  /** Null: a new one. */
  view: SavedView | null;
  busy: boolean;
  failure: Failure | null;
  onClose: () => void;
  onSave: (name: string, isShared: boolean) => void;
};

/** A view's name, and whether the colleagues have it too. */
export function ViewDialog({ view, busy, failure, onClose, onSave }: Props) {
  const t = useText();
  const sentence = useFailureSentence();
  const [name, setName] = useState(view?.name ?? '');
  const [isShared, setShared] = useState(view?.isShared ?? false);
  const [checked, setChecked] = useState(false);
  const isEmpty = name.trim() === '';
  const submit = () => {
    setChecked(true);
    if (!isEmpty) onSave(name.trim(), isShared);
  };
  return (
    <DialogShell
      title={t(view ? 'view.rename.title' : 'view.save.title')}
      onClose={onClose}
      onSubmit={submit}
      busy={busy}
      focus="name"
      narrow
    >
      <Flex direction="column" alignItems="stretch" gap={4}>
        {failure ? <Notice tone="danger">{sentence(failure)}</Notice> : null}
        <FormField
          name="name"
          label={t('view.name')}
          error={checked && isEmpty ? t('form.problem.required') : undefined}
          hint={view ? undefined : t('view.save.hint')}
          required
        >
          <TextInput
            maxLength={LONGEST}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        </FormField>
        <Checkbox checked={isShared} onCheckedChange={(on) => setShared(on === true)}>
          {t('view.shared')}
        </Checkbox>
      </Flex>
    </DialogShell>
  );
}
