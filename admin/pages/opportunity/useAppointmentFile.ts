import { useCallback } from 'react';

import type { Activity, OpportunityRecordView } from '../../../shared/contracts';
import { saveFile } from '../../api/download';
import { useActivityText } from '../../components/timeline/useActivityText';
import { calendarFile } from '../../domain/calendar-file';
import { fileNamePart } from '../../domain/file-name';
import { addressLine } from '../../domain/reach';

const USUAL_MINUTES = 60;

/** Downloads a follow-up for the reader's own calendar. */
export function useAppointmentFile({ opportunity, organization }: OpportunityRecordView) {
  const text = useActivityText(false);
  return useCallback(
    (activity: Activity) => {
      const { documentId, dueAt, subject, contact, durationMinutes } = activity;
      if (!dueAt) return;
      const isOutside = activity.kind === 'visit';
      const file = calendarFile(
        {
          uid: `${documentId}@${window.location.hostname}`,
          start: dueAt,
          minutes: durationMinutes ?? USUAL_MINUTES,
          summary: [text.kind(activity), subject ?? opportunity.title].join(': '),
          description: [opportunity.title, organization?.name, contact?.name, activity.body]
            .filter(Boolean)
            .join('\n'),
          location: isOutside && organization ? addressLine(organization.address) : null,
          url: window.location.href.split(/[?#]/)[0],
        },
        new Date(),
      );
      const content = new Blob([file], { type: 'text/calendar;charset=utf-8' });
      saveFile(content, `${fileNamePart(subject ?? opportunity.title)}.ics`);
    },
    [text, opportunity.title, organization],
  );
}
