import { revisionChanges } from '../../../admin/domain/revision-changes';

import { facts } from './samples';

const types = (after: Partial<typeof facts>) =>
  revisionChanges({ ...facts, ...after }, facts).map(({ type }) => type);

it('begins where it was made', () => {
  expect(revisionChanges(facts, null)).toEqual([{ type: 'created', stage: 'Lead' }]);
});

it('tells of a move the stages and the value, not the probability that follows from it', () => {
  const after = {
    ...facts,
    stage: { documentId: 'offer', name: 'Offer' },
    probability: 30,
    currentValue: 8030.4,
  };
  expect(revisionChanges(after, facts)).toEqual([
    { type: 'stage', from: 'Lead', to: 'Offer' },
    {
      type: 'currentValue',
      from: { value: 2676.8, currency: 'EUR' },
      to: { value: 8030.4, currency: 'EUR' },
    },
  ]);
});

it('tells how it was closed and that it goes on', () => {
  expect(types({ status: 'won' })).toEqual(['closed']);
  const lost = { ...facts, status: 'lost' as const, lossReason: 'price' };
  expect(revisionChanges(lost, facts)).toEqual([
    { type: 'closed', status: 'lost' },
    { type: 'lossReason', from: null, to: 'price' },
  ]);
  expect(revisionChanges(facts, lost)).toEqual([{ type: 'reopened' }]);
  expect(revisionChanges({ ...lost, lossReason: 'time' }, lost)).toEqual([
    { type: 'lossReason', from: 'price', to: 'time' },
  ]);
});

it('tells every other field by itself', () => {
  expect(types({ targetValue: null, currentValue: null })).toEqual(['targetValue', 'currentValue']);
  expect(types({ currency: 'CHF' })).toEqual(['targetValue', 'currentValue']);
  expect(types({ probability: 50 })).toEqual(['probability']);
  expect(types({ owner: null })).toEqual(['owner']);
  expect(types({ expectedCloseOn: '2026-12-01' })).toEqual(['expectedCloseOn']);
  expect(types({})).toEqual([]);
});
