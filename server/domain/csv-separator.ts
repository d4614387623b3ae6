import { SEPARATORS, type Separator } from '../../shared/contracts/import';

/** How often each separator stands outside of quotes in the first records of a text; the last one may be cut off. */
function counts(text: string): Record<Separator, number>[] {
  const records: Record<Separator, number>[] = [];
  let count = { ',': 0, ';': 0, '\t': 0, '|': 0 };
  let quoted = false;
  let isEmpty = true;
  const end = () => {
    if (!isEmpty) records.push(count);
    count = { ',': 0, ';': 0, '\t': 0, '|': 0 };
    isEmpty = true;
  };
  for (const sign of text) {
    if (sign === '"') quoted = !quoted;
    if (!quoted && (sign === '\n' || sign === '\r')) end();
    else {
      isEmpty = false;
      if (!quoted && sign in count) count[sign as Separator] += 1;
    }
  }
  if (records.length === 0) end();
  return records;
}

/**
 * The separators that split the header and, of those, that split most records into as many cells; [','] for a file of
 * one column. More than one is a doubt.
 */
export function separatorsOf(text: string): Separator[] {
  const [header, ...records] = counts(text);
  if (!header) return [','];
  const splitting = SEPARATORS.filter((sign) => header[sign] > 0);
  if (splitting.length <= 1) return splitting.length === 1 ? splitting : [','];
  const fits = splitting.map(
    (sign) => records.filter((record) => record[sign] === header[sign]).length,
  );
  const best = Math.max(...fits);
  return splitting.filter((_, i) => fits[i] === best);
}
