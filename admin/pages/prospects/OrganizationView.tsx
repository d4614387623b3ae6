import { Button } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { Page } from '@strapi/strapi/admin';
import { useState } from 'react';

import type { OrganizationRecordView } from '../../../shared/contracts';
import { useSalesUpdateOrganizationMutation } from '../../api/person';
import { readFailure } from '../../api/errors';
import { useSalesAssignableUsersQuery } from '../../api/user';
import { useOpenProspect } from '../../components/prospect-form/prospect-form-context';
import { Timeline } from '../../components/timeline/Timeline';
import { useAppointmentFile } from '../../components/timeline/useAppointmentFile';
import type { TimelineState } from '../../components/timeline/useTimeline';
import { ORGANIZATIONS_PATH } from '../../constants';
import { useCan } from '../../hooks/useCan';
import { useText } from '../../hooks/useText';
import { FactGroup } from '../opportunity/FactGroup';
import { ReachLinks } from '../opportunity/ReachLinks';
import type { Reached } from '../opportunity/reached';
import { ReachedOffer } from '../opportunity/RecordNotices';
import { Columns, Panel, Stack } from '../opportunity/styles';
import type { SaveRecord } from '../opportunity/useSaveRecord';

import { MembersPanel } from './MembersPanel';
import { OpportunitiesPanel } from './OpportunitiesPanel';
import { organizationFacts, organizationUpdate } from './prospect-facts';
import { ProspectDialogs } from './ProspectDialogs';
import type { ProspectDialog } from './ProspectDialogs';
import { ProspectHead } from './ProspectHead';
import { SumsPanel } from './SumsPanel';

type Props = { record: OrganizationRecordView; timeline: TimelineState };

/** A firm: what it is, who works there, what is going on with it. */
export function OrganizationView({ record, timeline }: Props) {
  const t = useText();
  const openProspect = useOpenProspect();
  const canCreate = useCan('opportunityCreate');
  const canLog = useCan('opportunityRead');
  const { organization, sums, can } = record;
  const { documentId, name, owner } = organization;
  const [open, setOpen] = useState<ProspectDialog | null>(null);
  const [reached, setReached] = useState<Reached | null>(null);
  const [update] = useSalesUpdateOrganizationMutation();
  const { data: users = [] } = useSalesAssignableUsersQuery(undefined, { skip: !can.update });
  const who = { documentId, name };
  const download = useAppointmentFile({ title: name, organization });

  const save: SaveRecord = async (body, _since, was) => {
    const answer = await update({ documentId, body: organizationUpdate(body, was) });
    return 'error' in answer ? readFailure(answer.error) : null;
  };
  const detail = [
    organization.class && t('record.class', { letter: organization.class.toUpperCase() }),
    owner ? t('prospect.ownedBy', { name: owner.name }) : t('prospect.noOwner'),
  ];
  return (
    <Stack>
      <Page.Title>{name}</Page.Title>
      <ProspectHead
        list={{ name: t('nav.organizations'), path: ORGANIZATIONS_PATH }}
        name={name}
        detail={detail.filter(Boolean).join(' · ')}
        ways={<ReachLinks {...organization} name={name} contact={null} onReach={setReached} />}
        can={can}
        canLog={canLog}
        onAct={(type) => setOpen({ type })}
      />
      <SumsPanel sums={sums} />
      <Columns>
        <Stack>
          <OpportunitiesPanel
            of="organization"
            documentId={documentId}
            action={
              openProspect && canCreate ? (
                <Button
                  size="S"
                  variant="secondary"
                  startIcon={<Plus aria-hidden />}
                  onClick={() => openProspect({ organization: who })}
                >
                  {t('board.create')}
                </Button>
              ) : null
            }
          />
          <Panel>
            <Timeline
              {...timeline}
              title={t('prospect.timeline')}
              showOpportunity
              onFile={download}
            />
          </Panel>
        </Stack>
        <Stack>
          <MembersPanel record={record} onReach={setReached} />
          <FactGroup
            title={t('prospect.facts')}
            facts={organizationFacts(organization, users, t)}
            canUpdate={can.update}
            onSave={save}
          />
        </Stack>
      </Columns>
      <ReachedOffer
        reached={reached}
        onLog={({ kind, contact }) => {
          setReached(null);
          setOpen({ type: 'log', contact, start: { kind } });
        }}
        onForget={() => setReached(null)}
      />
      <ProspectDialogs
        of="organization"
        who={who}
        organization={who}
        contact={null}
        canUpdate={can.update}
        open={open}
        onClose={() => setOpen(null)}
      />
    </Stack>
  );
}
