import { useEffect, useRef } from 'react';
import { css } from 'styled-components';

/** What goes on at the right fades there, so that one sees that it does: many devices hide their scrollbars. */
export const fadesBeside = css`
  @media screen {
    &[data-more-beside]:not(:focus-visible) {
      mask-image: linear-gradient(to left, transparent, #000 4rem);
    }
  }
`;

/** Tells a frame with `fadesBeside` whether what scrolls in it goes on at the right. */
export function useMoreBeside() {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    // An attribute, not a state: a long table is not drawn anew because it is scrolled.
    const look = () => {
      const { scrollLeft, clientWidth, scrollWidth } = element;
      element.toggleAttribute('data-more-beside', scrollLeft + clientWidth < scrollWidth - 1);
    };
    const observer = new ResizeObserver(look);
    observer.observe(element);
    if (element.firstElementChild) observer.observe(element.firstElementChild);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, []);
  return frame;
}
