import { useCallback } from 'react';
import { useIntl } from 'react-intl';

import type { ListName } from '../../../shared/contracts';
import { useSalesListQuery } from '../../api/settings';
import { pickerDate } from '../../components/fields/day';
import { labelOrText } from '../../components/fields/text-of';
import { useMoney } from '../../hooks/useMoney';
import { useText } from '../../hooks/useText';

import { isRef } from './fact';
import type { Fact } from './fact';

const listOf = ({ input }: Fact): ListName | null => ('list' in input ? input.list : null);

/** A fact as one reads it. A list is only read where an entry of it is shown. */
export function useFactText(fact: Fact): string {
  const t = useText();
  const money = useMoney();
  const { locale, formatDate, formatNumber } = useIntl();
  const list = listOf(fact);
  const { data: entries = [] } = useSalesListQuery(list ?? 'sources', {
    skip: list === null || fact.value === null,
  });
  const day = useCallback(
    (text: string) => {
      const date = pickerDate(text);
      const isDay = /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(date.getTime());
      return isDay ? formatDate(date, { dateStyle: 'medium', timeZone: 'UTC' }) : text;
    },
    [formatDate],
  );

  const { value, input } = fact;
  if (value === null) return '';
  if (isRef(value)) return value.name;
  if (typeof value === 'boolean') return t(value ? 'record.yes' : 'record.no');
  const text = String(value);
  switch (input.type) {
    case 'day':
      return day(text);
    case 'money':
      return typeof value === 'number' ? money(value, input.currency) : text;
    case 'choice':
      return input.choices.find((choice) => choice.value === text)?.label ?? text;
    case 'list':
    case 'listOrText':
      return labelOrText(text, entries, locale);
    case 'question': {
      const { type, options } = input.question;
      const option = options?.find((one) => String(one.value) === text);
      if (option) return option.label;
      if (type === 'date') return day(text);
      if (type === 'scale') return t('missing.scale', { value: text });
      return typeof value === 'number' ? formatNumber(value) : text;
    }
    default:
      return typeof value === 'number' ? formatNumber(value, { maximumFractionDigits: 10 }) : text;
  }
}
