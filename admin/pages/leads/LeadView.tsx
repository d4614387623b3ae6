import { Box } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router-dom';

import type { Lead } from '../../../shared/contracts';
import { useSalesFunnelsQuery } from '../../api/funnel';
import { useSalesAssignableUsersQuery } from '../../api/user';
import { HandoverPanel } from '../../components/lead-conversion/HandoverPanel';
import { Timeline } from '../../components/timeline/Timeline';
import { useAppointmentFile } from '../../components/timeline/useAppointmentFile';
import type { TimelineState } from '../../components/timeline/useTimeline';
import { leadsPath } from '../../constants';
import { activityState } from '../../domain/activity-state';
import { useRefetchOnReturn } from '../../hooks/useRefetchOnReturn';
import { useText } from '../../hooks/useText';
import { EmptyGroups, FactGroup } from '../opportunity/FactGroup';
import { FactRow } from '../opportunity/FactRow';
import { LightPanel } from '../opportunity/LightPanel';
import { QuickLog } from '../opportunity/QuickLog';
import type { Reached } from '../opportunity/reached';
import { ReachedOffer } from '../opportunity/RecordNotices';
import { Area, Columns, Panel, Stack } from '../opportunity/styles';
import { useGroupsAside } from '../opportunity/useGroupsAside';

import { AnswersPanel } from './AnswersPanel';
import { AttributionPanel } from './AttributionPanel';
import { ConsentPanel } from './ConsentPanel';
import { leadGroups, leadNextStep } from './lead-facts';
import { LeadActions } from './LeadActions';
import { LeadConflictDialog } from './LeadConflictDialog';
import { LeadDialogs } from './LeadDialogs';
import type { LeadDialog } from './LeadDialogs';
import { LeadHead } from './LeadHead';
import { MatchesPanel } from './MatchesPanel';
import { QualificationCard } from './QualificationCard';
import { ResponsePanel } from './ResponsePanel';
import { useAskedOfLead } from './useAskedOfLead';
import { useSaveLead } from './useSaveLead';

type Props = { lead: Lead; timeline: TimelineState; refetch: () => void };

/** A lead that has been read, and everything that can be done with it. */
export function LeadView({ lead, timeline, refetch }: Props) {
  const t = useText();
  const navigate = useNavigate();
  const { documentId, name, canUpdate, version } = lead;
  const [open, setOpen] = useState<LeadDialog | null>(null);
  const [reached, setReached] = useState<Reached | null>(null);
  const { save, saveFact, saveOrSay, conflict } = useSaveLead(lead);
  const { data: funnels = [] } = useSalesFunnelsQuery();
  const { data: users = [] } = useSalesAssignableUsersQuery(undefined, { skip: !canUpdate });
  const asked = useAskedOfLead();
  const download = useAppointmentFile({ title: name, organization: null });
  useRefetchOnReturn(refetch, open !== null || conflict !== null);
  useEffect(() => {
    if (open?.type === 'log') setReached(null);
  }, [open]);

  const editing = { canUpdate, onSave: saveFact, version };
  const offered = funnels.filter(({ archivedAt }) => archivedAt === null);
  const { known, aside } = useGroupsAside(leadGroups(lead, { users, funnels: offered }, t));
  const about = { documentId: null, lead: documentId, contact: null, organization: null };
  const planned = timeline.items.flatMap((item) =>
    item.type === 'activity' && activityState(item.activity) === 'planned' ? [item.activity] : [],
  );
  return (
    <Stack>
      <Page.Title>{name}</Page.Title>
      <LeadHead
        lead={lead}
        onReach={setReached}
        actions={
          <LeadActions
            lead={lead}
            onOpen={setOpen}
            onStep={(status) => void saveOrSay({ status })}
          />
        }
      />
      <HandoverPanel
        lead={{ documentId, name }}
        handover={lead.handover}
        onReturned={() => navigate(leadsPath())}
      />
      <Columns>
        <Area $name="figures">
          {lead.light ? <LightPanel light={lead.light} /> : null}
          <ResponsePanel lead={lead} />
          <Panel tag="section" aria-label={t('field.nextStep')}>
            <FactRow fact={leadNextStep(lead, t)} {...editing} strong />
          </Panel>
        </Area>
        <Area $name="work">
          <AnswersPanel lead={lead} editing={editing} />
          <QualificationCard
            lead={lead}
            onSave={save}
            onQualify={() => void saveOrSay({ status: 'qualified' })}
          />
          <Panel>
            <Box paddingBottom={4}>
              <QuickLog about={about} onMore={(start) => setOpen({ type: 'log', start })} />
            </Box>
            <Timeline
              {...timeline}
              title={t('record.timeline')}
              subject={name}
              withHistory
              showOpportunity
              onFile={download}
              asked={asked}
            />
          </Panel>
        </Area>
        <Area $name="rest">
          <MatchesPanel lead={lead} />
          {known.map((group) => (
            <FactGroup key={group.title} {...group} {...editing} />
          ))}
          <AttributionPanel lead={lead} />
          <ConsentPanel consent={lead.consent} />
          <EmptyGroups {...aside} {...editing} />
        </Area>
      </Columns>
      <ReachedOffer
        reached={reached}
        onLog={({ kind }) => setOpen({ type: 'log', start: { kind } })}
        onForget={() => setReached(null)}
      />
      <LeadDialogs
        lead={lead}
        about={about}
        planned={planned}
        open={open}
        onSave={save}
        onClose={() => setOpen(null)}
      />
      {conflict ? (
        <LeadConflictDialog conflict={conflict} asked={asked} users={users} funnels={funnels} />
      ) : null}
    </Stack>
  );
}
