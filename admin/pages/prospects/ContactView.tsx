import { Button } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { Page } from '@strapi/strapi/admin';
import { useState } from 'react';

import type { ContactRecordView } from '../../../shared/contracts';
import { readFailure } from '../../api/errors';
import { useSalesUpdateContactMutation } from '../../api/person';
import { useOpenProspect } from '../../components/prospect-form/prospect-form-context';
import { Timeline } from '../../components/timeline/Timeline';
import { useAppointmentFile } from '../../components/timeline/useAppointmentFile';
import type { TimelineState } from '../../components/timeline/useTimeline';
import { CONTACTS_PATH, organizationPath } from '../../constants';
import { useCan } from '../../hooks/useCan';
import { useText } from '../../hooks/useText';
import { FactGroup } from '../opportunity/FactGroup';
import { NameLink } from '../opportunity/NameLink';
import { ReachLinks } from '../opportunity/ReachLinks';
import type { Reached } from '../opportunity/reached';
import { ReachedOffer } from '../opportunity/RecordNotices';
import { Columns, Panel, Stack } from '../opportunity/styles';
import type { SaveRecord } from '../opportunity/useSaveRecord';

import { OpportunitiesPanel } from './OpportunitiesPanel';
import { contactFacts, contactUpdate } from './prospect-facts';
import { ProspectDialogs } from './ProspectDialogs';
import type { ProspectDialog } from './ProspectDialogs';
import { ProspectHead } from './ProspectHead';
import { RolesPanel } from './RolesPanel';
import { SumsPanel } from './SumsPanel';

type Props = { record: ContactRecordView; timeline: TimelineState };

/** A person: how to reach them, in which opportunities they have a say, what was talked about. */
export function ContactView({ record, timeline }: Props) {
  const t = useText();
  const openProspect = useOpenProspect();
  const canCreate = useCan('opportunityCreate');
  const canLog = useCan('opportunityRead');
  const { contact, organization, sums, roles, can } = record;
  const { documentId, name, jobTitle, phone, email } = contact;
  const [open, setOpen] = useState<ProspectDialog | null>(null);
  const [reached, setReached] = useState<Reached | null>(null);
  const [update] = useSalesUpdateContactMutation();
  const who = { documentId, name };
  const download = useAppointmentFile({ title: name, organization });
  const firm = organization && { documentId: organization.documentId, name: organization.name };

  const save: SaveRecord = async (body, _since, was) => {
    const answer = await update({ documentId, body: contactUpdate(body, was) });
    return 'error' in answer ? readFailure(answer.error) : null;
  };
  return (
    <Stack>
      <Page.Title>{name}</Page.Title>
      <ProspectHead
        list={{ name: t('nav.contacts'), path: CONTACTS_PATH }}
        name={name}
        detail={
          <>
            {jobTitle}
            {jobTitle && firm ? ' · ' : null}
            {firm ? <NameLink to={organizationPath(firm.documentId)}>{firm.name}</NameLink> : null}
          </>
        }
        ways={
          <ReachLinks
            name={name}
            contact={who}
            phone={phone ?? organization?.phone}
            email={email}
            address={organization?.address}
            onReach={setReached}
          />
        }
        can={can}
        canLog={canLog}
        onAct={(type) => setOpen({ type })}
      />
      <SumsPanel sums={sums} />
      <Columns>
        <Stack>
          <OpportunitiesPanel
            of="contact"
            documentId={documentId}
            action={
              openProspect && canCreate ? (
                <Button
                  size="S"
                  variant="secondary"
                  startIcon={<Plus aria-hidden />}
                  onClick={() => openProspect({ contact: who, organization: firm ?? undefined })}
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
          <RolesPanel roles={roles} />
          <FactGroup
            title={t('prospect.facts')}
            facts={contactFacts(contact, t)}
            canUpdate={can.update}
            onSave={save}
          />
        </Stack>
      </Columns>
      <ReachedOffer
        reached={reached}
        onLog={({ kind }) => {
          setReached(null);
          setOpen({ type: 'log', start: { kind } });
        }}
        onForget={() => setReached(null)}
      />
      <ProspectDialogs
        of="contact"
        who={who}
        organization={firm}
        contact={who}
        canUpdate={can.update}
        open={open}
        onClose={() => setOpen(null)}
      />
    </Stack>
  );
}
