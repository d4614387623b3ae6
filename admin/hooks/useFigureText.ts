import { useCallback } from 'react';
import { useIntl } from 'react-intl';

import type { FigureReason } from '../../shared/contracts';
import { PLUGIN_ID } from '../../shared/plugin';
import { kindOf } from '../domain/figure';

import { useMoney } from './useMoney';
import { useText } from './useText';

/** A success figure with its unit; an amount in its currency. */
export function useFigureText(): (value: number, unit: string | null, currency: string) => string {
  const money = useMoney();
  const { formatNumber } = useIntl();
  return useCallback(
    (value, unit, currency) => {
      const kind = kindOf(unit);
      if (kind === 'amount') return money(value, currency);
      const isSmall = Math.abs(value) < 1;
      const number = formatNumber(
        value,
        isSmall ? { maximumSignificantDigits: 3 } : { maximumFractionDigits: 2 },
      );
      return unit ? `${number}\u00a0${unit}` : number;
    },
    [money, formatNumber],
  );
}

/** A text that not every variable has; the name stands for one that is missing. */
function useTextOf(kind: 'name' | 'about'): (name: string) => string {
  const { messages } = useIntl();
  return useCallback(
    (name) => {
      const known = messages[`${PLUGIN_ID}.formula.${kind}.${name}`];
      return typeof known === 'string' ? known : name;
    },
    [messages, kind],
  );
}
/** A variable in the reader's language; what the site added is called what the site calls it. */
export const useVariableName = () => useTextOf('name');
/** What a variable of the plugin means. */
export const useVariableText = () => useTextOf('about');

/** Why there is no figure, in a few words. */
export function useFigureReason(): (reason: FigureReason) => string {
  const t = useText();
  const nameOf = useVariableName();
  return useCallback(
    (reason) =>
      reason.reason === 'missing'
        ? t('figure.reason.missing', { variable: nameOf(reason.variable) })
        : t(`figure.reason.${reason.reason}`),
    [t, nameOf],
  );
}
