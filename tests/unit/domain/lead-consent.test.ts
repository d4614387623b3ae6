import type { Words } from '../../../server/domain/lead-consent';
import { consentsOf, wordsOf } from '../../../server/domain/lead-consent';

const said = (text: string) => ({ de: `${text} (de)`, en: text });
const plain: Words = { version: 1, text: said('Yes'), marketing: null };
const asking: Words = {
  version: 2,
  text: null,
  marketing: { text: said('News'), purpose: 'email-marketing' },
};
const both = { enquiry: true, marketing: true };
const given = (version: number) =>
  consentsOf(both, version, wordsOf(version, [asking, plain]), 'en', 'email-marketing').map(
    ({ purpose, text, textVersion }) => [purpose, text, textVersion],
  );

it('was given to what the version asked that was shown, whatever the form asks since', () => {
  expect(given(1)).toEqual([['enquiry', 'Yes', 1]]);
  expect(given(2)).toEqual([['email-marketing', 'News', 2]]);
});

it('is kept without its words where the version is not known any more', () => {
  expect(given(7)).toEqual([
    ['enquiry', null, 7],
    ['email-marketing', null, 7],
  ]);
});
