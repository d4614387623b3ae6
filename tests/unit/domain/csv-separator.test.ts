import { separatorsOf } from '../../../server/domain/csv-separator';

it.each([
  ['a,b,c\n1,2,3\n', [',']],
  ['a;b;c\r\n1,5;2;3\r\n', [';']],
  ['a\tb\n1\t2\n', ['\t']],
  ['"Name, first";value\n"x, y";1,5\n"z";2\n', [';']],
  ['Value, net;Title, long\n1,2;x\n3;y\n', [';']],
  ['a|b\n1|2', ['|']],
  ['title\nx\n', [',']],
  ['', [',']],
])('%p is split by %p', (text, separators) => {
  expect(separatorsOf(text)).toEqual(separators);
});

it('is a doubt where two split every record alike', () => {
  expect(separatorsOf('a,b;c\n1,2;3\n')).toEqual([',', ';']);
});
