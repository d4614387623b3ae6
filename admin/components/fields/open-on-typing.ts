import type { KeyboardEvent } from 'react';

/**
 * Opens a combobox while one types, and nothing else: the design system's would also highlight an entry, at first
 * "create …" because the search takes longer than the key, and Enter would take it.
 */
export const openOnTyping =
  (setOpen: (open: boolean) => void) => (event: KeyboardEvent<HTMLInputElement>) => {
    event.preventDefault();
    const isPrintable = event.key.length === 1 && !event.ctrlKey && !event.metaKey;
    if (isPrintable || event.key === 'Backspace') setOpen(true);
  };
