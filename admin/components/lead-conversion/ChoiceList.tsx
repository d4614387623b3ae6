import { Field, Radio, Typography } from '@strapi/design-system';
import { useId } from 'react';
import { styled } from 'styled-components';

const List = styled(Radio.Group)`
  display: flex;
  flex-direction: column;
  gap: ${({ theme }) => theme.spaces[2]};

  /* The label of a long name wraps beside its button. */
  & > div {
    align-items: flex-start;
  }
`;

export type Offer = { value: string; label: string; detail?: string | null | undefined };
type Props = {
  /** Where the focus goes when something is wrong with the choice. */
  name: string;
  label: string;
  offers: readonly Offer[];
  value: string;
  onChange: (value: string) => void;
  error?: string | undefined;
};

/** Few ways to choose from, each with what speaks for it. */
export function ChoiceList({ name, label, offers, value, onChange, error }: Props) {
  const id = useId();
  return (
    <div data-field={name}>
      <Field.Root name={name} error={error} width="100%">
        <List aria-label={label} value={value} onValueChange={onChange}>
          {offers.map((offer) => (
            <Radio.Item key={offer.value} value={offer.value} id={`${id}-${offer.value}`}>
              <Typography textColor="neutral800" style={WRAP}>
                {offer.label}
              </Typography>
              {offer.detail ? (
                <Typography tag="span" variant="pi" textColor="neutral600" style={WRAP}>
                  {` · ${offer.detail}`}
                </Typography>
              ) : null}
            </Radio.Item>
          ))}
        </List>
        <Field.Error />
      </Field.Root>
    </div>
  );
}

const WRAP = { overflowWrap: 'anywhere' } as const;
