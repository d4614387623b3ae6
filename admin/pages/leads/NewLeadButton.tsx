import { Button } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { lazy, Suspense, useState } from 'react';

import { useCan } from '../../hooks/useCan';
import { useText } from '../../hooks/useText';

const NewLeadDialog = lazy(() =>
  import('./NewLeadDialog').then(({ NewLeadDialog }) => ({ default: NewLeadDialog })),
);

/** For whom somebody met, called or heard of. */
export function NewLeadButton() {
  const t = useText();
  const [open, setOpen] = useState(false);
  if (!useCan('leadUpdate')) return null;
  return (
    <>
      <Button startIcon={<Plus aria-hidden />} onClick={() => setOpen(true)}>
        {t('leads.new')}
      </Button>
      {open ? (
        <Suspense fallback={null}>
          <NewLeadDialog onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
