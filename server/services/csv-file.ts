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
 * windows-1252, in which every byte is a character.
 */
export async function encodingOf(file: string): Promise<Encoding> {
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
 * The records of a file one after another, the header first, as they stand there. A record with too many or too few
 * cells is passed on: what is wrong with it is said by its row.
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
    skipEmptyLines: true,
    maxRecordSize: LARGEST_RECORD,
  });
  return pipeline(Readable.from(decoded(file, encoding)), parser, () => undefined);
}
