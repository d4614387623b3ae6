import { Box, Button, Flex, Searchbar, Typography } from '@strapi/design-system';
import { useId, useState } from 'react';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';

import type { StageColor } from '../../../../shared/contracts';
import { STAGE_ICONS } from '../../../../shared/stage-icons';
import type { StageIconName } from '../../../../shared/stage-icons';
import { StageIcon } from '../../../components/fields/StageIcon';
import { useText } from '../../../hooks/useText';

type Props = {
  value: string | null;
  color: StageColor;
  disabled: boolean;
  onChange: (icon: StageIconName) => void;
};

const Grid = styled.div`
  display: grid;
  gap: ${({ theme }) => theme.spaces[1]};
  grid-template-columns: repeat(auto-fill, minmax(4.4rem, 1fr));
  max-height: 26rem;
  overflow-y: auto;
  padding: 3px;
`;

const Cell = styled.label`
  aspect-ratio: 1;
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
    border: 1px solid transparent;
    border-radius: ${({ theme }) => theme.borderRadius};
    display: flex;
    height: 100%;
    justify-content: center;
  }
  & > input:hover + span {
    background: ${({ theme }) => theme.colors.neutral100};
  }
  & > input:checked + span {
    background: ${({ theme }) => theme.colors.primary100};
    border-color: ${({ theme }) => theme.colors.primary600};
  }
  & > input:focus-visible + span {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 1px;
  }
`;

/** All icons that a stage may have: searched by what they show, chosen with the arrow keys or a touch. */
export function IconPicker({ value, color, disabled, onChange }: Props) {
  const t = useText();
  const { locale } = useIntl();
  const id = useId();
  const [open, setOpen] = useState(false);
  const [search, setSearch] = useState('');
  const nameOf = (icon: StageIconName) => t(`stageIcon.${icon}`);
  const current = STAGE_ICONS.find((icon) => icon === value);
  const wanted = search.trim().toLocaleLowerCase(locale);
  const shown = STAGE_ICONS.filter(
    (icon) =>
      nameOf(icon).toLocaleLowerCase(locale).includes(wanted) ||
      icon.toLowerCase().includes(wanted),
  );

  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Flex gap={3} wrap="wrap">
        <StageIcon name={value} fill={color} width="2.4rem" height="2.4rem" />
        <Typography textColor="neutral800">
          {current ? nameOf(current) : t('settings.stages.icon.none')}
        </Typography>
        <Button
          variant="tertiary"
          size="S"
          disabled={disabled}
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        >
          {t(open ? 'settings.stages.icon.close' : 'settings.stages.icon.choose')}
        </Button>
      </Flex>
      <div id={id}>
        {open && !disabled ? (
          <Box background="neutral0" borderColor="neutral200" hasRadius padding={3}>
            <Flex direction="column" alignItems="stretch" gap={3}>
              <Searchbar
                name={`${id}-search`}
                clearLabel={t('form.clear')}
                placeholder={t('settings.stages.icon.search')}
                value={search}
                onChange={(event) => setSearch(event.target.value)}
                onClear={() => setSearch('')}
                onKeyDown={(event) => {
                  if (event.key === 'Enter') event.preventDefault();
                }}
              >
                {t('settings.stages.icon.search')}
              </Searchbar>
              {shown.length === 0 ? (
                <Typography textColor="neutral600" role="status">
                  {t('settings.stages.icon.noMatch')}
                </Typography>
              ) : (
                <Grid role="radiogroup" aria-label={t('settings.stages.icon')}>
                  {shown.map((icon) => (
                    <Cell key={icon} title={nameOf(icon)}>
                      <input
                        type="radio"
                        name={`${id}-icon`}
                        aria-label={nameOf(icon)}
                        checked={icon === value}
                        onChange={() => onChange(icon)}
                      />
                      <span>
                        <StageIcon name={icon} fill={color} width="2rem" height="2rem" />
                      </span>
                    </Cell>
                  ))}
                </Grid>
              )}
            </Flex>
          </Box>
        ) : null}
      </div>
    </Flex>
  );
}
