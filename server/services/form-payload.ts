import type { Flat } from '../domain/submission-value';
import type { FormBody } from '../middlewares/form-body';

const MOST_KEYS = 200;

/** A body as flat values, or the status and the reason of a refusal. */
export type Payload =
  { values: Map<string, Flat> } | { status: 400 | 413 | 415; field: string; message: string };

const refused = (status: 400 | 413 | 415, message: string, field = 'body'): Payload => ({
  status,
  field,
  message,
});

const isFlat = (value: unknown): value is Flat =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value);

function decode(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Every key once; into a map, where no key means anything to the language. */
function collect(pairs: Iterable<[string, unknown]>): Payload {
  const values = new Map<string, Flat>();
  for (const [key, value] of pairs) {
    const name = key.slice(0, 100);
    if (!isFlat(value))
      return refused(400, 'must be one flat value, no list, object or file', name);
    if (values.has(key)) return refused(400, 'was sent twice', name);
    if (values.size >= MOST_KEYS) return refused(400, `holds more than ${MOST_KEYS} values`);
    values.set(key, value);
  }
  return { values };
}

function fromJson(bytes: Buffer): Payload {
  const text = decode(bytes);
  if (text === null) return refused(400, 'is not UTF-8');
  try {
    const parsed: unknown = JSON.parse(text);
    if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed))
      return refused(400, 'must be an object');
    return collect(Object.entries(parsed));
  } catch {
    return refused(400, 'is not JSON');
  }
}

function fromUrlencoded(bytes: Buffer): Payload {
  const text = decode(bytes);
  if (text === null) return refused(400, 'is not UTF-8');
  return collect(new URLSearchParams(text));
}

async function fromMultipart(bytes: Buffer, type: string): Promise<Payload> {
  try {
    const body = new Response(new Uint8Array(bytes), { headers: { 'content-type': type } });
    return collect(await body.formData());
  } catch {
    return refused(400, 'is not multipart/form-data');
  }
}

/** JSON, urlencoded or multipart, flat and without files. */
export async function payloadOf(body: FormBody | undefined): Promise<Payload> {
  if (body === undefined) return refused(415, 'cannot be read');
  if ('tooLarge' in body) return refused(413, 'is too long: 64 KB at most');
  if ('encoded' in body) return refused(415, 'must not be compressed');
  const [type = ''] = body.type.toLowerCase().split(';');
  switch (type.trim()) {
    case 'application/json':
      return fromJson(body.bytes);
    case 'application/x-www-form-urlencoded':
      return fromUrlencoded(body.bytes);
    case 'multipart/form-data':
      return fromMultipart(body.bytes, body.type);
    default:
      return refused(415, 'must be JSON, application/x-www-form-urlencoded or multipart/form-data');
  }
}
