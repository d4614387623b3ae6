import { useCallback } from 'react';
import { useIntl } from 'react-intl';

import { useText } from '../../hooks/useText';

import { MAX_MONEY, moneyText } from './money';
import type { MoneyProblem } from './money';

/** What to tell somebody whose amount could not be read. */
export function useMoneyProblem(): (problem: MoneyProblem) => string {
  const t = useText();
  const { locale } = useIntl();
  return useCallback(
    (problem) => {
      switch (problem) {
        case 'negative':
          return t('form.problem.moneyNegative');
        case 'decimals':
          return t('form.problem.moneyDecimals');
        case 'tooLarge':
          return t('form.problem.moneyTooLarge', { max: moneyText(MAX_MONEY, locale) });
        case 'format':
          return t('form.problem.moneyFormat', { example: moneyText(1234.5, locale) });
      }
    },
    [t, locale],
  );
}
