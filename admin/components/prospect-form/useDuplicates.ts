import { useDebounce } from '@strapi/strapi/admin';

import type { Ref, SearchHit } from '../../../shared/contracts';
import { useSalesOrganizationsQuery } from '../../api/person';
import { useSalesSearchQuery } from '../../api/search';
import type { ProspectValues } from '../../domain/prospect-form';
import { isPhone } from '../../domain/prospect-start';
import { exactMatches } from '../fields/person';

const PAUSE = 400;
const MOST = 3;
const LOOKED_AT = 20;

type Known = { organizations: Ref[]; contacts: SearchHit[] };

/** Who is there already with the same e-mail, number or name. */
export function useDuplicates(values: ProspectValues): Known {
  const { organization, organizationName, contact, email, phone } = values;
  const name = useDebounce(organizationName.trim(), PAUSE);
  const mail = useDebounce(email.trim(), PAUSE);
  const number = useDebounce(phone.trim(), PAUSE);
  const isMail = mail.includes('@') && mail.length > 4;
  const named = useSalesOrganizationsQuery(
    { q: name, pageSize: LOOKED_AT },
    { skip: name.length < 2 || organization !== null },
  );
  const byMail = useSalesSearchQuery(mail, { skip: !isMail || contact !== null });
  const byNumber = useSalesSearchQuery(number, { skip: !isPhone(number) || contact !== null });
  const hits = [
    ...((!contact && isMail && byMail.currentData) || []),
    ...((!contact && isPhone(number) && byNumber.currentData) || []),
  ].filter(({ type }) => type === 'contact');
  const unique = new Map(hits.map((hit) => [hit.documentId, hit]));
  const organizations = organization ? [] : exactMatches(named.currentData?.data ?? [], name);
  return {
    organizations: organizations.slice(0, MOST),
    contacts: [...unique.values()].slice(0, MOST),
  };
}
