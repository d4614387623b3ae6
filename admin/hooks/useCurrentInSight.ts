import { useLayoutEffect, useRef } from 'react';

/** Scrolls a row of links sideways, where it is too long for the screen, until the one of the open page is in sight. */
export function useCurrentInSight<T extends HTMLElement>(openPage: string) {
  const row = useRef<T>(null);
  useLayoutEffect(() => {
    const all = row.current;
    const current = all?.querySelector('[aria-current="page"]');
    if (!all || !current) return;
    const [frame, link] = [all.getBoundingClientRect(), current.getBoundingClientRect()];
    if (link.left < frame.left || link.right > frame.right)
      all.scrollLeft += link.left - frame.left - (frame.width - link.width) / 2;
  }, [openPage]);
  return row;
}
