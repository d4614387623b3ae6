import { CaretDown } from '@strapi/icons';
import { useId, useState } from 'react';
import { styled } from 'styled-components';

import { useText } from '../../hooks/useText';
import type { MessageKey } from '../../translations/en';

const Opener = styled.button`
  align-items: center;
  background: transparent;
  border: 0;
  color: ${({ theme }) => theme.colors.primary700};
  cursor: pointer;
  display: inline-flex;
  font: inherit;
  font-size: 1.4rem;
  gap: ${({ theme }) => theme.spaces[2]};
  min-height: 2.4rem;
  padding: 0;

  & > svg {
    height: 1rem;
    width: 1rem;
  }
  & > svg path {
    fill: currentColor;
  }
  &[aria-expanded='true'] > svg {
    transform: rotate(180deg);
  }
`;
/** On paper it always stands there: figures without it are worth little. */
const Lines = styled.ul<{ $open: boolean }>`
  color: ${({ theme }) => theme.colors.neutral800};
  display: ${({ $open }) => ($open ? 'block' : 'none')};
  font-size: 1.4rem;
  line-height: 1.5;
  list-style: disc;
  margin: 0;
  max-width: 90rem;
  padding-inline-start: 2rem;

  @media print {
    display: block;
  }
`;

type Props = { how: MessageKey; currency: string };

/** The definition of every figure of a report. */
export function HowCounted({ how, currency }: Props) {
  const t = useText();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const lines = [
    ...t(how, { currency }).split('\n'),
    t('reports.how.common', { currency }),
    t('reports.purposes.usual'),
  ];
  return (
    <div>
      <Opener
        type="button"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        {t('reports.how')}
        <CaretDown aria-hidden />
      </Opener>
      <Lines id={id} $open={isOpen}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </Lines>
    </div>
  );
}
