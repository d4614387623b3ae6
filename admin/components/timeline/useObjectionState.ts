import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';

import type { Activity, ObjectionState } from '../../../shared/contracts';
import { useSalesUpdateActivityMutation } from '../../api/activity';
import { readFailure } from '../../api/errors';
import { useSalesListQuery } from '../../api/settings';
import { useFailureSentence } from '../../hooks/useFailureSentence';
import { useLeadDoor } from '../../hooks/useLeadDoor';
import { useText } from '../../hooks/useText';
import { labelOrText } from '../fields/text-of';

/** Changes only the state of an objection, and says what it is now. */
export function useObjectionState({ skip = false } = {}) {
  const t = useText();
  const sentence = useFailureSentence();
  const leadDoor = useLeadDoor();
  const { locale } = useIntl();
  const { toggleNotification } = useNotification();
  const { data: kinds = [] } = useSalesListQuery('objectionKinds', { skip });
  const [update] = useSalesUpdateActivityMutation();
  /** documentId of the one that is being stored. */
  const [busy, setBusy] = useState<string | null>(null);

  const nameOf = ({ objectionKind }: Activity) => labelOrText(objectionKind ?? '', kinds, locale);
  const setState = async (activity: Activity, objectionState: ObjectionState) => {
    const { documentId } = activity;
    setBusy(documentId);
    const was = { objectionState: activity.objectionState };
    const answer = await update({ ...leadDoor(activity), body: { objectionState, was } });
    setBusy(null);
    if ('error' in answer) {
      toggleNotification({ type: 'danger', message: sentence(readFailure(answer.error)) });
      return;
    }
    const state = t(`objection.${objectionState}`);
    const message = t('record.objection.saved', { name: nameOf(activity), state });
    toggleNotification({ type: 'success', message });
  };
  return { nameOf, setState, busy };
}
