import { useState } from 'react';

import type { RateFilePreview, RateFileStored } from '../../../../shared/contracts';
import { readFailure } from '../../../api/errors';
import type { Failure } from '../../../api/errors';
import { useSalesImportRatesMutation, useSalesPreviewRatesMutation } from '../../../api/settings';

/** What the server takes; more than two thousand rates are refused anyway. */
const LARGEST = 200_000;

type Chosen = { name: string; csv: string; preview: RateFilePreview };

export type RateFileForm = ReturnType<typeof useRateFile>;

/** A chosen file, what it would change, and storing it. */
export function useRateFile() {
  const [preview, previewing] = useSalesPreviewRatesMutation();
  const [store, storing] = useSalesImportRatesMutation();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [tooLarge, setTooLarge] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  const clear = () => {
    setChosen(null);
    setTooLarge(false);
    setFailure(null);
  };
  const read = async (file: File) => {
    clear();
    if (file.size > LARGEST) return setTooLarge(true);
    const csv = await file.text();
    try {
      setChosen({ name: file.name, csv, preview: await preview({ csv }).unwrap() });
    } catch (error) {
      setFailure(readFailure(error));
    }
  };
  return {
    name: chosen?.name ?? null,
    preview: chosen?.preview ?? null,
    tooLarge,
    failure,
    busy: previewing.isLoading || storing.isLoading,
    clear,
    read,
    store: async (): Promise<RateFileStored | null> => {
      if (!chosen) return null;
      setFailure(null);
      try {
        const stored = await store({ csv: chosen.csv }).unwrap();
        clear();
        return stored;
      } catch (error) {
        setFailure(readFailure(error));
        return null;
      }
    },
  };
}
