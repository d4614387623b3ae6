import { useNotification } from '@strapi/strapi/admin';
import { useCallback, useState } from 'react';

import { download } from '../api/download';

import { useFailureSentence } from './useFailureSentence';

/** Downloads a file of the server; a refusal is said. */
export function useDownload(): [(url: string, fileName: string) => Promise<void>, boolean] {
  const sentence = useFailureSentence();
  const { toggleNotification } = useNotification();
  const [busy, setBusy] = useState(false);
  const start = useCallback(
    async (url: string, fileName: string) => {
      setBusy(true);
      const failure = await download(url, fileName);
      setBusy(false);
      if (failure) toggleNotification({ type: 'danger', message: sentence(failure) });
    },
    [sentence, toggleNotification],
  );
  return [start, busy];
}
