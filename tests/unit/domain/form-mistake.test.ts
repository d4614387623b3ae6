import { mistakesIn } from '../../../server/domain/form-mistake';
import { checkValue } from '../../../server/domain/submission-value';
import type { Flat } from '../../../server/domain/submission-value';
import type { LeadFormField } from '../../../shared/contracts/lead-form';

const field = (more: Partial<LeadFormField>): LeadFormField => ({
  ...{ key: 'a', type: 'text', label: { de: '', en: '' }, required: true, fills: null },
  ...more,
});
const SENT: [Partial<LeadFormField>, Flat][] = [
  [{ type: 'checkbox' }, ''],
  [{}, ''],
  [{}, true],
  [{}, '\u0000'],
  [{ maxLength: 3 }, 'abcd'],
  [{ type: 'number' }, 'x'],
  [{ type: 'number', min: 3 }, 2],
  [{ type: 'number', max: 3 }, 4],
  [{ type: 'email' }, 'x'],
  [{ type: 'phone' }, 'x'],
  [{ type: 'date' }, 'x'],
  [{ type: 'select', options: [] }, 'x'],
];

it.each(SENT)('of a field %p with %p is told in German, in English as it is', (more, sent) => {
  const checked = checkValue(field(more), sent);
  const message = 'problem' in checked ? checked.problem : '';
  expect(message).not.toBe('');
  const [german] = mistakesIn([{ field: 'a', message }], 'de');
  expect(german?.message).toMatch(/^(muss|darf|enthält) /);
  expect(mistakesIn([{ field: 'a', message }], 'en')).toEqual([{ field: 'a', message }]);
});

it.each(['is not a field of this form', 'must be solved again'])('“%s” too', (message) => {
  expect(mistakesIn([{ field: 'a', message }], 'de')[0]?.message).not.toBe(message);
});
