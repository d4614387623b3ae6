import { useState } from 'react';

import type { Day, ExchangeRateInput, RateEffect } from '../../../../shared/contracts';
import { readFailure } from '../../../api/errors';
import type { Failure } from '../../../api/errors';
import {
  useSalesCreateExchangeRateMutation,
  useSalesPreviewRatesMutation,
} from '../../../api/settings';
import { instantOf } from '../../../components/fields/day';
import { useSiteTimeZone } from '../../../hooks/useSiteTimeZone';

export type NewRateForm = ReturnType<typeof useNewRate>;

/** A rate as it is typed in. One of the past is stored after a look at the closed values that it changes. */
export function useNewRate() {
  const timeZone = useSiteTimeZone();
  const [create, creating] = useSalesCreateExchangeRateMutation();
  const [preview, previewing] = useSalesPreviewRatesMutation();
  const [currency, setCurrency] = useState('');
  const [rate, setRate] = useState<number | undefined>();
  const [from, setFrom] = useState<Day | null>(null);
  const [asked, setAsked] = useState<RateEffect | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const isComplete = currency !== '' && rate !== undefined && rate > 0;
  const validFrom = from && instantOf({ day: from, time: '00:00' }, timeZone);

  const store = async (input: ExchangeRateInput) => {
    await create(input).unwrap();
    setCurrency('');
    setRate(undefined);
    setFrom(null);
  };
  /** What closed opportunities would be worth; null where none changes. */
  const effectOf = async (input: ExchangeRateInput): Promise<RateEffect | null> => {
    if (!input.validFrom) return null;
    const csv = `currency,rate,validFrom\n${input.currency},${input.rate},${input.validFrom}\n`;
    const { effect } = await preview({ csv }).unwrap();
    return effect && effect.changing > 0 ? effect : null;
  };
  const save = async (isConfirmed: boolean) => {
    if (!isComplete) return;
    setFailure(null);
    try {
      const input = { currency, rate, ...(validFrom ? { validFrom } : {}) };
      const effect = isConfirmed ? null : await effectOf(input);
      setAsked(effect);
      if (!effect) await store(input);
    } catch (error) {
      setAsked(null);
      setFailure(readFailure(error));
    }
  };
  return {
    values: { currency, rate, from },
    ...{ setCurrency, setRate, setFrom },
    isComplete,
    dirty: currency !== '' || rate !== undefined || from !== null,
    failure,
    busy: creating.isLoading || previewing.isLoading,
    /** What there is to be agreed to before the rate is stored. */
    asked,
    submit: () => save(false),
    confirm: () => save(true),
    cancel: () => setAsked(null),
  };
}
