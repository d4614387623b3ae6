import { useState } from 'react';

import type { Stage, StagePreview } from '../../../../shared/contracts';
import { readFailure } from '../../../api/errors';
import type { Failure } from '../../../api/errors';
import {
  useLazySalesPreviewStageQuery,
  useSalesCreateStageMutation,
  useSalesUpdateStageMutation,
} from '../../../api/stage';
import { stageInput } from '../../../domain/stage-form';
import { wasOf } from '../../../domain/was';

import type { StageFormState } from './useStageForm';

/** Saving a stage: a new probability asks first, with what it changes. */
export function useStageSave(stored: Stage | null, form: StageFormState) {
  const [create, creating] = useSalesCreateStageMutation();
  const [update, updating] = useSalesUpdateStageMutation();
  const [ask, asking] = useLazySalesPreviewStageQuery();
  const [unasked, setUnasked] = useState<Failure | null>(null);
  const [asked, setAsked] = useState<StagePreview | null>(null);
  const [made, setMade] = useState<string | null>(null);

  const write = async () => {
    const { seen, values } = form;
    const changes = form.changes();
    await form.send(async () => {
      if (seen) {
        const body = { ...changes, was: wasOf(seen, changes) };
        await update({ documentId: seen.documentId, body }).unwrap();
      } else setMade((await create(stageInput(values)).unwrap()).documentId);
    });
    setAsked(null);
  };
  const save = async () => {
    setUnasked(null);
    const { probability } = form.changes();
    if (!stored || stored.kind !== 'open' || probability === undefined) return write();
    try {
      const body = { probability };
      const preview = await ask({ documentId: stored.documentId, body }).unwrap();
      if (preview.changing + preview.archived > 0 || preview.isPartial) setAsked(preview);
      else await write();
    } catch (error) {
      setUnasked(readFailure(error));
    }
  };
  return {
    save,
    confirm: write,
    asked,
    cancel: () => setAsked(null),
    failure: unasked ?? form.failure,
    /** documentId of the stage that was just made. */
    made,
    busy: creating.isLoading || updating.isLoading || asking.isFetching,
  };
}
