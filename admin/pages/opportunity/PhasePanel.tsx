import { Box, Checkbox, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';

import type { Activity, OpportunityRecordView } from '../../../shared/contracts';
import { checklistOf } from '../../components/dialogs/missing';
import { useText } from '../../hooks/useText';

import { isKnown } from './fact';
import { FactRow } from './FactRow';
import { Objections } from './Objections';
import { questionFacts } from './record-facts';
import { Panel, PlainList } from './styles';
import { useMayChange } from './useMayChange';
import type { SaveRecord } from './useSaveRecord';

type Props = {
  record: OpportunityRecordView;
  onSave: SaveRecord;
  onTick: (key: string, done: boolean) => Promise<boolean>;
};

/** What the stage is there for: its goal, what to do, what to find out, and what still stands in the way. */
export function PhasePanel({ record, onSave, onTick }: Props) {
  const t = useText();
  const { opportunity, funnel, objections, can } = record;
  const mayChange = useMayChange(record);
  /** Ticks that are on their way. */
  const [ticks, setTicks] = useState<Record<string, boolean>>({});
  const place = funnel.stages.find(
    ({ stage }) => stage.documentId === opportunity.stage?.documentId,
  );
  const questions = questionFacts(record);
  const checklist = place ? checklistOf(place) : [];
  const goal = place ? (place.goal ?? place.stage.goal) : null;
  const open: readonly Activity[] = objections;
  if (!goal && checklist.length === 0 && questions.length === 0 && open.length === 0) return null;

  const isDone = (key: string) => ticks[key] ?? opportunity.checklist[key] === true;
  const tick = async (key: string, done: boolean) => {
    setTicks((before) => ({ ...before, [key]: done }));
    await onTick(key, done);
    setTicks(({ [key]: _told, ...rest }) => rest);
  };
  const heading = (title: string, done: number, all: number) => (
    <Typography tag="h3" variant="pi" fontWeight="bold" textColor="neutral600" paddingBottom={1}>
      {`${title} ${t('record.phase.count', { done, all })}`}
    </Typography>
  );
  const stageName = place?.stage.name ?? t('record.noStage');

  return (
    <Panel tag="section" aria-label={t('record.phase', { stage: stageName })}>
      <Typography tag="h2" variant="delta">
        {t('record.phase', { stage: stageName })}
      </Typography>
      <Flex direction="column" alignItems="stretch" gap={4} paddingTop={2}>
        {goal ? <Typography textColor="neutral700">{goal}</Typography> : null}
        {checklist.length > 0 ? (
          <Box>
            {heading(
              t('field.checklist'),
              checklist.filter(({ key }) => isDone(key)).length,
              checklist.length,
            )}
            <PlainList>
              {checklist.map(({ key, label, required }) => (
                <Box tag="li" key={key} paddingTop={1} paddingBottom={1}>
                  <Checkbox
                    checked={isDone(key)}
                    disabled={!can.update}
                    onCheckedChange={(checked) => void tick(key, checked === true)}
                  >
                    {required ? t('record.required', { label }) : label}
                  </Checkbox>
                </Box>
              ))}
            </PlainList>
          </Box>
        ) : null}
        {questions.length > 0 ? (
          <Box maxWidth="64rem">
            {heading(t('record.questions'), questions.filter(isKnown).length, questions.length)}
            {questions.map((fact) => (
              <FactRow
                key={fact.field}
                fact={fact}
                canUpdate={can.update}
                version={opportunity.version}
                onSave={onSave}
              />
            ))}
          </Box>
        ) : null}
        {open.length > 0 ? <Objections objections={open} mayChange={mayChange} /> : null}
      </Flex>
    </Panel>
  );
}
