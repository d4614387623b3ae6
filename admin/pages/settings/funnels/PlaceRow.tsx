import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { CaretDown } from '@strapi/icons';
import { styled } from 'styled-components';

import { StageIcon } from '../../../components/fields/StageIcon';
import { lightDaysOf, probabilityOf } from '../../../domain/funnel-effect';
import type { FormPlace } from '../../../domain/funnel-form';
import { useText } from '../../../hooks/useText';

import { PlaceOverrides } from './PlaceOverrides';
import type { FunnelForm } from './useFunnelForm';
import { useOriginText } from './useOriginText';

const Turn = styled(CaretDown)<{ $open: boolean }>`
  transform: ${({ $open }) => ($open ? 'rotate(180deg)' : 'none')};
`;
const Facts = styled.div`
  display: flex;
  flex-wrap: wrap;
  column-gap: ${({ theme }) => theme.spaces[4]};
`;

/** A stage in the funnel: what holds in it and from where, with what this funnel says otherwise folded behind. */
export function PlaceRow({ place, form }: { place: FormPlace; form: FunnelForm }) {
  const t = useText();
  const origin = useOriginText();
  const { values, settings, unfolded, unfold } = form;
  const { id, of } = place;
  const open = unfolded.has(id);
  const days = lightDaysOf(place, values, settings);
  const detail = `stage-${id}`;
  const facts = [
    t(`settings.stages.kind.${of.kind}`),
    origin(probabilityOf(place), 'percent'),
    ...(days
      ? [
          t('settings.funnels.yellow', { days: origin(days.followUpDays, 'days') }),
          t('settings.funnels.red', { days: origin(days.criticalDays, 'days') }),
        ]
      : [t('settings.funnels.noLight')]),
  ];
  return (
    <div data-place={id}>
      <Flex gap={3} wrap="wrap" justifyContent="space-between" alignItems="flex-start">
        <Flex gap={3} alignItems="flex-start" flex="1 1 24rem" minWidth={0}>
          <StageIcon
            name={of.icon}
            fill={of.color}
            width="2rem"
            height="2rem"
            style={{ flex: '0 0 auto' }}
          />
          <div>
            <Typography fontWeight="bold" textColor="neutral800" tag="h3">
              {of.name}
            </Typography>
            <Facts>
              {facts.map((fact) => (
                <Typography key={fact} variant="pi" textColor="neutral600">
                  {fact}
                </Typography>
              ))}
            </Facts>
          </div>
        </Flex>
        <Button
          variant="tertiary"
          size="S"
          endIcon={<Turn $open={open} aria-hidden />}
          aria-expanded={open}
          aria-controls={detail}
          aria-label={t('settings.funnels.adjust.of', { name: of.name })}
          onClick={() => unfold(id, !open)}
        >
          {t('settings.funnels.adjust')}
        </Button>
      </Flex>
      <Box id={detail} paddingTop={open ? 4 : 0}>
        {open ? <PlaceOverrides place={place} form={form} /> : null}
      </Box>
    </div>
  );
}
