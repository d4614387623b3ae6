import { fieldLabel } from '../../../server/domain/field-label';

it.each([
  ['lossReason', 'Loss reason'],
  ['expectedCloseOn', 'Expected close on'],
  ['brief.priceStrategy', 'Price strategy'],
  ['owner', 'Owner'],
])('%s is %s', (field, label) => {
  expect(fieldLabel(field)).toBe(label);
});
