import { Box, VisuallyHidden } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { lazy, Suspense, useEffect, useMemo, useState } from 'react';

import type { FunnelStage, OpportunityRecordView } from '../../../shared/contracts';
import { MoveQuestions } from '../../components/closing/MoveQuestions';
import { Timeline } from '../../components/timeline/Timeline';
import type { TimelineState } from '../../components/timeline/useTimeline';
import { useWaitingDraft } from '../../components/visit-report/useVisitDraft';
import type { VisitSaved } from '../../components/visit-report/useVisitReport';
import { askedFields } from '../../domain/asked-fields';
import { stagePath } from '../../domain/stage-path';
import { useRefetchOnReturn } from '../../hooks/useRefetchOnReturn';
import { useSiteTimeZone } from '../../hooks/useSiteTimeZone';
import { useText } from '../../hooks/useText';

import { DocumentsPanel } from './DocumentsPanel';
import { EmptyGroups, FactGroup } from './FactGroup';
import { FactRow } from './FactRow';
import { PendingHandovers } from './PendingHandovers';
import { LightPanel } from './LightPanel';
import { LeadsPanel } from './LeadsPanel';
import { PeoplePanel } from './PeoplePanel';
import { PhasePanel } from './PhasePanel';
import { PlannedList } from './PlannedList';
import { QuickLog } from './QuickLog';
import type { Reached } from './reached';
import { RecordActions } from './RecordActions';
import type { RecordAction } from './RecordActions';
import { RecordDialogs } from './RecordDialogs';
import type { OpenDialog } from './RecordDialogs';
import { nextStepFact, recordGroups } from './record-facts';
import { RecordHead } from './RecordHead';
import { ReachedOffer, WaitingReport } from './RecordNotices';
import { SimilarPanel } from './SimilarPanel';
import { StagePath } from './StagePath';
import { Area, Columns, Panel, Stack } from './styles';
import { TimesPanel } from './TimesPanel';
import { useGroupsAside } from './useGroupsAside';
import { useSaveRecord } from './useSaveRecord';
import { useStageMove } from './useStageMove';
import { ValuesPanel } from './ValuesPanel';

const RecordConflictDialog = lazy(() =>
  import('./RecordConflictDialog').then(({ RecordConflictDialog }) => ({
    default: RecordConflictDialog,
  })),
);

type Props = {
  record: OpportunityRecordView;
  timeline: TimelineState;
  refetch: () => void;
};

/** A record that has been read, and everything that can be done with it. */
export function RecordView({ record, timeline, refetch }: Props) {
  const t = useText();
  const timeZone = useSiteTimeZone();
  const { toggleNotification } = useNotification();
  const { opportunity, funnel, times, can } = record;
  const [open, setOpen] = useState<OpenDialog | null>(null);
  const [reached, setReached] = useState<Reached | null>(null);
  const [said, announce] = useState('');
  const readDraft = useWaitingDraft(opportunity.documentId);
  const { save, saveOrSay, conflict } = useSaveRecord(opportunity);
  const draft = useMemo(() => (open ? null : readDraft()), [open, readDraft]);

  const moves = useStageMove(opportunity, ({ card }, { place, closes }) => {
    const message = t('move.done', { title: opportunity.title, stage: place.stage.name });
    announce(message);
    if (closes) setOpen({ type: 'review', kind: closes, version: card.version });
    else toggleNotification({ type: 'success', message });
  });
  useRefetchOnReturn(refetch, open !== null || moves.move !== null);
  const stageId = opportunity.stage?.documentId ?? null;
  const steps = stagePath(funnel, times, stageId);

  const onAction = (action: RecordAction) => {
    if (action === 'restore') void saveOrSay({ archived: false });
    else setOpen({ type: action });
  };
  const onVisit = ({ answer, closed }: VisitSaved) => {
    const version = answer.meta.moved?.card.version;
    if (closed && version !== undefined) setOpen({ type: 'review', kind: closed, version });
  };
  const editing = { canUpdate: can.update, onSave: save, version: opportunity.version };
  const { known, aside } = useGroupsAside(recordGroups(record, t, timeZone));
  const asked = useMemo(() => askedFields(funnel, stageId), [funnel, stageId]);
  useEffect(() => {
    if (open?.type === 'log') setReached(null);
  }, [open]);

  return (
    <Stack>
      <RecordHead
        record={record}
        actions={
          <RecordActions
            record={record}
            busy={moves.move !== null}
            onAction={onAction}
            onMove={moves.start}
          />
        }
      />
      <StagePath
        steps={steps}
        canMove={can.update && opportunity.archivedAt === null}
        busy={moves.move !== null}
        onMove={(place: FunnelStage) => moves.start(place)}
      />
      <PendingHandovers record={record} />
      <WaitingReport draft={draft} onContinue={() => setOpen({ type: 'visit' })} />
      <Columns>
        <Area $name="figures">
          <ValuesPanel record={record} onSave={save} />
          <LightPanel light={opportunity.light} />
          <Panel tag="section" aria-label={t('field.nextStep')}>
            <FactRow fact={nextStepFact(record, t)} {...editing} strong />
          </Panel>
        </Area>
        <Area $name="work">
          <PhasePanel
            record={record}
            onSave={save}
            onTick={(key, done) => saveOrSay({ checklist: { [key]: done } })}
          />
          <Panel>
            <Box paddingBottom={4}>
              <QuickLog about={opportunity} onMore={(start) => setOpen({ type: 'log', start })} />
            </Box>
            <PlannedList record={record} onAct={(type, activity) => setOpen({ type, activity })} />
            <Timeline
              {...timeline}
              title={t('record.timeline')}
              withHistory
              hidePlanned
              currency={opportunity.currency}
              asked={asked}
            />
          </Panel>
        </Area>
        <Area $name="rest">
          <PeoplePanel record={record} onReach={setReached} />
          <LeadsPanel record={record} />
          <DocumentsPanel record={record} onSave={(documents) => saveOrSay({ documents })} />
          {known.map((group) => (
            <FactGroup key={group.title} {...group} {...editing} />
          ))}
          <SimilarPanel documentId={opportunity.documentId} purpose={funnel.purpose} />
          <TimesPanel record={record} />
          <EmptyGroups {...aside} {...editing} />
        </Area>
      </Columns>
      <ReachedOffer
        reached={reached}
        onLog={({ kind, contact }) => setOpen({ type: 'log', contact, start: { kind } })}
        onForget={() => setReached(null)}
      />
      <RecordDialogs record={record} open={open} onClose={() => setOpen(null)} onVisit={onVisit} />
      <MoveQuestions
        move={moves.move}
        funnel={funnel}
        onCancel={moves.cancel}
        onAnswer={moves.answer}
        onClosing={moves.close}
      />
      {conflict ? (
        <Suspense fallback={null}>
          <RecordConflictDialog conflict={conflict} asked={asked} />
        </Suspense>
      ) : null}
      <Box role="status" aria-live="polite">
        <VisuallyHidden>{said}</VisuallyHidden>
      </Box>
    </Stack>
  );
}
