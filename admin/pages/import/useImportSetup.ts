import { useRef, useState } from 'react';
import { useNavigate } from 'react-router-dom';

import type { Funnel, ImportPreview } from '../../../shared/contracts';
import { readFailure } from '../../api/errors';
import { useSalesRunImportMutation } from '../../api/import';
import { importPath } from '../../constants';
import { firstChoices, keptChoices, runOf } from '../../domain/import/choices';
import type { ImportChoices } from '../../domain/import/choices';
import { openQuestions, placeRefusals } from '../../domain/import/problems';
import type { ImportProblems } from '../../domain/import/problems';
import { useCan } from '../../hooks/useCan';
import { useFailureSentence } from '../../hooks/useFailureSentence';
import { useText } from '../../hooks/useText';

/** What is chosen for a file, what is wrong with it, and the start. */
export function useImportSetup(preview: ImportPreview, funnel: Funnel | undefined) {
  const t = useText();
  const navigate = useNavigate();
  const sentence = useFailureSentence();
  const canCreatePeople = useCan('organizationUpdate');
  const [choices, setChoices] = useState(() => firstChoices(preview, canCreatePeople));
  const [known, setKnown] = useState(preview);
  const [wasAsked, setWasAsked] = useState(false);
  const [refused, setRefused] = useState<ImportProblems>({});
  const [failed, setFailed] = useState<string | null>(null);
  const [run, { isLoading }] = useSalesRunImportMutation();
  const form = useRef<HTMLDivElement>(null);

  if (known !== preview) {
    setKnown(preview);
    setChoices(keptChoices(preview, choices));
    setRefused({});
    setWasAsked(false);
  }

  const open = openQuestions(preview, funnel, choices, t);
  const showFirst = () =>
    setTimeout(() => {
      const field = form.current?.querySelector('[data-problem]');
      field?.scrollIntoView({ block: 'center' });
      field?.querySelector<HTMLElement>('button, input, [role="combobox"]')?.focus();
    });

  const change = (part: Partial<ImportChoices>) => {
    setChoices((before) => ({ ...before, ...part }));
    setRefused({});
    setFailed(null);
  };
  const start = async () => {
    setWasAsked(true);
    if (!funnel || Object.keys(open).length > 0) {
      showFirst();
      return;
    }
    setFailed(null);
    const answer = await run({ id: preview.id, run: runOf(preview, funnel, choices) });
    if (!('error' in answer)) {
      navigate(importPath(preview.id));
      return;
    }
    const failure = readFailure(answer.error);
    const { problems, isElsewhere } = placeRefusals(failure.details.errors ?? [], t);
    setRefused(problems);
    if (isElsewhere) setFailed(sentence(failure));
    else showFirst();
  };
  const problems: ImportProblems = { ...(wasAsked ? open : {}), ...refused };
  return { choices, change, problems, failed, isStarting: isLoading, start, canCreatePeople, form };
}
export type ImportSetupState = ReturnType<typeof useImportSetup>;
