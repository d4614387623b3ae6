import { factBody, factStart, isKnown, readFact } from '../../../admin/pages/opportunity/fact';
import type { Fact, FactInput, FactValue } from '../../../admin/pages/opportunity/fact';

const fact = (input: FactInput, more: Partial<Fact> = {}): Fact => ({
  field: 'nextStep',
  label: 'X',
  value: null,
  input,
  ...more,
});
const read = (input: FactInput, value: FactValue, locale = 'de') =>
  readFact(fact(input), value, locale);

it('reads what was typed, and nothing as nothing', () => {
  expect(read({ type: 'text' }, '  call ')).toEqual({ ok: true, value: 'call' });
  expect(read({ type: 'text' }, '  ')).toEqual({ ok: true, value: null });
  expect(readFact(fact({ type: 'text' }, { required: true }), ' ', 'de')).toEqual({
    ok: false,
    problem: 'required',
  });
});

it('reads numbers and money, and says what is none', () => {
  expect(read({ type: 'number' }, '-1,5')).toEqual({ ok: true, value: -1.5 });
  expect(read({ type: 'integer' }, '1,5')).toEqual({ ok: false, problem: 'integer' });
  expect(read({ type: 'number' }, 'many')).toEqual({ ok: false, problem: 'number' });
  expect(read({ type: 'money', currency: 'EUR' }, '1.234,50')).toEqual({ ok: true, value: 1234.5 });
  expect(read({ type: 'money', currency: 'EUR' }, 'x')).toEqual({ ok: false, problem: 'money' });
});

it('reads numbers as the reader writes them, and starts with them so', () => {
  expect(read({ type: 'integer' }, '1.250')).toEqual({ ok: true, value: 1250 });
  expect(read({ type: 'integer' }, '1,250', 'en')).toEqual({ ok: true, value: 1250 });
  expect(read({ type: 'number' }, '1.234.567,5')).toEqual({ ok: true, value: 1234567.5 });
  expect(read({ type: 'number' }, '1.5')).toEqual({ ok: true, value: 1.5 });
  const question = { key: 'q', type: 'number', label: 'Q', required: false } as const;
  const inputs: FactInput[] = [{ type: 'number' }, { type: 'question', question }];
  for (const locale of ['de', 'en', 'fr', 'de-CH'])
    for (const value of [0, 1.125, 1250, 1234567.25])
      for (const input of inputs) {
        const text = factStart({ input, value }, locale);
        expect([locale, read(input, text, locale)]).toEqual([locale, { ok: true, value }]);
      }
  const negative = factStart({ input: { type: 'number' }, value: -1.125 }, 'de');
  expect([negative, read({ type: 'number' }, negative)]).toEqual([
    '-1,125',
    { ok: true, value: -1.125 },
  ]);
});

it('takes web addresses only', () => {
  expect(read({ type: 'url' }, 'https://x.example/a')).toMatchObject({ ok: true });
  expect(read({ type: 'url' }, 'javascript:alert(1)')).toEqual({ ok: false, problem: 'url' });
});

it('reads answers by the type of the question', () => {
  const question = (type: 'scale' | 'select' | 'number') =>
    ({
      type: 'question',
      question: { key: 'q', type, label: 'Q', required: false, options: undefined },
    }) satisfies FactInput;
  expect(read(question('scale'), '4')).toEqual({ ok: true, value: 4 });
  expect(read(question('number'), '12')).toEqual({ ok: true, value: 12 });
  expect(read(question('number'), 'x')).toEqual({ ok: false, problem: 'number' });
  const chosen = { ...question('select') };
  const options = [{ value: 3, label: 'three' }];
  const input: FactInput = { type: 'question', question: { ...chosen.question, options } };
  expect(read(input, '3')).toEqual({ ok: true, value: 3 });
});

it('is written under its name, a person by its id', () => {
  const person = { documentId: 'c1', name: 'Ada' };
  const referral = fact({ type: 'person', person: 'contact' }, { field: 'referredByContact' });
  expect(factBody(referral, person)).toEqual({ referredByContact: 'c1' });
  expect(factBody(fact({ type: 'text' }, { field: 'brief.goals' }), 'x')).toEqual({
    brief: { goals: 'x' },
  });
  const choices = [{ value: '4', label: 'satisfied' }];
  const satisfaction = fact({ type: 'choice', choices }, { field: 'satisfaction' });
  expect(factBody(satisfaction, '4')).toEqual({ satisfaction: 4 });
});

it('is known once there is something', () => {
  expect([null, '', 0, false, 'x'].map((value) => isKnown({ value }))).toEqual([
    false,
    false,
    true,
    true,
    true,
  ]);
});
