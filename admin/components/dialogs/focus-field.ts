const FOCUSABLE =
  'input:not([disabled]), textarea:not([disabled]), [role="combobox"], button:not([disabled])';

/** Moves the focus to the input of a `FormField`; true when there is one. */
export function focusField(container: HTMLElement | null, name: string): boolean {
  const field = container?.querySelector(`[data-field="${CSS.escape(name)}"]`);
  const input = field?.querySelector<HTMLElement>(FOCUSABLE);
  input?.focus();
  input?.scrollIntoView({ block: 'nearest' });
  return Boolean(input);
}
