import { FormField } from '../../../components/fields/FormField';

import type { ReactNode } from 'react';

type Props = { name: string; hint?: string; error?: string; children: ReactNode };

/** A box with what ticking it means below. */
export function Ticked({ name, hint, error, children }: Props) {
  return (
    <FormField name={name} hint={hint} error={error}>
      {children}
    </FormField>
  );
}
