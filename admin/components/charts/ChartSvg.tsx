import { VisuallyHidden } from '@strapi/design-system';
import { useEffect, useId, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { styled } from 'styled-components';

import { useText } from '../../hooks/useText';

import { TabStop, useRovingMarks } from './useRovingMarks';

export const FONT =
  '-apple-system, BlinkMacSystemFont, "Segoe UI", Roboto, Ubuntu, "Helvetica Neue", sans-serif';
export const FONT_SIZE = 13;
/** Before anything is measured, and on paper. */
const USUAL_WIDTH = 640;

const Drawing = styled.svg`
  display: block;
  height: auto;
  max-width: 100%;
  overflow: visible;
  width: 100%;

  @media print {
    print-color-adjust: exact;

    & text {
      fill: #000;
    }
    & line[stroke-dasharray] {
      stroke: #333;
    }
  }
  & a {
    cursor: pointer;
  }
  & [data-mark] {
    outline-offset: 2px;
  }
  & a:hover,
  & a:focus-visible {
    filter: brightness(0.9);
  }
  & a:hover text {
    text-decoration: underline;
  }
`;

const Place = styled.div`
  position: relative;
`;
const TipText = styled.div`
  background: ${({ theme }) => theme.colors.neutral900};
  border-radius: ${({ theme }) => theme.borderRadius};
  color: ${({ theme }) => theme.colors.neutral0};
  font-size: 1.3rem;
  line-height: 1.4;
  padding: ${({ theme }) => `${theme.spaces[1]} ${theme.spaces[2]}`};
  pointer-events: none;
  position: absolute;
  width: max-content;
  z-index: 1;
`;

type Props = {
  label: string;
  /** How many marks it has. */
  count: number;
  height: (width: number) => number;
  children: (width: number) => ReactNode;
};

/** A drawing as wide as its place, a list of its marks for who does not see it. Nothing in it moves. */
export function ChartSvg({ label, count, height, children }: Props) {
  const t = useText();
  const keys = useId();
  const { stop, tip, handlers } = useRovingMarks(count);
  const place = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(USUAL_WIDTH);
  useEffect(() => {
    const element = place.current;
    if (!element) return undefined;
    const measure = () => setWidth(Math.max(200, Math.floor(element.clientWidth)));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const tall = Math.ceil(height(width));
  return (
    <Place ref={place}>
      <Drawing
        {...handlers}
        role="list"
        aria-label={label}
        aria-describedby={keys}
        viewBox={`0 0 ${width} ${tall}`}
        width={width}
        height={tall}
        fontFamily={FONT}
        fontSize={FONT_SIZE}
      >
        <TabStop.Provider value={stop}>{children(width)}</TabStop.Provider>
      </Drawing>
      <VisuallyHidden id={keys}>{t('chart.keys')}</VisuallyHidden>
      {tip ? (
        <TipText aria-hidden data-screen style={tip.place}>
          {tip.text}
        </TipText>
      ) : null}
    </Place>
  );
}
