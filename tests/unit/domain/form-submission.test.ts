import fc from 'fast-check';
import type { LeadFormField } from '../../../shared/contracts/lead-form';
import { FORM_FIELD_TYPES, LEAD_FILLS } from '../../../shared/contracts/lead-form';
import { readSubmission } from '../../../server/domain/form-submission';
import { isStorable } from '../../../server/domain/storable';
import type { Flat } from '../../../server/domain/submission-value';
import { checkValue, longest } from '../../../server/domain/submission-value';

const label = { de: 'L', en: 'L' };
const field = (more: Partial<LeadFormField>): LeadFormField => ({
  ...{ key: 'a', type: 'text', label, required: false, fills: null },
  ...more,
});
const anyField = fc
  .record({
    key: fc.stringMatching(/^[a-z]{1,6}$/),
    type: fc.constantFrom(...FORM_FIELD_TYPES),
    required: fc.boolean(),
    fills: fc.constantFrom(null, ...LEAD_FILLS),
  })
  .map((given) => field({ ...given, options: [{ value: 'x', label }] }));
const anyFlat: fc.Arbitrary<Flat> = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.double(),
  fc.boolean(),
  fc.constant(null),
);

describe('a submission', () => {
  it('gives fields of the form, and nothing else', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(anyField, { maxLength: 5, selector: ({ key }) => key }),
        fc.dictionary(fc.string(), anyFlat),
        (fields, sent) => {
          const { filled, answers, errors } = readSubmission(fields, new Map(Object.entries(sent)));
          const keys = new Set(fields.map(({ key }) => key));
          const fills = new Set(fields.map((one) => one.fills));
          expect(Object.keys(answers).every((key) => keys.has(key))).toBe(true);
          expect(Object.keys(filled).every((key) => fills.has(key as never))).toBe(true);
          const odd = Object.keys(sent).filter((key) => !keys.has(key) && !/^(_|utm_)/.test(key));
          if (odd.length > 0) expect(errors.length).toBeGreaterThan(0);
        },
      ),
    );
  });

  it('takes no several addresses from a hidden field as the one that mails go to', () => {
    const hidden = field({ key: 'to', type: 'hidden', fills: 'email' });
    const read = (to: string) => readSubmission([hidden], new Map([['to', to]]));
    expect(read('a@b.example')).toMatchObject({ filled: { email: 'a@b.example' }, answers: {} });
    for (const odd of ['a@b.example, c@d.example', 'a@b.example;c@d.example', 'nobody'])
      expect(read(odd)).toMatchObject({ filled: {}, answers: { to: odd }, errors: [] });
  });

  it('never throws, and gives texts that can be stored and are no longer than allowed', () => {
    fc.assert(
      fc.property(anyField, anyFlat, (one, given) => {
        const checked = checkValue(one, given);
        if ('problem' in checked || typeof checked.value !== 'string') return;
        expect(isStorable(checked.value)).toBe(true);
        expect(checked.value.length).toBeLessThanOrEqual(longest(one));
        if (one.type !== 'textarea') expect(checked.value).not.toMatch(/[\r\n]/);
      }),
    );
  });

  it.each<[Partial<LeadFormField>, Flat, unknown]>([
    [{ type: 'number' }, '1,5', { value: 1.5 }],
    [{ type: 'number' }, 'Infinity', { problem: 'must be a number' }],
    [{ type: 'number' }, '1e5', { problem: 'must be a number' }],
    [{ type: 'number', min: 2 }, 1, { problem: 'must be at least 2' }],
    [{ type: 'checkbox' }, 'on', { value: true }],
    [{ type: 'checkbox' }, '', { value: false }],
    [{ type: 'checkbox', required: true }, 'off', { problem: 'must be ticked' }],
    [{ type: 'date' }, '2027-02-29', { problem: 'must be a day (YYYY-MM-DD)' }],
    [{ type: 'email' }, 'a@b', { problem: 'must be an e-mail address' }],
    [{ type: 'text' }, true, { problem: 'must be a text' }],
    [{ type: 'text', required: true }, '   ', { problem: 'must be filled in' }],
    [{ type: 'text', maxLength: 3 }, 'abcd', { problem: 'must be at most 3 characters' }],
  ])('%j takes %j as %j', (more, given, expected) => {
    expect(checkValue(field(more), given)).toEqual(expected);
  });
});
