import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { encodingsOf, readRecords, separatorsOfFile } from '../../../server/services/csv-file';

const folder = mkdtempSync(path.join(os.tmpdir(), 'csv-file-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let files = 0;
function file(content: string | Buffer): string {
  files += 1;
  const name = path.join(folder, `${files}.csv`);
  writeFileSync(name, content);
  return name;
}

async function read(content: string | Buffer): Promise<string[][]> {
  const name = file(content);
  const [encoding = 'utf-8'] = await encodingsOf(name);
  const [separator = ','] = await separatorsOfFile(name, encoding);
  const records: string[][] = [];
  for await (const record of readRecords(name, { encoding, separator })) records.push(record);
  return records;
}

const TEXT = 'Firma;Wert\r\n"Müller; Söhne";1,5\r\n';
const ROWS = [
  ['Firma', 'Wert'],
  ['Müller; Söhne', '1,5'],
];

it.each<[string, Buffer]>([
  ['UTF-8', Buffer.from(TEXT)],
  ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${TEXT}`)],
  ['UTF-16 with one', Buffer.from(`\ufeff${TEXT}`, 'utf16le')],
  ['windows-1252', Buffer.from(TEXT, 'latin1')],
])('reads %s', async (_, content) => {
  expect(await read(content)).toEqual(ROWS);
});

it('knows windows-1252 also when its only umlaut stands at the end of a large file', async () => {
  const content = Buffer.from(`a;b\n${'x;y\n'.repeat(60_000)}M\u00fcller;\u20ac\n`, 'latin1');
  content[content.length - 2] = 0x80;
  expect((await read(content)).at(-1)).toEqual(['Müller', '€']);
});

it('reads line breaks and quotes inside quotes, and gives blank lines as such', async () => {
  expect(await read('a,b\n"1\n2","say ""hi"""\n\n\r\n3,4\n')).toEqual([
    ['a', 'b'],
    ['1\n2', 'say "hi"'],
    [''],
    [''],
    ['3', '4'],
  ]);
});

it('passes records of another length on', async () => {
  expect(await read('a,b\n1\n1,2,3\n')).toEqual([['a', 'b'], ['1'], ['1', '2', '3']]);
});

it('fails on a quote that nothing closes', async () => {
  await expect(read('a,b\n"1,2\n3,4\n')).rejects.toThrow(/quote/i);
});

it.each<[string, (string | number[])[], string[]]>([
  ['UTF-8 with a few other bytes', ['ü ö ä Stra', [0xdf], 'e'], ['utf-8', 'windows-1252']],
  ['a byte order mark before one', ['\ufeffStra', [0xdf], 'e'], ['utf-8', 'windows-1252']],
  ['as many of both', ['ü', [0xfc]], ['utf-8', 'windows-1252']],
  [
    'windows-1252 with two signs that look like one',
    ['a', [0xdf, 0x93, 0xfc, 0xe4]],
    ['windows-1252'],
  ],
  ['an umlaut that breaks off at the end', ['a', [0xe4]], ['windows-1252']],
  ['plain letters', ['abc'], ['utf-8']],
])('%s: may be %j', async (_, parts, encodings) => {
  const bytes = parts.map((part) =>
    typeof part === 'string' ? Buffer.from(part) : Buffer.from(part),
  );
  expect(await encodingsOf(file(Buffer.concat(bytes)))).toEqual(encodings);
});
