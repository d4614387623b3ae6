import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';

import { useMarkProps } from './useRovingMarks';

type Props = {
  /** Which of the chart's marks it is. */
  at: number;
  /** What it says, in words: 'Proposal: 12, 340,000 EUR'. */
  name: string;
  to?: string | null;
  children: ReactNode;
};

/** A mark of a chart: an item of its list, and a link where there is a list of what it counts. */
export function Mark({ at, name, to = null, children }: Props) {
  const mark = useMarkProps(at);
  const drawing = (
    <>
      <title>{name}</title>
      <g aria-hidden>{children}</g>
    </>
  );
  return (
    <g role="listitem">
      {to === null ? (
        <g {...mark} role="img" aria-label={name}>
          {drawing}
        </g>
      ) : (
        <Link {...mark} to={to} aria-label={name}>
          {drawing}
        </Link>
      )}
    </g>
  );
}
