import { Button, Flex } from '@strapi/design-system';
import { useEffect, useRef, useState } from 'react';

import type { Ref } from '../../../shared/contracts';
import { focusField } from '../../components/dialogs/focus-field';
import { FormField } from '../../components/fields/FormField';
import { ListSelect } from '../../components/fields/ListSelect';
import { PersonCombobox } from '../../components/fields/PersonCombobox';
import { useText } from '../../hooks/useText';

type Props = {
  organization: Ref | null;
  taken: readonly string[];
  busy: boolean;
  onAdd: (contact: Ref, role: string | null) => void;
  onCancel: () => void;
};

export function AddPerson({ organization, taken, busy, onAdd, onCancel }: Props) {
  const t = useText();
  const box = useRef<HTMLDivElement>(null);
  const [contact, setContact] = useState<Ref | null>(null);
  const [role, setRole] = useState<string | null>(null);
  const [openText, setOpenText] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | undefined>();

  useEffect(() => {
    focusField(box.current, 'contact');
  }, []);

  const add = () => {
    if (openText) return setProblem(t('person.unresolved', { name: openText }));
    if (!contact) return setProblem(t('form.problem.required'));
    if (taken.includes(contact.documentId)) return setProblem(t('record.people.already'));
    onAdd(contact, role);
  };
  return (
    <Flex ref={box} direction="column" alignItems="stretch" gap={3} paddingTop={3}>
      <FormField name="contact" label={t('field.contact')} error={problem}>
        <PersonCombobox
          type="contact"
          organization={organization}
          value={contact}
          onChange={(person) => {
            setContact(person);
            setProblem(undefined);
          }}
          onOpenText={setOpenText}
        />
      </FormField>
      <FormField name="role" label={t('record.role')}>
        <ListSelect list="contactRoles" value={role} onChange={setRole} />
      </FormField>
      <Flex gap={2}>
        <Button size="S" onClick={add} loading={busy}>
          {t('record.people.add.save')}
        </Button>
        <Button size="S" variant="tertiary" onClick={onCancel} disabled={busy}>
          {t('form.cancel')}
        </Button>
      </Flex>
    </Flex>
  );
}
