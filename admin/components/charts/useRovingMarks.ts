import { createContext, useContext, useState } from 'react';
import type { FocusEvent, KeyboardEvent } from 'react';

import { markAfter, tipPlace } from '../../domain/chart/roving';
import type { TipPlace } from '../../domain/chart/roving';

/** Which mark of the chart the tab key stops at. */
export const TabStop = createContext(0);

/** What makes an element of a chart one of its marks. */
export const useMarkProps = (at: number) => ({
  'data-mark': at,
  tabIndex: useContext(TabStop) === at ? 0 : -1,
});

export type Tip = { text: string; place: TipPlace };

const markOf = (target: EventTarget) =>
  target instanceof Element ? target.closest<SVGElement>('[data-mark]') : null;

/** A chart is one stop of the tab key; in it the arrow keys, Home and End go from mark to mark. */
export function useRovingMarks(count: number) {
  const [current, setCurrent] = useState(0);
  const [tip, setTip] = useState<Tip | null>(null);
  return {
    // After a filter there may be fewer.
    stop: Math.max(0, Math.min(current, count - 1)),
    tip,
    handlers: {
      onFocus: ({ target, currentTarget }: FocusEvent<SVGSVGElement>) => {
        const mark = markOf(target);
        if (!mark) return;
        setCurrent(Number(mark.dataset.mark));
        // Who points at a mark is told by its title.
        if (!mark.matches(':focus-visible')) return;
        const place = tipPlace(mark.getBoundingClientRect(), currentTarget.getBoundingClientRect());
        setTip({ text: mark.getAttribute('aria-label') ?? '', place });
      },
      onBlur: () => setTip(null),
      onKeyDown: (event: KeyboardEvent<SVGSVGElement>) => {
        if (event.key === 'Escape') setTip(null);
        const mark = markOf(event.target);
        if (!mark || event.altKey || event.ctrlKey || event.metaKey) return;
        const next = markAfter(event.key, Number(mark.dataset.mark), count);
        if (next === null) return;
        event.preventDefault();
        event.currentTarget.querySelector<SVGElement>(`[data-mark="${next}"]`)?.focus();
      },
    },
  };
}
