import { useId } from 'react';
import { styled } from 'styled-components';

import type { StageColor, StageKind } from '../../../../shared/contracts';
import { STAGE_COLORS_BY_KIND } from '../../../../shared/contracts/stage';
import { useText } from '../../../hooks/useText';

type Props = {
  kind: StageKind;
  value: StageColor;
  disabled: boolean;
  onChange: (color: StageColor) => void;
};

const Colors = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: ${({ theme }) => theme.spaces[2]};
`;

const Chip = styled.label<{ $color: StageColor }>`
  position: relative;

  & > input {
    cursor: pointer;
    height: 100%;
    inset: 0;
    margin: 0;
    opacity: 0;
    position: absolute;
    width: 100%;
  }
  & > span {
    align-items: center;
    background: ${({ theme }) => theme.colors.neutral0};
    border: 1px solid ${({ theme }) => theme.colors.neutral200};
    border-radius: 2rem;
    color: ${({ theme }) => theme.colors.neutral800};
    display: inline-flex;
    font-size: 1.4rem;
    gap: ${({ theme }) => theme.spaces[2]};
    line-height: 1.43;
    padding: 0.7rem 1.4rem 0.7rem 1rem;
  }
  & > span::before {
    background: ${({ theme, $color }) => theme.colors[$color]};
    border-radius: 50%;
    content: '';
    height: 1.6rem;
    width: 1.6rem;
  }
  & > input:checked + span {
    background: ${({ theme }) => theme.colors.primary100};
    border-color: ${({ theme }) => theme.colors.primary600};
    color: ${({ theme }) => theme.colors.primary700};
    font-weight: 600;
  }
  & > input:focus-visible + span {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }
`;

/** The colours that a stage of this kind may have, with their names. */
export function ColorPicker({ kind, value, disabled, onChange }: Props) {
  const t = useText();
  const name = useId();
  const allowed = STAGE_COLORS_BY_KIND[kind];
  const shown = allowed.includes(value) ? allowed : [value, ...allowed];
  return (
    <Colors role="radiogroup" aria-label={t('settings.stages.color')}>
      {shown.map((color) => (
        <Chip key={color} $color={color}>
          <input
            type="radio"
            name={name}
            value={color}
            checked={color === value}
            disabled={disabled}
            onChange={() => onChange(color)}
          />
          <span>{t(`stageColor.${color}`)}</span>
        </Chip>
      ))}
    </Colors>
  );
}
