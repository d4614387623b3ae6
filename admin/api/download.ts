import { getFetchClient, isFetchError } from '@strapi/strapi/admin';

import type { Failure } from './errors';

/** A link cannot carry the session: the file is fetched with it and then handed to the browser. */
export async function download(url: string, fileName: string): Promise<Failure | null> {
  try {
    const { data } = await getFetchClient().get(url, { responseType: 'blob' });
    saveFile(data, fileName);
    return null;
  } catch (error) {
    const status = isFetchError(error) ? (error.status ?? null) : null;
    return { status, message: '', details: {} };
  }
}

/** Hands a file to the browser as if it had been downloaded. */
export function saveFile(content: Blob, fileName: string): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser reads it after this turn.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
