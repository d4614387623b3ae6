import { askedAgain } from '../../../admin/domain/asked-move';
import type { AskedMove } from '../../../admin/domain/asked-move';
import { answerBody, answerTo } from '../../../admin/domain/question-answer';
import {
  addressLine,
  mailLink,
  mapLink,
  telephoneLink,
  webLink,
} from '../../../admin/domain/reach';
import { bodyOf, withoutFields } from '../../../admin/domain/record-body';
import { peopleOf } from '../../../admin/domain/record-people';
import { reviewOf } from '../../../admin/domain/review';
import {
  durationOf,
  reopeningStage,
  stageOfKind,
  stagePath,
} from '../../../admin/domain/stage-path';
import { kindsOf, timelineFilters } from '../../../admin/domain/timeline-filter';
import type { Question } from '../../../shared/contracts';
import { card, funnel, opportunity, place } from '../admin-forms/samples';

import { time } from './samples';

describe('the path of stages', () => {
  const times = [time('lead', '2026-11-01T00:00:00Z'), time('offer', '2026-11-05T00:00:00Z')];

  it('shows all stages, and what lies behind with its time', () => {
    const path = stagePath(funnel, times, 'offer');
    expect(path.map(({ place: { stage }, state }) => [stage.documentId, state])).toEqual([
      ['lost', 'ahead'],
      ['won', 'ahead'],
      ['lead', 'visited'],
      ['offer', 'current'],
    ]);
    expect(path[2]?.time?.totalMs).toBe(2 * 86_400_000);
  });

  it('knows where one is won, and where a closed one goes on', () => {
    expect(stageOfKind(funnel, 'won')?.stage.documentId).toBe('won');
    expect(stageOfKind(funnel, 'aftersale')).toBeNull();
    expect(reopeningStage(funnel, times)?.stage.documentId).toBe('offer');
    expect(reopeningStage(funnel, [])?.stage.documentId).toBe('lead');
    expect(reopeningStage({ stages: [place('won', 'won')] }, times)).toBeNull();
  });

  it('counts whole days, on the first day hours', () => {
    expect(durationOf(3_000)).toEqual({ unit: 'moments', count: 0 });
    expect(durationOf(5 * 3_600_000 + 1)).toEqual({ unit: 'hours', count: 5 });
    expect(durationOf(8.9 * 86_400_000)).toEqual({ unit: 'days', count: 8 });
  });
});

describe('a question', () => {
  const question = (mapsTo?: string): Question => ({
    key: 'q',
    type: 'text',
    label: 'Q',
    required: false,
    ...(mapsTo ? { mapsTo } : {}),
  });

  it('is answered by the field that it fills', () => {
    expect(answerTo(question('brief.problem'), opportunity)).toBe('too slow');
    expect(answerTo(question('needLevel'), opportunity)).toBe('high');
    expect(answerTo(question('brief.needs'), { ...opportunity, answers: { q: 'x' } })).toBe('x');
    expect(answerTo(question(), { ...opportunity, answers: { q: ['odd'] } })).toBeNull();
  });

  it('fills its field with the answer', () => {
    expect(answerBody(question('brief.needs'), 'more')).toEqual({
      answers: { q: 'more' },
      brief: { needs: 'more' },
    });
    expect(answerBody(question('qualification.budget'), null)).toEqual({
      answers: { q: null },
      qualification: { budget: null },
    });
    expect(answerBody(question('satisfaction'), '4')).toEqual({
      answers: { q: '4' },
      satisfaction: 4,
    });
    expect(answerBody(question('organization.industry'), 'IT')).toEqual({ answers: { q: 'IT' } });
  });
});

describe('a change', () => {
  it('names one field, or one part of a field', () => {
    expect(bodyOf('nextStep', 'call')).toEqual({ nextStep: 'call' });
    expect(bodyOf('attributes.seats', 4)).toEqual({ attributes: { seats: 4 } });
  });

  it('is sent again without what somebody else keeps', () => {
    const body = { nextStep: 'call', brief: { goals: 'a', needs: 'b' } };
    expect(withoutFields(body, ['brief.goals'])).toEqual({
      nextStep: 'call',
      brief: { needs: 'b' },
    });
    expect(withoutFields({ nextStep: 'call' }, ['nextStep'])).toBeNull();
    const closed = bodyOf('closing.closedAt', '2026-03-01');
    expect(withoutFields(closed, ['closedAt'])).toBeNull();
    expect(withoutFields(closed, ['lossNote'])).toEqual({ closing: { closedAt: '2026-03-01' } });
  });
});

describe('people', () => {
  const ways = { phone: '1', email: null, jobTitle: null, preferredChannel: null };
  const ada = { documentId: 'c1', name: 'Ada' };
  const bo = { documentId: 'c2', name: 'Bo' };

  it('stand there once each, the first contact first', () => {
    const people = [
      { contact: bo, role: 'user', ...ways },
      { contact: ada, role: 'decider', ...ways },
    ];
    const shown = peopleOf({ contact: { ...ada, ...ways }, people });
    expect(
      shown.map(({ contact, isFirst, isListed }) => [contact.name, isFirst, isListed]),
    ).toEqual([
      ['Ada', true, true],
      ['Bo', false, true],
    ]);
  });

  it('include a first contact without a role', () => {
    const [first] = peopleOf({ contact: { ...ada, ...ways }, people: [] });
    expect(first).toMatchObject({ contact: ada, role: null, phone: '1', isListed: false });
  });
});

it('a review says only what was answered: an earlier answer stays', () => {
  expect(reviewOf({ good: ' early demo ', improve: ' ' })).toEqual({ good: 'early demo' });
});

describe('ways to somebody', () => {
  it('are links that phones, mail programs and browsers take', () => {
    expect(telephoneLink('+49 (0) 30 / 12-34')).toBe('tel:+49301234');
    expect(telephoneLink('0049(0)30 1234')).toBe('tel:0049301234');
    expect(telephoneLink('(0) 30 1234')).toBe('tel:0301234');
    expect(telephoneLink('030 1234-0')).toBe('tel:03012340');
    expect(telephoneLink('+1 212 555 0100 x12')).toBe('tel:+12125550100;ext=12');
    expect(telephoneLink('030 1234, Durchwahl 5')).toBe('tel:0301234;ext=5');
    expect(telephoneLink('+49 30 1234 ext. 77')).toBe('tel:+49301234;ext=77');
    expect(mailLink(' a&b@example.com ')).toBe('mailto:a%26b@example.com');
    expect(mailLink('a%b?c@example.com')).toBe('mailto:a%25b%3Fc@example.com');
    expect(webLink('example.com')).toBe('https://example.com/');
    expect(webLink('javascript:alert(1)')).toBeNull();
    expect(webLink('localhost')).toBeNull();
  });

  it('are a map only where there is an address', () => {
    const address = { street: 'Hauptstr. 1', postcode: '10115', city: 'Berlin' };
    expect(addressLine(address)).toBe('Hauptstr. 1, 10115 Berlin');
    expect(mapLink(address)).toContain('query=Hauptstr.%201%2C%2010115%20Berlin');
    expect(mapLink({})).toBeNull();
  });
});

describe('a move that was refused', () => {
  const move: AskedMove = {
    card,
    to: 'offer',
    answers: {},
    ask: null,
    busy: true,
    error: null,
  };

  it('asks what is missing and keeps what was said', () => {
    const missing = [{ field: 'decisionOn', label: 'Decision' }];
    const failure = { status: 422, message: '', details: { missing } };
    const next = askedAgain(move, { skip: false }, failure);
    expect(next).toMatchObject({ ask: { type: 'missing', missing }, answers: { skip: false } });
    expect(next?.error).toBeNull();
  });

  it('stays open with its question and takes over the newer version', () => {
    const asked: AskedMove = { ...move, ask: { type: 'closing', kind: 'won' } };
    const failure = { status: 409, message: '', details: { version: 9 } };
    expect(askedAgain(asked, {}, failure)?.card.version).toBe(9);
    expect(askedAgain(asked, {}, { ...failure, status: 403 })).toBeNull();
    expect(askedAgain(move, {}, failure)).toBeNull();
  });
});

it('asks the timeline for nothing special, for activities, or for one kind', () => {
  expect(kindsOf('all')).toEqual([]);
  expect(kindsOf('contacts')).not.toContain('history');
  expect(kindsOf('history')).toEqual(['history']);
  expect(timelineFilters(false)).not.toContain('history');
});
