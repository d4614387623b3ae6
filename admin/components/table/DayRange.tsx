import { Field, Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import { useText } from '../../hooks/useText';
import { DateField } from '../fields/DateField';

const Group = styled.div`
  border: 0;
  min-width: 0;
`;
const Half = styled.div`
  flex: 1 1 16rem;
  min-width: 0;
`;

type Props = {
  label: string;
  from: string | undefined;
  to: string | undefined;
  onChange: (change: { from?: string | null; to?: string | null }) => void;
};

/** From one day to another, each of which may be open. */
export function DayRange({ label, from, to, onChange }: Props) {
  const t = useText();
  return (
    <Group role="group" aria-label={label}>
      <Typography variant="pi" fontWeight="bold" textColor="neutral800">
        {label}
      </Typography>
      <Flex gap={2} wrap="wrap" paddingTop={1}>
        <Half>
          <Field.Root>
            <DateField
              aria-label={t('list.from', { field: label })}
              value={from ?? null}
              max={to}
              onChange={(day) => onChange({ from: day })}
            />
          </Field.Root>
        </Half>
        <Half>
          <Field.Root>
            <DateField
              aria-label={t('list.to', { field: label })}
              value={to ?? null}
              min={from}
              onChange={(day) => onChange({ to: day })}
            />
          </Field.Root>
        </Half>
      </Flex>
    </Group>
  );
}
