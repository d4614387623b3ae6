import {
  isLaneFiltered,
  laneFacts,
  laneFilter,
  leadDragId,
  nextTarget,
} from '../../../admin/domain/lead-lane';

import { lead } from './samples';

const stages = ['a', 'b', 'c'];

it('goes through the stages by arrow keys, and back into the lane', () => {
  expect(nextTarget(null, 'right', stages)).toBe('a');
  expect(nextTarget('a', 'right', stages)).toBe('b');
  expect(nextTarget('c', 'right', stages)).toBe('c');
  expect(nextTarget('b', 'left', stages)).toBe('a');
  expect(nextTarget('a', 'left', stages)).toBeNull();
  expect(nextTarget(null, 'left', stages)).toBeNull();
  expect(nextTarget('b', 'up', stages)).toBe('b');
  expect(nextTarget(null, 'right', [])).toBeNull();
});

it('takes of the filter what leads have too', () => {
  expect(laneFilter({ q: 'x', owner: 'me', light: 'red' })).toEqual({
    ...{ q: 'x', owner: 'me', light: 'red' },
  });
  // Each lead in the lane has a light.
  expect(laneFilter({ light: 'none' })).toBeNull();
  expect(isLaneFiltered({})).toBe(false);
  expect(isLaneFiltered({ owner: 'none' })).toBe(true);
});

it('says the firm only beside a name of its own, and what the lead came by', () => {
  expect(laneFacts(lead)).toEqual(['Vert GmbH']);
  expect(laneFacts({ ...lead, name: 'Vert GmbH', pageTitle: 'Prices' })).toEqual(['Prices']);
  const form = { documentId: 'x', name: 'Contact' };
  expect(laneFacts({ ...lead, form })).toEqual(['Vert GmbH', 'Contact']);
  expect(leadDragId('l1')).not.toBe('l1');
});
