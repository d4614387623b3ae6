import type { Decimal } from '../../../shared/contracts';

/** The amount that a cell says with a decimal sign; for the example of a question, the server reads the file. */
export function readAmount(text: string, decimal: Decimal): number | null {
  const bare = text.replace(/[^\d.,]/g, '');
  const other = decimal === '.' ? ',' : '.';
  const amount = Number(bare.replaceAll(other, '').replace(decimal, '.'));
  return bare === '' || Number.isNaN(amount) ? null : amount;
}
