import { useCallback, useState } from 'react';

import type { ImportPreview, Separator } from '../../../shared/contracts';
import { readFailure } from '../../api/errors';
import type { Failure } from '../../api/errors';
import { useSalesUploadImportMutation } from '../../api/import';

export type Upload = {
  file: File | null;
  /** What the server read of it; the last one that could be read. */
  preview: ImportPreview | null;
  failure: Failure | null;
  isReading: boolean;
  read: (file: File) => void;
  /** The same file once more. */
  readAgain: (separator?: Separator) => void;
};

/** A file on its way to the server. A refused one leaves what was read before where it is. */
export function useUpload(): Upload {
  const [file, setFile] = useState<File | null>(null);
  const [preview, setPreview] = useState<ImportPreview | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [send, { isLoading }] = useSalesUploadImportMutation();

  const start = useCallback(
    async (chosen: File, separator?: Separator) => {
      setFailure(null);
      const answer = await send({ file: chosen, separator });
      if ('error' in answer) setFailure(readFailure(answer.error));
      else setPreview(answer.data);
    },
    [send],
  );
  const read = useCallback(
    (chosen: File) => {
      setFile(chosen);
      setPreview(null);
      void start(chosen);
    },
    [start],
  );
  const readAgain = useCallback(
    (separator?: Separator) => {
      if (file) void start(file, separator);
    },
    [file, start],
  );
  return { file, preview, failure, isReading: isLoading, read, readAgain };
}
