import { useParams } from 'react-router-dom';

import { useSalesOrganizationRecordQuery } from '../../api/prospect';
import { useSalesSettingsQuery } from '../../api/settings';
import { useTimeline } from '../../components/timeline/useTimeline';
import { ORGANIZATIONS_PATH } from '../../constants';

import { OrganizationView } from './OrganizationView';
import { ProspectFrame } from './ProspectFrame';

function OrganizationContent({ id }: { id: string }) {
  const answer = useSalesOrganizationRecordQuery(id, { refetchOnMountOrArgChange: true });
  // Asked for together with the record: dates are read in the site's zone.
  useSalesSettingsQuery();
  const timeline = useTimeline('organizations', id);
  return (
    <ProspectFrame answer={answer} list={ORGANIZATIONS_PATH}>
      {(record) => <OrganizationView record={record} timeline={timeline} />}
    </ProspectFrame>
  );
}

export function OrganizationPage() {
  const { id = '' } = useParams();
  return <OrganizationContent key={id} id={id} />;
}
