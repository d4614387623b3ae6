import { LISTS } from '../../../shared/contracts/settings';
import { defaultEntries } from '../../../server/services/list-install';
import { listEntryCreate } from '../../../server/validation/list-entry';

describe('defaultEntries', () => {
  it('names entries in one language and keeps the labels of both, with all flags', () => {
    const other = defaultEntries('lossReasons', 'de').find((entry) => entry.code === 'other');
    expect(other).toMatchObject({
      list: 'lossReasons',
      name: 'Sonstiges',
      extra: { noteRequired: true, labels: { de: 'Sonstiges', en: 'Other' } },
      archivedAt: null,
    });
    expect(other?.extra).not.toHaveProperty('key');
  });

  it('leaves lists without entries in the file empty', () => {
    expect(defaultEntries('industries', 'de')).toEqual([]);
    expect(defaultEntries('competitors', 'de')).toEqual([]);
  });

  it.each(LISTS)('%s: unique codes that an admin could have written', (list) => {
    const entries = defaultEntries(list, 'en');
    expect(new Set(entries.map((entry) => entry.code)).size).toBe(entries.length);
    expect(entries.map((entry) => entry.position)).toEqual(entries.map((_, i) => i));
    for (const { code, name, extra } of entries) {
      expect(listEntryCreate.safeParse({ code, name, extra }).success).toBe(true);
    }
  });
});
