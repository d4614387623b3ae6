import { Field, Flex, TextInput, useField } from '@strapi/design-system';
import { Clock } from '@strapi/icons';
import { styled } from 'styled-components';

import { useText } from '../../hooks/useText';

import { DateField } from './DateField';
import type { LocalTime } from './day';

type DateTimeFieldProps = {
  value: LocalTime;
  onChange: (value: LocalTime) => void;
  disabled?: boolean;
};

const DayBox = styled.div`
  flex: 1 1 15rem;
  min-width: 0;
`;

const TimeBox = styled.div`
  flex: 1 0 12rem;
  max-width: 16rem;

  /* Beside the day it takes its height, frame and all; alone in a line it has that of any other input. */
  & > *,
  & > * > * {
    height: 100%;
  }
  /* What a day's line and paddings come to: the browser's own time input is a little taller. */
  & input {
    height: calc(2.4rem + 2 * ${({ theme }) => theme.spaces[3]} - 2px);
    padding-block: 0;

    ${({ theme }) => theme.breakpoints.medium} {
      height: calc(2.2rem + 2 * ${({ theme }) => theme.spaces[2]});
    }
  }

  /* Its clock is black in the dark theme, and there is one in front. */
  & input::-webkit-calendar-picker-indicator {
    display: none;
  }
`;

/** Day and time of the clock on the wall; the time is the browser's own input, which phones do best. */
export function DateTimeField({ value, onChange, disabled }: DateTimeFieldProps) {
  const t = useText();
  const { error } = useField('DateTimeField');
  return (
    <Flex gap={2} wrap="wrap" alignItems="stretch">
      <DayBox>
        <DateField
          aria-label={t('field.date')}
          value={value.day}
          onChange={(day) => onChange({ ...value, day })}
          clearable={false}
          disabled={disabled}
        />
      </DayBox>
      <TimeBox>
        {/* The field's own id belongs to the day. */}
        <Field.Root>
          <TextInput
            type="time"
            aria-label={t('field.time')}
            hasError={Boolean(error)}
            startAction={<Clock fill="neutral500" aria-hidden />}
            value={value.time}
            onChange={(event) => onChange({ ...value, time: event.target.value })}
            disabled={disabled}
          />
        </Field.Root>
      </TimeBox>
    </Flex>
  );
}
