import { leadAnswers } from '../../../admin/domain/lead-answers';
import { leadCollisions, wholeChange, withAuthors } from '../../../admin/domain/lead-conflict';
import { leadUpdate } from '../../../server/validation/lead';
import type { LeadFormField, TimelineItem } from '../../../shared/contracts';

import { lead } from './samples';

const now = { ...lead, version: 6 };
const bo = { id: 8, name: 'Bo' };

describe('a change on what is no longer the newest', () => {
  it('collides only where somebody else gave the same field another value', () => {
    const theirs = { ...now, nextStep: 'Theirs', owner: bo };
    expect(leadCollisions({ nextStep: 'Mine' }, { nextStep: null }, theirs)).toEqual([
      { field: 'nextStep', mine: 'Mine', theirs: 'Theirs' },
    ]);
    expect(leadCollisions({ phone: '1' }, { phone: lead.phone }, theirs)).toEqual([]);
    expect(leadCollisions({ nextStep: 'Theirs' }, { nextStep: null }, theirs)).toEqual([]);
    expect(leadCollisions({ nextStep: 'Mine' }, { nextStep: 'Theirs' }, theirs)).toEqual([]);
  });

  it('compares an owner and a funnel by their ids, and tells them by name', () => {
    const theirs = { ...now, owner: bo, funnel: null };
    expect(leadCollisions({ owner: 9 }, { owner: 7 }, theirs)).toEqual([
      { field: 'owner', mine: 9, theirs: bo },
    ]);
    expect(leadCollisions({ owner: 9 }, { owner: 7 }, now)).toEqual([]);
    expect(leadCollisions({ funnel: 'f2' }, { funnel: 'f1' }, theirs)).toEqual([
      { field: 'funnel', mine: 'f2', theirs: null },
    ]);
  });

  it('takes the parts of an address and the criteria one by one', () => {
    const theirs = { ...now, address: { ...lead.address, city: 'Bonn' } };
    const mine = { address: { street: 'Weg 2' } };
    expect(leadCollisions(mine, { address: { street: 'Weg 1' } }, theirs)).toEqual([]);
    const city = { address: { city: 'Kiel' } };
    expect(leadCollisions(city, { address: { city: 'Berlin' } }, theirs)).toEqual([
      { field: 'address.city', mine: 'Kiel', theirs: 'Bonn' },
    ]);
    const answered = { answer: 'approved', note: null };
    const known = { ...now, criteria: { budget: { answer: 'none', note: null } } };
    const criteria = { budget: answered, need: answered };
    const was = { criteria: { budget: null, need: null } };
    expect(leadCollisions({ criteria }, was, known).map(({ field }) => field)).toEqual([
      'criteria.budget',
    ]);
  });

  it('is sent with the whole address, which the server does not merge', () => {
    const change = wholeChange({ address: { city: 'Kiel' } }, lead);
    expect(change.address).toEqual({ ...lead.address, city: 'Kiel' });
    expect(wholeChange({ nextStep: 'x' }, lead)).toEqual({ nextStep: 'x' });
    expect(leadUpdate.safeParse({ ...change, version: 6 }).success).toBe(true);
  });

  it('names who was quicker, as the history tells', () => {
    const step = (at: string, actor: string, field: string): TimelineItem => ({
      ...{ type: 'change', at },
      change: { version: 5, actor, via: 'admin', changes: [{ field, from: null, to: 'x' }] },
    });
    const history = [
      step('2026-11-27T10:00:00.000Z', 'Cy', 'phone'),
      step('2026-11-27T09:00:00.000Z', 'Bo', 'nextStep'),
      step('2026-11-26T09:00:00.000Z', 'Di', 'nextStep'),
    ];
    const found = [
      { field: 'nextStep', mine: 'm', theirs: 'x' },
      { field: 'note', mine: 'm', theirs: 'y' },
    ];
    expect(withAuthors(found, history, lead.openedAt).map(({ by, at }) => [by, at])).toEqual([
      ['Bo', '2026-11-27T09:00:00.000Z'],
      [null, lead.openedAt],
    ]);
  });
});

describe('answers of a form', () => {
  const fields: LeadFormField[] = [
    {
      ...{ key: 'size', type: 'select', required: false, fills: null },
      label: { de: 'Wie viele Plätze?', en: '' },
      options: [{ value: 's', label: { de: 'bis zehn', en: 'up to ten' } }],
    },
    {
      ...{ key: 'call', type: 'checkbox', required: false, fills: null },
      label: { de: 'Rückruf', en: 'Call me' },
    },
  ];

  it('stand in the order and the words of the form, then what it no longer asks', () => {
    const answers = { old_question: 'x', call: true, size: 's', empty: '', none: null };
    expect(leadAnswers({ answers }, fields, 'en')).toEqual([
      { key: 'size', label: 'Wie viele Plätze?', value: 'up to ten' },
      { key: 'call', label: 'Call me', value: true },
      { key: 'old_question', label: 'Old question', value: 'x' },
    ]);
  });

  it('are told as they are where the form is gone', () => {
    expect(leadAnswers({ answers: { size: 's', list: ['a'] } }, [], 'de')).toEqual([
      { key: 'size', label: 'Size', value: 's' },
      { key: 'list', label: 'List', value: '["a"]' },
    ]);
  });
});
