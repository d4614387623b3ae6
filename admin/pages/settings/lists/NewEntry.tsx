import { Button, Flex, TextInput } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import type { FormEvent } from 'react';

import type { Failure } from '../../../api/errors';
import { FormField } from '../../../components/fields/FormField';
import { useText } from '../../../hooks/useText';

type Props = {
  name: string;
  onName: (name: string) => void;
  taken: readonly string[];
  busy: boolean;
  onAdd: (name: string) => Promise<Failure | null>;
};

const LONGEST = 255;

export function NewEntry({ name, onName, taken, busy, onAdd }: Props) {
  const t = useText();
  const wanted = name.trim();
  const isTaken = taken.some((known) => known.toLowerCase() === wanted.toLowerCase());

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (wanted !== '' && !isTaken && !(await onAdd(wanted))) onName('');
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Flex gap={3} alignItems="flex-end" wrap="wrap">
        <FormField
          name="name"
          label={t('settings.lists.new')}
          error={isTaken && wanted !== '' ? t('settings.lists.taken') : undefined}
        >
          <TextInput
            value={name}
            maxLength={LONGEST}
            onChange={(event) => onName(event.target.value)}
          />
        </FormField>
        <Button
          type="submit"
          variant="secondary"
          startIcon={<Plus />}
          loading={busy}
          disabled={wanted === '' || isTaken}
        >
          {t('settings.lists.add')}
        </Button>
      </Flex>
    </form>
  );
}
