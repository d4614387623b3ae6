import { createIntl } from 'react-intl';

import type { Failure } from '../../../admin/api/errors';
import { fieldNameIn } from '../../../admin/domain/field-name';
import { failureSentence } from '../../../admin/domain/failure-sentence';
import { messages as de } from '../../../admin/translations/de';

const messages = Object.fromEntries(
  Object.entries(de).map(([key, text]) => [`sales-pipeline.${key}`, text]),
);
const intl = createIntl({ locale: 'de', messages });
const said = (status: number | null, details: Failure['details'] = {}) =>
  failureSentence(
    { status, message: 'ENGLISH', details },
    {
      t: (key, values) => intl.formatMessage({ id: `sales-pipeline.${key}` }, values),
      fieldName: (field, label) => fieldNameIn(messages, field, label),
      list: (names) => intl.formatList(names),
    },
  );

it.each([null, 400, 401, 403, 404, 409, 422, 500, 503])(
  '%s is said without the server',
  (status) => {
    const sentence = said(status);
    expect(sentence).not.toContain('ENGLISH');
    expect(sentence).not.toBe('');
  },
);

it('tells no answer and a broken server from other troubles', () => {
  expect(said(null)).toBe(de['error.network']);
  expect(said(502)).toBe(de['error.server']);
  expect(said(418)).toBe(de['error.unknown']);
});

it('names who changed what', () => {
  const change = { mine: 1, theirs: 2, at: '2026-11-23T10:00:00Z' };
  const changes = [
    { ...change, field: 'closedAt', by: null },
    { ...change, field: 'answers.staff', by: 'Anna' },
    { ...change, field: 'checklist.a', by: 'Anna' },
  ];
  const sentence = said(409, { changes });
  expect(sentence).toContain('Anna hat inzwischen');
  expect(sentence).toContain('Abschlussdatum, Antworten auf die Fragen der Phase und Checkliste');
  expect(said(409)).toBe(de['error.conflict.plain']);
});

it('names the fields that are missing or wrong', () => {
  const missing = [
    { field: 'targetValue', label: 'Target value' },
    { field: 'checklist.a', label: 'Budget bekannt' },
  ];
  expect(said(422, { missing })).toContain('Zielwert und Budget bekannt');
  const errors = [
    { field: 'fields.owner', message: 'x' },
    { field: 'body', message: 'x' },
  ];
  expect(said(400, { errors })).toContain('Betreut von.');
  expect(said(400, { errors: errors.slice(1) })).toBe(de['error.invalid']);
});

it('has a word for what is refused in any part of a form', () => {
  const named = (field: string) => said(400, { errors: [{ field, message: 'x' }] });
  const words = {
    'opportunity.owner': 'Betreut von',
    'activity.body': 'Stichworte',
    'organizationDetails.phone': 'Telefon',
    'next.dueAt': de['field.dueAt'],
    'settles.0': 'Damit erledigt',
    'set.stage': 'Vertriebsphase',
    from: 'Dublette',
    'attributes.plannedSeats': 'Planned Seats',
  };
  for (const [field, word] of Object.entries(words)) expect(named(field)).toContain(`: ${word}.`);
});

it('names the stage and the funnel whose days would be in the wrong order', () => {
  const errors = [{ field: 'criticalDays', message: 'ENGLISH' }];
  const days = { funnel: 'Dächer', stage: 'Angebot', followUpDays: 20, criticalDays: 15 };
  const sentence = said(400, { errors, days });
  expect(sentence).toContain('In „Angebot“ (Trichter „Dächer“)');
  expect(sentence).toContain('gelb nach 20, rot nach 15 Tagen');
});
