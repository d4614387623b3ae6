import { createReadStream } from 'node:fs';
import { pipeline, Readable } from 'node:stream';
import { parse } from 'csv-parse';
import type { Encoding, Separator } from '../../shared/contracts/import';
import { separatorsOf } from '../domain/csv-separator';

export type CsvFormat = { encoding: Encoding; separator: Separator };

/** Enough for a header of hundreds of columns. */
const HEAD_BYTES = 64 * 1024;
/** No cell of a CRM is larger; an unclosed quote must not take the rest of the file into memory. */
const LARGEST_RECORD = 1024 * 1024;

/**
 * UTF-8 is what decodes as such to its last byte, UTF-16 what says so with its first two; everything else is taken for
 * windows-1252, in which every byte is a character. More than one is for the user to settle: a file whose umlauts are
 * mostly UTF-8, with bytes in between that are not.
 */
export async function encodingsOf(file: string): Promise<Encoding[]> {
  const encoding = await plainEncodingOf(file);
  if (encoding !== 'windows-1252') return [encoding];
  const { characters, others } = await utf8In(file);
  return characters > 0 && characters >= others ? ['utf-8', encoding] : [encoding];
}

/** How many characters of several bytes a file has in UTF-8, and how many bytes that are no part of one. */
async function utf8In(file: string): Promise<{ characters: number; others: number }> {
  let [characters, others, missing] = [0, 0, 0];
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    for (const byte of chunk) {
      const continues = byte >= 0x80 && byte < 0xc0;
      if (missing > 0 && continues) {
        missing -= 1;
        if (missing === 0) characters += 1;
        continue;
      }
      if (missing > 0) others += 1;
      missing = 0;
      if (byte >= 0xc2 && byte < 0xf5) missing = byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : 3;
      else if (byte >= 0x80) others += 1;
    }
  }
  return { characters, others: others + (missing > 0 ? 1 : 0) };
}

async function plainEncodingOf(file: string): Promise<Encoding> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let isFirst = true;
  try {
    for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
      if (isFirst && chunk[0] === 0xff && chunk[1] === 0xfe) return 'utf-16le';
      isFirst = false;
      decoder.decode(chunk, { stream: true });
    }
    decoder.decode();
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}

async function* decoded(file: string, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    yield decoder.decode(chunk, { stream: true });
  }
  yield decoder.decode();
}

/** The separators that the header can have; more than one is for the user to settle. */
export async function separatorsOfFile(file: string, encoding: Encoding): Promise<Separator[]> {
  let head = '';
  for await (const text of decoded(file, encoding)) {
    head += text;
    if (head.length >= HEAD_BYTES) break;
  }
  return separatorsOf(head);
}

/**
 * The records of a file one after another, the header first, as they stand there; a blank line is one of a blank cell.
 * A record with too many or too few cells is passed on: what is wrong with it is said by its row.
 *
 * @throws CsvError for a quote that nothing closes
 */
export function readRecords(
  file: string,
  { encoding, separator }: CsvFormat,
): AsyncIterable<string[]> {
  const parser = parse({
    delimiter: separator,
    relaxColumnCount: true,
    relaxQuotes: true,
    recordDelimiter: ['\r\n', '\n', '\r'],
    maxRecordSize: LARGEST_RECORD,
  });
  return pipeline(Readable.from(decoded(file, encoding)), parser, () => undefined);
}
