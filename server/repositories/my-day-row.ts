import type { LightLevel } from '../../shared/contracts/board';
import type { LeadStatus } from '../../shared/contracts/lead';
import { leadName } from '../domain/lead-name';
import { number, text } from './codec';
import type { Row } from './database';
import { levelOf } from './light';
import { fullName } from './opportunity-card';

type Named = { documentId: string; name: string };
export type DayRow = {
  about: Named & { type: 'opportunity' | 'lead' | 'organization' | 'contact' };
  organization: Named | null;
  contact: Named | null;
  /** Of a lead. */
  company: string | null;
  phone: string | null;
  at: number;
  light: LightLevel | null;
  status: LeadStatus | null;
  /** Id of the follow-up. */
  activity: number | null;
  canUpdate: boolean;
};
export type DayPage = { total: number; rows: DayRow[] };

const named = (documentId: unknown, name: unknown): Named | null =>
  documentId === null || documentId === undefined
    ? null
    : { documentId: String(documentId), name: String(name ?? '') };

function aboutOf(row: Row, firm: Named | null, person: Named | null): DayRow['about'] | null {
  const chance = named(row.o_document_id, row.o_title);
  if (chance) return { ...chance, type: 'opportunity' };
  const lead = named(row.l_document_id, leadNameOf(row));
  if (lead) return { ...lead, type: 'lead' };
  if (person) return { ...person, type: 'contact' };
  return firm && { ...firm, type: 'organization' };
}
const leadNameOf = (row: Row): string =>
  leadName({
    firstName: text.read(row.l_first_name),
    lastName: text.read(row.l_last_name),
    company: text.read(row.l_company),
    email: text.read(row.l_email),
    phone: text.read(row.l_phone),
  });

/** An opportunity names its people to whoever sees it; alone they are named to who sees them. */
export function readDayRow(row: Row): DayRow | null {
  const isOfChance = named(row.o_document_id, '') !== null;
  const isLead = !isOfChance && named(row.l_document_id, '') !== null;
  const person =
    isOfChance || Number(row.pc_seen) === 1
      ? named(row.pc_document_id, fullName(row.pc_first_name, row.pc_last_name))
      : null;
  const firm =
    isOfChance || Number(row.pg_seen) === 1 ? named(row.pg_document_id, row.pg_name) : null;
  const about = aboutOf(row, firm, person);
  return (
    about && {
      about,
      organization: firm,
      contact: person,
      company: isLead ? text.read(row.l_company) : null,
      phone: text.read(row.day_phone),
      at: Number(row.day_at),
      light: levelOf(row.day_light),
      status: isLead ? (text.read(row.l_status) as LeadStatus | null) : null,
      activity: number.read(row.a_id),
      canUpdate: Number(isOfChance ? row.o_may_update : row.l_may_update) === 1,
    }
  );
}
