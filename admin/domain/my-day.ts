import type { MyDay, MyDayItem } from '../../shared/contracts';
import { MY_DAY_SECTIONS } from '../../shared/contracts/my-day';
import type { MyDaySection } from '../../shared/contracts/my-day';

/** One line for each thing to do, however often somebody stands in a section. */
export const keyOf = ({ about, followUp }: MyDayItem): string =>
  followUp?.activity.documentId ?? `${about.type}:${about.documentId}`;

/** Sections that have something in them, in the order of their urgency. */
export const filledSections = ({ sections }: MyDay): MyDaySection[] =>
  MY_DAY_SECTIONS.filter((section) => sections[section].total > 0);

export const totalOf = ({ sections }: MyDay): number =>
  MY_DAY_SECTIONS.reduce((sum, section) => sum + sections[section].total, 0);

/** Whom a contact is logged with; a lead that is none yet by itself. */
export function subjectOf({ about, organization, contact, canUpdate }: MyDayItem) {
  return {
    documentId: about.type === 'opportunity' ? about.documentId : null,
    lead: about.type === 'lead' ? about.documentId : null,
    title: about.name,
    organization: about.type === 'lead' ? null : organization,
    contact: about.type === 'lead' ? null : contact,
    canUpdate,
  };
}

/** A call that was planned is done by calling; anything else is a contact of its own. */
export const callCompletes = ({ followUp }: MyDayItem): boolean =>
  followUp !== null && followUp.canFinish && followUp.activity.kind === 'call';
