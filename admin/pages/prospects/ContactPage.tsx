import { useParams } from 'react-router-dom';

import { useSalesContactRecordQuery } from '../../api/prospect';
import { useSalesSettingsQuery } from '../../api/settings';
import { useTimeline } from '../../components/timeline/useTimeline';
import { CONTACTS_PATH } from '../../constants';

import { ContactView } from './ContactView';
import { ProspectFrame } from './ProspectFrame';

function ContactContent({ id }: { id: string }) {
  const answer = useSalesContactRecordQuery(id, { refetchOnMountOrArgChange: true });
  // Asked for together with the record: dates are read in the site's zone.
  useSalesSettingsQuery();
  const timeline = useTimeline('contacts', id);
  return (
    <ProspectFrame answer={answer} list={CONTACTS_PATH}>
      {(record) => <ContactView record={record} timeline={timeline} />}
    </ProspectFrame>
  );
}

export function ContactPage() {
  const { id = '' } = useParams();
  return <ContactContent key={id} id={id} />;
}
