import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { lazy, Suspense, useState } from 'react';

import type { OpportunityRecordView, Ref } from '../../../shared/contracts';
import { contactPath, organizationPath } from '../../constants';
import { peopleOf } from '../../domain/record-people';
import { useCan } from '../../hooks/useCan';
import { useText } from '../../hooks/useText';

import { NameLink } from './NameLink';
import { PersonRow } from './PersonRow';
import { ReachLinks } from './ReachLinks';
import type { OnReach } from './reached';
import { Panel, PlainList } from './styles';
import { useSavePeople } from './useSavePeople';

const AddPerson = lazy(() =>
  import('./AddPerson').then(({ AddPerson }) => ({ default: AddPerson })),
);

type Props = { record: OpportunityRecordView; onReach: OnReach };

/** Whom it is about: the firm, the first contact, and who else has a say. */
export function PeoplePanel({ record, onReach }: Props) {
  const t = useText();
  const maySee = useCan('organizationRead');
  const [adding, setAdding] = useState(false);
  const { opportunity, organization, can } = record;
  const { setRole, add, remove, busy } = useSavePeople(record);
  const people = peopleOf(record);
  if (!organization && people.length === 0 && !can.update) return null;

  const addPerson = async (contact: Ref, role: string | null) => {
    if (await add(contact, role)) setAdding(false);
  };
  return (
    <Panel tag="section" aria-label={t('record.people')}>
      <Typography tag="h2" variant="delta">
        {t('record.people')}
      </Typography>
      {organization ? (
        <Box paddingTop={2} data-organization>
          <Flex gap={2}>
            <NameLink to={maySee ? organizationPath(organization.documentId) : null}>
              {organization.name}
            </NameLink>
            {organization.class ? (
              <Typography variant="pi" textColor="neutral600">
                {t('record.class', { letter: organization.class.toUpperCase() })}
              </Typography>
            ) : null}
          </Flex>
          <ReachLinks {...organization} contact={null} onReach={onReach} />
        </Box>
      ) : null}
      <PlainList>
        {people.map((person) => (
          <PersonRow
            key={person.contact.documentId}
            person={person}
            path={maySee ? contactPath(person.contact.documentId) : null}
            canUpdate={can.update && !busy}
            onReach={onReach}
            onRole={(role) => void setRole(person.contact, role)}
            onRemove={() => void remove(person.contact)}
          />
        ))}
      </PlainList>
      {organization === null && people.length === 0 && !adding ? (
        <Typography tag="p" textColor="neutral600" paddingTop={2}>
          {t('record.people.none')}
        </Typography>
      ) : null}
      {adding ? (
        <Suspense fallback={null}>
          <AddPerson
            organization={opportunity.organization}
            taken={people.map(({ contact }) => contact.documentId)}
            busy={busy}
            onAdd={(contact, role) => void addPerson(contact, role)}
            onCancel={() => setAdding(false)}
          />
        </Suspense>
      ) : null}
      {can.update && !adding ? (
        <Box paddingTop={3}>
          <Button size="S" variant="tertiary" startIcon={<Plus />} onClick={() => setAdding(true)}>
            {t('record.people.add')}
          </Button>
        </Box>
      ) : null}
    </Panel>
  );
}
