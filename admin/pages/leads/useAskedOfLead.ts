import { useMemo } from 'react';
import { useIntl } from 'react-intl';

import { SET_LEAD_STATUSES } from '../../../shared/contracts/lead';
import { useSalesSettingsQuery } from '../../api/settings';
import { languageOf } from '../../components/fields/text-of';
import type { AskedField, AskedFields } from '../../domain/asked-fields';
import { useText } from '../../hooks/useText';

/** What statuses and criteria are called, for the history and for conflicts. */
export function useAskedOfLead(): AskedFields {
  const t = useText();
  const { locale } = useIntl();
  const { data: settings } = useSalesSettingsQuery();
  return useMemo(() => {
    const language = languageOf(locale);
    const statuses = [...SET_LEAD_STATUSES, 'converted' as const];
    const asked = new Map<string, AskedField>([
      [
        'status',
        {
          label: t('field.status'),
          options: statuses.map((value) => ({ value, label: t(`leads.status.${value}`) })),
        },
      ],
    ]);
    for (const { key, label, options } of settings?.qualification.criteria ?? []) {
      asked.set(`criteria.${key}`, {
        label: label[language],
        options: options.map((option) => ({
          value: option.key,
          label: option.label[language],
        })),
      });
    }
    return asked;
  }, [t, locale, settings]);
}
