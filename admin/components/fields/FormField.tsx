import { Field } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { styled } from 'styled-components';

type FormFieldProps = {
  name: string;
  /** A tick has its label beside it. */
  label?: string;
  error?: string;
  hint?: string;
  required?: boolean;
  /** Over the whole width of a `FieldGrid`. */
  wide?: boolean;
  children: ReactNode;
};

/** As many columns as fit; one on a phone. */
export const FieldGrid = styled.div`
  display: grid;
  align-items: start;
  gap: ${({ theme }) => theme.spaces[4]};
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 26rem), 1fr));
`;

const Cell = styled.div<{ $wide: boolean }>`
  min-width: 0;
  ${({ $wide }) => ($wide ? 'grid-column: 1 / -1;' : '')}
`;

/** Label, input, hint and error as one; the design system's inputs take id and error from it. */
export function FormField({ wide = false, label, children, ...field }: FormFieldProps) {
  return (
    <Cell $wide={wide} data-field={field.name}>
      <Field.Root {...field} width="100%">
        {label ? <Field.Label>{label}</Field.Label> : null}
        {children}
        <Field.Hint />
        <Field.Error />
      </Field.Root>
    </Cell>
  );
}
