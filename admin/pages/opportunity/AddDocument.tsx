import { Button, Flex, TextInput } from '@strapi/design-system';
import { useEffect, useRef, useState } from 'react';
import type { FormEvent } from 'react';

import type { DocumentLink } from '../../../shared/contracts';
import { focusField } from '../../components/dialogs/focus-field';
import { FormField } from '../../components/fields/FormField';
import { nameOfAddress, readDocument } from '../../domain/document-link';
import type { DocumentProblem } from '../../domain/document-link';
import { useText } from '../../hooks/useText';

type Props = {
  known: readonly DocumentLink[];
  busy: boolean;
  onAdd: (link: DocumentLink) => void;
  onCancel: () => void;
};

export function AddDocument({ known, busy, onAdd, onCancel }: Props) {
  const t = useText();
  const form = useRef<HTMLFormElement>(null);
  const [typed, setTyped] = useState({ name: '', url: '' });
  const [problem, setProblem] = useState<DocumentProblem | null>(null);

  useEffect(() => {
    focusField(form.current, 'url');
  }, []);

  const change = (part: Partial<typeof typed>) => {
    setTyped((before) => ({ ...before, ...part }));
    setProblem(null);
  };
  const add = (event: FormEvent) => {
    event.preventDefault();
    const read = readDocument(typed, known);
    if (read.ok) return onAdd(read.link);
    setProblem(read.problem);
    focusField(form.current, 'url');
  };
  const told = problem === 'taken' ? t('record.documents.taken') : t('form.problem.url');
  return (
    <form ref={form} onSubmit={add} noValidate>
      <Flex direction="column" alignItems="stretch" gap={3} paddingTop={3}>
        <FormField name="url" label={t('record.documents.url')} error={problem ? told : undefined}>
          <TextInput
            type="url"
            value={typed.url}
            placeholder="https://"
            onChange={(event) => change({ url: event.target.value })}
          />
        </FormField>
        <FormField name="name" label={t('record.documents.name')}>
          <TextInput
            value={typed.name}
            placeholder={nameOfAddress(typed.url.trim())}
            onChange={(event) => change({ name: event.target.value })}
          />
        </FormField>
        <Flex gap={2}>
          <Button size="S" type="submit" loading={busy}>
            {t('record.people.add.save')}
          </Button>
          <Button size="S" variant="tertiary" onClick={onCancel} disabled={busy}>
            {t('form.cancel')}
          </Button>
        </Flex>
      </Flex>
    </form>
  );
}
