import { useMemo } from 'react';
import { useIntl } from 'react-intl';

import type { Choice } from '../components/fields/ChoiceSelect';

const withStored = (all: readonly string[], stored: string) =>
  all.includes(stored) ? all : [stored, ...all];

export function useZoneChoices(stored: string): Choice<string>[] {
  return useMemo(
    () =>
      withStored(Intl.supportedValuesOf('timeZone'), stored).map((zone) => ({
        value: zone,
        label: zone,
      })),
    [stored],
  );
}

export function useCurrencyChoices(stored: string): Choice<string>[] {
  const { locale } = useIntl();
  return useMemo(() => {
    const names = new Intl.DisplayNames(locale, { type: 'currency' });
    return withStored(Intl.supportedValuesOf('currency'), stored).map((code) => ({
      value: code,
      label: `${code} · ${names.of(code) ?? code}`,
    }));
  }, [locale, stored]);
}
