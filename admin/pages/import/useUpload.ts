import { useCallback, useState } from 'react';

import type { ImportType } from '../../../shared/contracts';
import { readFailure } from '../../api/errors';
import type { Failure } from '../../api/errors';
import { useSalesUploadImportMutation } from '../../api/import';
import type { AnyPreview, ReadAs } from '../../api/import';

export type Upload = {
  file: File | null;
  /** What the server read of it; the last one that could be read. */
  preview: AnyPreview | null;
  failure: Failure | null;
  isReading: boolean;
  read: (file: File) => void;
  /** The same file once more, with what is said of it now and what was said before. */
  readAgain: (as?: ReadAs) => void;
};

/** A file on its way to the server. A refused one leaves what was read before where it is. */
export function useUpload(type: ImportType): Upload {
  const [file, setFile] = useState<File | null>(null);
  const [said, setSaid] = useState<ReadAs>({});
  const [preview, setPreview] = useState<AnyPreview | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [send, { isLoading }] = useSalesUploadImportMutation();

  const start = useCallback(
    async (chosen: File, as: ReadAs) => {
      setFailure(null);
      setSaid(as);
      const answer = await send({ file: chosen, type, as });
      if ('error' in answer) setFailure(readFailure(answer.error));
      else setPreview(answer.data);
    },
    [send, type],
  );
  const read = useCallback(
    (chosen: File) => {
      setFile(chosen);
      setPreview(null);
      void start(chosen, {});
    },
    [start],
  );
  const readAgain = useCallback(
    (as: ReadAs = {}) => {
      if (file) void start(file, { ...said, ...as });
    },
    [file, said, start],
  );
  return { file, preview, failure, isReading: isLoading, read, readAgain };
}
