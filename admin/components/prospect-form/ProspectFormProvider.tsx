import { lazy, Suspense, useCallback, useState } from 'react';
import type { ReactNode } from 'react';

import type { ProspectStart } from '../../domain/prospect-start';
import { useCan } from '../../hooks/useCan';

import { ProspectFormContextProvider } from './prospect-form-context';

const ProspectDialog = lazy(() =>
  import('./ProspectDialog').then(({ ProspectDialog }) => ({ default: ProspectDialog })),
);

/** Any page can open the form; it is loaded when it is first needed. */
export function ProspectFormProvider({ children }: { children: ReactNode }) {
  const canCreate = useCan('opportunityCreate');
  const canWritePeople = useCan('organizationUpdate');
  const [start, setStart] = useState<ProspectStart | null>(null);
  const open = useCallback((next: ProspectStart) => setStart(next), []);
  return (
    <ProspectFormContextProvider value={canCreate || canWritePeople ? open : null}>
      {children}
      {start ? (
        <Suspense fallback={null}>
          <ProspectDialog start={start} onClose={() => setStart(null)} />
        </Suspense>
      ) : null}
    </ProspectFormContextProvider>
  );
}
