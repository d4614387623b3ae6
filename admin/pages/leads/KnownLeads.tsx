import { Typography } from '@strapi/design-system';
import { useDebounce } from '@strapi/strapi/admin';
import { Link } from 'react-router-dom';

import { useSalesSearchQuery } from '../../api/search';
import { Notice } from '../../components/dialogs/Notice';
import { contactPath, leadPath } from '../../constants';
import { EMAIL } from '../../domain/prospect-form';
import { isPhone } from '../../domain/prospect-start';
import { useText } from '../../hooks/useText';

const PAUSE = 400;
const MOST = 3;
const PATHS = { lead: leadPath, contact: contactPath } as const;

type Props = { email: string; phone: string; onGo: () => void };

/** Perhaps this person is there already. */
export function KnownLeads({ email, phone, onGo }: Props) {
  const t = useText();
  const mail = useDebounce(email.trim(), PAUSE);
  const number = useDebounce(phone.trim(), PAUSE);
  const byMail = useSalesSearchQuery(mail, { skip: !EMAIL.test(mail) });
  const byNumber = useSalesSearchQuery(number, { skip: !isPhone(number) });
  const hits = [
    ...((EMAIL.test(mail) && byMail.currentData) || []),
    ...((isPhone(number) && byNumber.currentData) || []),
  ].flatMap((hit) =>
    hit.type === 'lead' || hit.type === 'contact' ? [{ ...hit, path: PATHS[hit.type] }] : [],
  );
  const unique = [...new Map(hits.map((hit) => [hit.documentId, hit])).values()].slice(0, MOST);
  if (unique.length === 0) return null;
  return (
    <Notice tone="warning" title={t('newProspect.known')}>
      {unique.map(({ documentId, type, name, detail, path }) => (
        <Typography key={documentId} textColor="neutral800" style={{ overflowWrap: 'anywhere' }}>
          {t(`leads.known.${type}`)}:{' '}
          <Link to={path(documentId)} onClick={onGo}>
            {[name, detail].filter(Boolean).join(' · ')}
          </Link>
        </Typography>
      ))}
    </Notice>
  );
}
