import { useCallback } from 'react';

import type { Activity, Organization } from '../../../shared/contracts';
import { saveFile } from '../../api/download';
import { calendarFile } from '../../domain/calendar-file';
import { fileNamePart } from '../../domain/file-name';
import { addressLine } from '../../domain/reach';

import { useActivityText } from './useActivityText';

const USUAL_MINUTES = 60;

/** Whom or what a follow-up is about: the page that it stands on. */
export type Appointed = {
  title: string;
  organization: Pick<Organization, 'name' | 'address'> | null;
};

const WITH_FILE = ['meeting', 'visit', 'demo', 'call'];
/** Whether a follow-up is something for a calendar. */
export const hasFile = ({ kind, dueAt, occurredAt, doneAt }: Activity): boolean =>
  WITH_FILE.includes(kind) && dueAt !== null && occurredAt === null && doneAt === null;

/** Downloads a follow-up for the reader's own calendar. */
export function useAppointmentFile(appointed: Appointed) {
  const { organization } = appointed;
  const text = useActivityText(false);
  return useCallback(
    (activity: Activity) => {
      const { documentId, dueAt, subject, contact, durationMinutes } = activity;
      if (!dueAt) return;
      const title = activity.opportunity?.title ?? appointed.title;
      const isOutside = activity.kind === 'visit';
      const file = calendarFile(
        {
          uid: `${documentId}@${window.location.hostname}`,
          start: dueAt,
          minutes: durationMinutes ?? USUAL_MINUTES,
          summary: [text.kind(activity), subject ?? title].join(': '),
          description: [title, organization?.name, contact?.name, activity.body]
            .filter(Boolean)
            .join('\n'),
          location: isOutside && organization ? addressLine(organization.address) : null,
          url: window.location.href.split(/[?#]/)[0],
        },
        new Date(),
      );
      const content = new Blob([file], { type: 'text/calendar;charset=utf-8' });
      saveFile(content, `${fileNamePart(subject ?? title)}.ics`);
    },
    [text, appointed.title, organization],
  );
}
