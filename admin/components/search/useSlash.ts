import { useEffect } from 'react';
import type { RefObject } from 'react';

const EDITABLE = 'input, textarea, select, [contenteditable="true"], [role="combobox"]';
const LAYERS = '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]';

/** "/" leads to the search from everywhere but an input or an open dialog. */
export function useSlash(input: RefObject<HTMLInputElement>): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
      const { target } = event;
      if (event.defaultPrevented || (target instanceof Element && target.closest(EDITABLE))) return;
      if (document.querySelector(LAYERS)) return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [input]);
}
