import { useEffect, useRef } from 'react';

/** Until a dialog that has just been answered has gone. */
const AFTER_DIALOG = 300;

/** A button that is gone with the old state takes the focus with it: then the new state's heading has it. */
export function useFocusOnChange(state: string) {
  const heading = useRef<HTMLHeadingElement>(null);
  const known = useRef(state);

  useEffect(() => {
    if (known.current === state) return undefined;
    known.current = state;
    const timer = setTimeout(() => {
      const { activeElement, body } = document;
      if (activeElement === null || activeElement === body) heading.current?.focus();
    }, AFTER_DIALOG);
    return () => clearTimeout(timer);
  }, [state]);
  return heading;
}
