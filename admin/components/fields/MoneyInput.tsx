import { TextInput, Typography } from '@strapi/design-system';
import type { KeyboardEventHandler } from 'react';
import { useIntl } from 'react-intl';

import { moneyText, parseMoney } from './money';

type MoneyInputProps = {
  /** As typed: the form parses it with `parseMoney`, so that a wrong amount is not lost. */
  value: string;
  onChange: (text: string) => void;
  currency?: string;
  placeholder?: string;
  'aria-label'?: string;
  disabled?: boolean;
  size?: 'S' | 'M';
  onKeyDown?: KeyboardEventHandler<HTMLInputElement>;
};

export function MoneyInput({ value, onChange, currency, ...input }: MoneyInputProps) {
  const { locale } = useIntl();
  const tidy = () => {
    const parsed = parseMoney(value, locale);
    if (!parsed.ok) return;
    const text = moneyText(parsed.value, locale);
    if (text !== value) onChange(text);
  };

  return (
    <TextInput
      {...input}
      inputMode="decimal"
      autoComplete="off"
      value={value}
      onChange={(event) => onChange(event.target.value)}
      onBlur={tidy}
      endAction={
        currency ? (
          <Typography variant="pi" textColor="neutral600" aria-hidden>
            {currency}
          </Typography>
        ) : undefined
      }
    />
  );
}
