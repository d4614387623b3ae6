import { useNotification } from '@strapi/strapi/admin';
import { useMemo, useState } from 'react';

import type { Funnel } from '../../../../shared/contracts';
import { readFailure } from '../../../api/errors';
import type { Failure } from '../../../api/errors';
import { useSalesUpdateFunnelMutation } from '../../../api/funnel';
import { funnelChanges, funnelForm } from '../../../domain/funnel-form';
import type { FunnelForm as Values } from '../../../domain/funnel-form';
import { useText } from '../../../hooks/useText';

/** A funnel as it is being edited, over what is stored now; every section of the page changes its part of it. */
export function useFunnelForm(stored: Funnel) {
  const t = useText();
  const { toggleNotification } = useNotification();
  const [edited, setEdited] = useState<Partial<Values>>({});
  const [failure, setFailure] = useState<Failure | null>(null);
  const [update, { isLoading: busy }] = useSalesUpdateFunnelMutation();

  const values = useMemo((): Values => ({ ...funnelForm(stored), ...edited }), [stored, edited]);
  const changes = useMemo(() => funnelChanges(stored, values), [stored, values]);
  const dirty = Object.keys(changes).length > 0;

  const change = (changed: Partial<Values>) => {
    setEdited((before) => ({ ...before, ...changed }));
    setFailure(null);
  };
  const reset = () => {
    setEdited({});
    setFailure(null);
  };
  /** Answers with the first field that has a problem. */
  const save = async (): Promise<string | null> => {
    try {
      await update({ documentId: stored.documentId, body: changes }).unwrap();
      reset();
      toggleNotification({ type: 'success', message: t('form.saved') });
      return null;
    } catch (error) {
      const refused = readFailure(error);
      setFailure(refused);
      return refused.details.errors?.[0]?.field ?? null;
    }
  };
  return { documentId: stored.documentId, values, change, reset, save, busy, dirty, failure };
}
export type FunnelForm = ReturnType<typeof useFunnelForm>;
