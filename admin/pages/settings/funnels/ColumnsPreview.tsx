import { Flex, Typography } from '@strapi/design-system';
import { useId } from 'react';
import { styled } from 'styled-components';

import type { StageColor } from '../../../../shared/contracts';
import { StageIcon } from '../../../components/fields/StageIcon';
import { lightDaysOf, probabilityOf } from '../../../domain/funnel-effect';
import { useText } from '../../../hooks/useText';

import type { FunnelForm } from './useFunnelForm';

const Scroll = styled.div`
  overflow-x: auto;
  padding: 2px;

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
  }
`;
const Columns = styled.ol`
  display: flex;
  gap: ${({ theme }) => theme.spaces[2]};
  list-style: none;
  margin: 0;
  padding: 0 0 ${({ theme }) => theme.spaces[2]};
`;
const Column = styled.li<{ $color: StageColor }>`
  background: ${({ theme }) => theme.colors.neutral100};
  border-radius: ${({ theme }) => theme.borderRadius};
  border-top: 3px solid ${({ theme, $color }) => theme.colors[$color]};
  flex: 0 0 16rem;
  min-height: 9.6rem;
  overflow-wrap: anywhere;
  padding: ${({ theme }) => theme.spaces[3]};
`;

/** The columns as the board will show them once this is saved. */
export function ColumnsPreview({ form }: { form: FunnelForm }) {
  const t = useText();
  const id = useId();
  const { values, settings } = form;
  return (
    <div>
      <Typography id={id} tag="h3" variant="sigma" textColor="neutral600">
        {t('settings.funnels.preview')}
      </Typography>
      <Scroll tabIndex={0} role="region" aria-labelledby={id}>
        <Columns aria-labelledby={id}>
          {values.stages.map((place) => {
            const days = lightDaysOf(place, values, settings);
            return (
              <Column key={place.id} $color={place.of.color} data-column-preview>
                <Flex gap={2} alignItems="flex-start">
                  <StageIcon
                    name={place.of.icon}
                    fill={place.of.color}
                    width="1.6rem"
                    height="1.6rem"
                    style={{ flex: '0 0 auto' }}
                  />
                  <Typography variant="omega" fontWeight="bold" textColor="neutral800">
                    {place.of.name}
                  </Typography>
                </Flex>
                <Typography tag="p" variant="pi" textColor="neutral600">
                  {t('settings.funnels.percent', { value: probabilityOf(place).value })}
                </Typography>
                <Typography tag="p" variant="pi" textColor="neutral600">
                  {days
                    ? t('settings.funnels.preview.days', {
                        yellow: days.followUpDays.value,
                        red: days.criticalDays.value,
                      })
                    : t('settings.funnels.noLight')}
                </Typography>
              </Column>
            );
          })}
        </Columns>
      </Scroll>
    </div>
  );
}
