import { Box, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { useIntl } from 'react-intl';

import { ChoiceChips } from '../../components/fields/ChoiceChips';
import { ChoiceSelect } from '../../components/fields/ChoiceSelect';
import type { CriterionView } from '../../domain/qualification-card';
import { useFailureSentence } from '../../hooks/useFailureSentence';
import { useText } from '../../hooks/useText';
import { FactRow } from '../opportunity/FactRow';
import type { SaveRecord } from '../opportunity/useSaveRecord';

import { leadChange } from './lead-facts';
import type { SaveLead } from './useSaveLead';

/** More of them are easier to find in a list. */
const MOST_CHIPS = 6;

type Props = { view: CriterionView; canUpdate: boolean; version: number; onSave: SaveLead };

/** One question with its answer, what the answer earns, and a note. */
export function CriterionRow({ view, canUpdate, version, onSave }: Props) {
  const t = useText();
  const { formatNumber } = useIntl();
  const sentence = useFailureSentence();
  const { key, label, hint, options, answer, note, points, maxPoints } = view;
  /** An answer that is on its way. */
  const [sent, setSent] = useState<{ answer: string | null } | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const shown = sent ? sent.answer : answer;
  const before = { answer, note };
  const store = (next: typeof before, since: number) =>
    onSave({ criteria: { [key]: next } }, since, {
      criteria: { [key]: answer === null && note === null ? null : before },
    });

  const choose = async (next: string | null) => {
    setSent({ answer: next });
    setProblem(null);
    const failure = await store({ answer: next, note }, version);
    setSent(null);
    if (failure) setProblem(sentence(failure));
  };
  const saveNote: SaveRecord = (body, since) =>
    store({ answer, note: leadChange(body).note ?? null }, since ?? version);
  const chosen = options.find(({ value }) => value === shown);
  const choices = { choices: options, value: chosen?.value ?? null };
  return (
    <Box paddingTop={4} data-criterion={key}>
      <Flex justifyContent="space-between" gap={3} alignItems="baseline">
        <Typography fontWeight="semiBold" textColor="neutral800" tag="h3">
          {label}
        </Typography>
        <Typography variant="pi" textColor="neutral600" style={{ whiteSpace: 'nowrap' }}>
          {t('leads.points', { points: formatNumber(points), max: formatNumber(maxPoints) })}
        </Typography>
      </Flex>
      {hint ? (
        <Typography variant="pi" textColor="neutral600" tag="p">
          {hint}
        </Typography>
      ) : null}
      <Box paddingTop={2}>
        {!canUpdate ? (
          <Typography textColor="neutral800">{chosen?.label ?? t('leads.unanswered')}</Typography>
        ) : options.length <= MOST_CHIPS ? (
          <ChoiceChips
            {...choices}
            label={label}
            onChange={(next) => void choose(next)}
            clearable
          />
        ) : (
          <ChoiceSelect
            {...choices}
            aria-label={label}
            onChange={(next) => void choose(next)}
            clearable
          />
        )}
      </Box>
      {problem ? (
        <Typography role="alert" variant="pi" textColor="danger600" tag="p" paddingTop={1}>
          {problem}
        </Typography>
      ) : null}
      {canUpdate || note ? (
        <FactRow
          fact={{
            field: 'note',
            label: t('leads.criterion.note', { label }),
            value: note,
            input: { type: 'longtext' },
          }}
          canUpdate={canUpdate}
          version={version}
          onSave={saveNote}
        />
      ) : null}
    </Box>
  );
}
