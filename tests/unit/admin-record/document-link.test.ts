import * as fc from 'fast-check';

import {
  documentsOfFiles,
  isWebAddress,
  nameOfAddress,
  readDocument,
} from '../../../admin/domain/document-link';

const known = [{ name: 'Offer', url: 'https://files.example/offer.pdf' }];

describe('readDocument', () => {
  it('takes an address and names it by its last part, or by its host', () => {
    const url = 'https://files.example/a/Angebot%20M%C3%BCller.pdf';
    expect(readDocument({ name: ' ', url: ` ${url} ` }, known)).toEqual({
      ok: true,
      link: { name: 'Angebot Müller.pdf', url },
    });
    expect(nameOfAddress('https://wiki.example/')).toBe('wiki.example');
    expect(nameOfAddress('https://x.example/%E0%A4%A')).toBe('%E0%A4%A');
  });

  it('refuses what is no web address, is too long or is there', () => {
    const problemOf = (url: string) => readDocument({ name: 'x', url }, known);
    for (const url of ['', 'offer.pdf', 'javascript:alert(1)', 'file:///etc/passwd'])
      expect(problemOf(url)).toEqual({ ok: false, problem: 'url' });
    expect(problemOf(`https://x.example/${'a'.repeat(2000)}`)).toMatchObject({ problem: 'url' });
    expect(problemOf('https://files.example/offer.pdf')).toMatchObject({ problem: 'taken' });
  });

  it('gives every web address a name', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
        const read = readDocument({ name: '', url }, []);
        expect(isWebAddress(url) && url.length <= 2000).toBe(read.ok);
        if (read.ok) expect(read.link.name.length).toBeGreaterThan(0);
      }),
    );
  });
});

describe('documentsOfFiles', () => {
  it('makes full addresses and leaves out what stands in the list or comes twice', () => {
    const files = [
      { name: 'plan.pdf', url: '/uploads/plan.pdf' },
      { name: 'plan.pdf', url: '/uploads/plan.pdf' },
      { name: 'offer.pdf', url: 'https://files.example/offer.pdf' },
    ];
    expect(documentsOfFiles(files, 'https://site.example', known)).toEqual([
      { name: 'plan.pdf', url: 'https://site.example/uploads/plan.pdf' },
    ]);
  });
});
