import type { DocumentLink } from '../../shared/contracts';

const LONGEST_NAME = 255;
const LONGEST_ADDRESS = 2000;

const addressOf = (text: string): URL | null => {
  try {
    const url = new URL(text);
    return ['http:', 'https:'].includes(url.protocol) ? url : null;
  } catch {
    return null;
  }
};

export const isWebAddress = (text: string): boolean => addressOf(text) !== null;

function readable(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** What a link is called where nobody gave it a name: the last part of its path, else its host. */
export function nameOfAddress(text: string): string {
  const url = addressOf(text);
  if (!url) return '';
  const last = url.pathname.split('/').filter(Boolean).at(-1);
  return (last ? readable(last) : url.host).slice(0, LONGEST_NAME);
}

export type DocumentProblem = 'url' | 'taken';
export type ReadDocument =
  { ok: true; link: DocumentLink } | { ok: false; problem: DocumentProblem };

/** A link as it is stored; an address stands in a list once. */
export function readDocument(
  typed: { name: string; url: string },
  known: readonly DocumentLink[],
): ReadDocument {
  const url = typed.url.trim();
  if (!isWebAddress(url) || url.length > LONGEST_ADDRESS) return { ok: false, problem: 'url' };
  if (known.some((link) => link.url === url)) return { ok: false, problem: 'taken' };
  const name = typed.name.trim().slice(0, LONGEST_NAME) || nameOfAddress(url);
  return { ok: true, link: { name, url } };
}

/** Files of the Media Library by their full address, without those that stand in the list already. */
export function documentsOfFiles(
  files: readonly { name: string; url: string }[],
  origin: string,
  known: readonly DocumentLink[],
): DocumentLink[] {
  const links = files.map(({ name, url }) => ({
    name: name.slice(0, LONGEST_NAME),
    url: new URL(url, origin).href,
  }));
  return links.filter(
    ({ url }, at) =>
      !known.some((link) => link.url === url) && links.findIndex((one) => one.url === url) === at,
  );
}
