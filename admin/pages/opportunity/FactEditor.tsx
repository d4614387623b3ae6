import { Button, Flex } from '@strapi/design-system';
import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useIntl } from 'react-intl';

import { focusField } from '../../components/dialogs/focus-field';
import { FormField } from '../../components/fields/FormField';
import type { RecordBody } from '../../domain/question-answer';
import { useFailureSentence } from '../../hooks/useFailureSentence';
import { useText } from '../../hooks/useText';

import { factBody, factStart, readFact } from './fact';
import type { Fact, FactProblem, FactValue } from './fact';
import { FactInputField } from './FactInputField';
import type { SaveRecord } from './useSaveRecord';

type Props = { fact: Fact; version?: number; onSave: SaveRecord; onClose: () => void };

/** What a colleague has put there, where it is a text that stands for itself. */
const toldText = ({ input }: Fact, theirs: unknown): string | null =>
  TOLD.has(input.type) && (typeof theirs === 'string' || typeof theirs === 'number')
    ? `(${theirs})`
    : null;
const TOLD: ReadonlySet<string> = new Set(['text', 'longtext', 'email', 'url', 'integer']);

const PROBLEMS: Record<FactProblem, 'number' | 'url' | 'required'> = {
  number: 'number',
  integer: 'number',
  money: 'number',
  url: 'url',
  required: 'required',
};

/** One fact in its input: Enter saves, Esc leaves all as it was. */
export function FactEditor({ fact, version, onSave, onClose }: Props) {
  const t = useText();
  const { locale } = useIntl();
  const sentence = useFailureSentence();
  const box = useRef<HTMLDivElement>(null);
  const { field, input } = fact;
  const [value, setValue] = useState<FactValue>(() => factStart(fact, locale));
  const [since] = useState(version);
  const [was, setWas] = useState<RecordBody | undefined>(() => factBody(fact, fact.value));
  const [openText, setOpenText] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | undefined>();
  const [busy, setBusy] = useState(false);

  useEffect(() => {
    focusField(box.current, field);
  }, [field]);

  const save = async () => {
    if (openText) return setProblem(t('person.unresolved', { name: openText }));
    const result = readFact(fact, value, locale);
    if (!result.ok) return setProblem(t(`form.problem.${PROBLEMS[result.problem]}`));
    setBusy(true);
    const failure = await onSave(factBody(fact, result.value), since, was);
    setBusy(false);
    if (!failure) return onClose();
    const [change] = failure.details.changes ?? [];
    if (change) setWas(undefined);
    const theirs = change && toldText(fact, change.theirs);
    setProblem([sentence(failure), theirs].filter(Boolean).join(' '));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const isOpen =
      event.target instanceof Element && event.target.closest('[aria-expanded="true"]');
    if (isOpen || event.defaultPrevented) return;
    if (event.key === 'Escape') onClose();
    const isLine = event.target instanceof HTMLInputElement && !event.target.closest('[role]');
    const isSent = event.ctrlKey || event.metaKey || isLine;
    if (event.key === 'Enter' && isSent) {
      event.preventDefault();
      void save();
    }
  };

  return (
    <Flex
      ref={box}
      direction="column"
      alignItems="stretch"
      gap={2}
      paddingTop={2}
      paddingBottom={2}
      onKeyDown={onKeyDown}
      data-fact={field}
    >
      <FormField name={field} label={fact.label} hint={fact.hint} error={problem}>
        <FactInputField
          input={input}
          value={value}
          onChange={(next) => {
            setValue(next);
            setProblem(undefined);
          }}
          onOpenText={setOpenText}
        />
      </FormField>
      <Flex gap={2}>
        <Button size="S" onClick={() => void save()} loading={busy}>
          {t('form.save')}
        </Button>
        <Button size="S" variant="tertiary" onClick={onClose} disabled={busy}>
          {t('form.cancel')}
        </Button>
      </Flex>
    </Flex>
  );
}
