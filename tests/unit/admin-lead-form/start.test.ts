import { copyOf, formsInOrder, startForm } from '../../../admin/domain/lead-form/start';
import { leadFormCreate } from '../../../server/validation/lead-form';

import { leadForm } from './samples';

it('begins with what the server takes: name, e-mail, message and a notice in both languages', () => {
  const start = leadFormCreate.parse(startForm('  Contact ', 'de'));
  expect(start.name).toBe('Contact');
  expect(start.enabled).toBeUndefined();
  expect(start.fields?.map(({ fills }) => fills)).toEqual(['name', 'email', 'message']);
  expect(start.consent?.required).toBe(false);
  expect(start.consent?.text?.de).toContain('Datenschutz');
  expect(start.consent?.text?.en).toContain('privacy');
});

it('copies everything but name and address, and never switches the copy on', () => {
  const stored = leadForm({
    enabled: true,
    funnel: { documentId: 'sales', name: 'Sales' },
    assignment: { mode: 'owner', owner: { id: 4, name: 'Eva' } },
  });
  const copy = copyOf(stored, `Copy of ${'x'.repeat(300)}`);
  const taken = leadFormCreate.parse(copy);
  expect(copy).not.toHaveProperty('slug');
  expect(taken.name).toHaveLength(255);
  expect(taken.enabled).toBe(false);
  expect(taken.funnel).toBe('sales');
  expect(taken.assignment).toEqual({ mode: 'owner', owner: 4 });
  expect(taken.fields).toEqual(stored.fields);
});

it('shows what is on first, then by name', () => {
  const forms = ['b', 'c', 'a'].map((name) => leadForm({ name, enabled: name !== 'a' }));
  expect(formsInOrder(forms, 'en').map(({ name }) => name)).toEqual(['b', 'c', 'a']);
});
