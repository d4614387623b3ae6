import { Flex, Loader } from '@strapi/design-system';
import { useAuth, useNotification } from '@strapi/strapi/admin';
import { useEffect, useMemo, useState } from 'react';
import { useIntl } from 'react-intl';

import type { Opportunity } from '../../../shared/contracts';
import { readFailure } from '../../api/errors';
import { useSalesFunnelQuery } from '../../api/funnel';
import { useSalesOpportunityQuery } from '../../api/opportunity';
import { useText } from '../../hooks/useText';
import { DialogShell } from '../dialogs/DialogShell';
import { focusReturn } from '../dialogs/focus-return';
import { LoadError } from '../feedback/LoadError';

import { OpportunityForm } from './OpportunityForm';
import { emptyValues, valuesOf } from './values';

export type OpportunityMode =
  { type: 'create'; funnel: string; stage?: string } | { type: 'edit'; documentId: string };

type OpportunityModalProps = {
  mode: OpportunityMode;
  onClose: () => void;
  /** Saved; `onClose` follows by itself. */
  onSaved: (saved: Opportunity) => void;
};

const stay = () => undefined;

/** Create or edit. Reads what the form starts from; what changes afterwards is met when saving. */
export function OpportunityModal({ mode, onClose, onSaved }: OpportunityModalProps) {
  const t = useText();
  const { locale } = useIntl();
  const { toggleNotification } = useNotification();
  const [returnFocus] = useState(focusReturn);
  const me = useAuth('OpportunityModal', ({ user }) => user?.id ?? null);
  const isEdit = mode.type === 'edit';
  const stored = useSalesOpportunityQuery(isEdit ? mode.documentId : '', {
    skip: !isEdit,
    refetchOnMountOrArgChange: true,
  });
  const [opportunity, setOpportunity] = useState<Opportunity | null>(null);
  const isFresh = stored.data !== undefined && !stored.isFetching;
  useEffect(() => {
    if (isFresh) setOpportunity((first) => first ?? stored.data ?? null);
  }, [isFresh, stored.data]);

  const funnelId = isEdit ? opportunity?.funnel.documentId : mode.funnel;
  const funnel = useSalesFunnelQuery(funnelId ?? '', { skip: !funnelId });
  const start = isEdit ? undefined : mode.stage;
  const initial = useMemo(() => {
    if (isEdit) return opportunity ? valuesOf(opportunity, locale) : null;
    return funnel.data ? emptyValues(funnel.data, start, me === null ? null : Number(me)) : null;
  }, [isEdit, opportunity, funnel.data, start, me, locale]);

  // The form takes over from this dialog: only one of the two may give the focus back.
  const leave = () => {
    onClose();
    setTimeout(returnFocus);
  };

  const error = stored.error ?? funnel.error;
  if (funnel.data && initial) {
    return (
      <OpportunityForm
        funnel={funnel.data}
        opportunity={opportunity}
        initial={initial}
        onClose={onClose}
        onReturnFocus={returnFocus}
        onSaved={(saved) => {
          const message = isEdit ? t('form.saved') : t('form.created', { title: saved.title });
          toggleNotification({ type: 'success', message });
          onSaved(saved);
          onClose();
        }}
      />
    );
  }
  return (
    <DialogShell
      title={t(isEdit ? 'form.edit.title' : 'form.create.title')}
      onClose={leave}
      onReturnFocus={stay}
    >
      {error ? (
        <LoadError
          failure={readFailure(error)}
          onRetry={() => void (stored.isError ? stored.refetch() : funnel.refetch())}
        />
      ) : (
        <Flex justifyContent="center" padding={8}>
          <Loader />
        </Flex>
      )}
    </DialogShell>
  );
}
