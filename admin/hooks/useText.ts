import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import type { PrimitiveType } from 'react-intl';

import { PLUGIN_ID } from '../../shared/plugin';
import type { MessageKey } from '../translations/en';

export type TextValues = Record<string, PrimitiveType>;
export type Text = (key: MessageKey, values?: TextValues) => string;

/** The texts of this plugin: `t('board.add')`. A key that no language file has does not compile. */
export function useText(): Text {
  const { formatMessage } = useIntl();
  return useCallback(
    (key, values) => formatMessage({ id: `${PLUGIN_ID}.${key}`, defaultMessage: key }, values),
    [formatMessage],
  );
}
