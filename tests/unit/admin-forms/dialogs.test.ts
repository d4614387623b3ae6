import {
  closingProblems,
  closingStart,
  lostClosing,
  refusedFields,
  shownFields,
  suggestedRetry,
  wonClosing,
} from '../../../admin/components/dialogs/closing';
import {
  checklistOf,
  fieldsOfAnswer,
  inputFor,
  mergedAnswers,
} from '../../../admin/components/dialogs/missing';
import { answerOf, isFilled, isUnreadable } from '../../../admin/components/dialogs/missing-answer';
import type { Asked } from '../../../admin/components/dialogs/missing-answer';
import type { Question } from '../../../shared/contracts';

import { card, entry, place } from './samples';

const TODAY = '2026-11-23';
const number: Question = { key: 'staff', type: 'number', label: 'Staff?', required: true };
const scale: Question = { key: 'happy', type: 'scale', label: 'Happy?', required: true };
const stage = place('offer', 'open', {
  checklist: [{ key: 'own', label: 'Own item', required: true }],
});
const size: Question = {
  key: 'size',
  type: 'select',
  label: 'Size?',
  required: true,
  options: [{ value: 2, label: 'medium' }],
};
stage.stage.questions = [number, scale, size];

const ask = (field: string): Asked => {
  const missing = { field, label: field };
  return { missing, input: inputFor(missing, stage, 'lossReasons') };
};

describe('which input asks for what is missing', () => {
  it.each([
    ['targetValue', 'money'],
    ['probability', 'percent'],
    ['expectedCloseOn', 'day'],
    ['interest', 'level'],
    ['fitForUs', 'fit'],
    ['owner', 'owner'],
    ['organization', 'person'],
    ['source', 'source'],
    ['brief.needs', 'brief'],
    ['qualification.budget', 'qualification'],
    ['checklist.own', 'checklist'],
    ['answers.staff', 'question'],
    ['answers.gone', 'unknown'],
    ['lossReason', 'closingList'],
    ['lossNote', 'closingText'],
    ['review', 'unknown'],
    ['constructor', 'unknown'],
  ])('%s: %s', (field, type) => expect(ask(field).input.type).toBe(type));

  it('takes the checklist of the funnel where it has its own', () => {
    expect(checklistOf(stage).map(({ key }) => key)).toEqual(['own']);
    expect(checklistOf(place('x', 'open'))).toEqual([]);
  });
});

describe('the answer', () => {
  const asked = [
    'targetValue',
    'organization',
    'owner',
    'brief.needs',
    'qualification.budget',
    'checklist.own',
    'answers.staff',
    'answers.happy',
    'answers.size',
    'lossReason',
    'expectedCloseOn',
    'nextStep',
  ].map(ask);

  it('puts every value where the move takes it', () => {
    const answers = {
      targetValue: '1.500,5',
      organization: { documentId: 'org1', name: 'Isdom' },
      owner: 7,
      'brief.needs': ' seats ',
      'qualification.budget': 'approved',
      'checklist.own': true,
      'answers.staff': '40',
      'answers.happy': '4',
      'answers.size': '2',
      lossReason: 'price',
      expectedCloseOn: '2026-12-01',
      nextStep: '  ',
    };
    expect(answerOf(asked, answers, 'de')).toEqual({
      fields: {
        targetValue: 1500.5,
        organization: 'org1',
        owner: 7,
        expectedCloseOn: '2026-12-01',
        brief: { needs: 'seats' },
        qualification: { budget: 'approved' },
      },
      checklist: { own: true },
      answers: { staff: 40, happy: 4, size: 2 },
      closing: { lossReason: 'price' },
    });
  });

  it('is empty when nothing was filled in', () => {
    expect(answerOf(asked, { 'checklist.own': false }, 'de')).toEqual({});
  });

  it('knows what is filled in and what cannot be read', () => {
    expect(isFilled(ask('checklist.own'), false)).toBe(false);
    expect(isFilled(ask('nextStep'), '  ')).toBe(false);
    expect(isFilled(ask('review'), undefined)).toBe(true);
    expect(isUnreadable(ask('targetValue'), 'much', 'de')).toBe(true);
    expect(isUnreadable(ask('probability'), '120', 'de')).toBe(true);
    expect(isUnreadable(ask('nextStep'), 'much', 'de')).toBe(false);
  });

  it('adds to what was answered before', () => {
    const first = {
      fields: { owner: 7, brief: { needs: 'seats' } },
      checklist: { own: true },
      closing: { lossReason: 'price' },
    };
    const second = {
      fields: { brief: { goals: 'speed' } },
      answers: { staff: 40 },
      closing: { lossNote: 'late' },
    };
    expect(mergedAnswers(first, second)).toEqual({
      fields: { owner: 7, brief: { needs: 'seats', goals: 'speed' } },
      checklist: { own: true },
      answers: { staff: 40 },
      closing: { lossReason: 'price', lossNote: 'late' },
    });
    expect(mergedAnswers({}, { skip: true })).toEqual({ skip: true });
  });

  it('becomes fields for the routes that know no closing', () => {
    const answer = {
      fields: { targetValue: 5 },
      checklist: { own: true },
      closing: { lossReason: 'price', closedAt: TODAY },
      skip: true,
    };
    expect(fieldsOfAnswer(answer)).toEqual({
      targetValue: 5,
      checklist: { own: true },
      lossReason: 'price',
      skip: true,
    });
  });
});

describe('closing', () => {
  const start = closingStart(card, TODAY, 'de');

  it('starts with the value and today, and sends neither unless changed', () => {
    expect(start.targetValue).toBe('26.768');
    expect(wonClosing(start, card, TODAY, 'de')).toEqual({});
    const values = {
      ...start,
      targetValue: '30.000',
      closedOn: '2026-11-20',
      contractUrl: ' https://example.org/c ',
      wonBecause: 'speed',
    };
    expect(wonClosing(values, card, TODAY, 'de')).toEqual({
      targetValue: 30000,
      closedAt: '2026-11-20',
      contractUrl: 'https://example.org/c',
      wonBecause: 'speed',
    });
  });

  it('demands the reason, and the note where the reason wants one', () => {
    expect(closingProblems('lost', start, undefined, TODAY, 'de')).toEqual({
      lossReason: { type: 'required' },
    });
    const other = entry('other', { noteRequired: true });
    const values = { ...start, lossReason: 'other' };
    expect(closingProblems('lost', values, other, TODAY, 'de')).toEqual({
      lossNote: { type: 'required' },
    });
    expect(closingProblems('lost', values, entry('price'), TODAY, 'de')).toEqual({});
  });

  it('refuses a day to come, a negative value and an address that is none', () => {
    const values = { ...start, closedOn: '2026-11-24', targetValue: '-1', contractUrl: 'contract' };
    const cleared = { ...values, targetValue: '', contractUrl: '', closedOn: TODAY };
    expect(closingProblems('won', cleared, undefined, TODAY, 'de', 500)).toEqual({
      targetValue: { type: 'required' },
    });
    expect(closingProblems('won', cleared, undefined, TODAY, 'de', null)).toEqual({});
    expect(closingProblems('won', values, undefined, TODAY, 'de')).toEqual({
      closedOn: { type: 'future' },
      targetValue: { type: 'money', problem: 'negative' },
      contractUrl: { type: 'url' },
    });
  });

  it('knows which refusals have an input', () => {
    const refused = refusedFields([
      { field: 'closing.closedAt', message: 'x' },
      { field: 'lostTo', message: 'x' },
    ]);
    expect(refused).toEqual(['closedOn', 'lostTo']);
    const competitor = entry('price', { askCompetitor: true });
    expect(shownFields('lost', competitor, false)).toEqual(expect.arrayContaining(refused));
    expect(shownFields('lost', entry('price'), false)).not.toContain('lostTo');
    expect(shownFields('lost', competitor, true)).not.toContain('retryOn');
    expect(shownFields('won', undefined, false)).toContain('contractUrl');
  });

  it('suggests a retry from the day of the decision', () => {
    const price = entry('price', { retryAfterDays: 180 });
    expect(suggestedRetry(price, '2026-11-20', TODAY)).toBe('2027-05-19');
    expect(suggestedRetry(entry('declined'), '2026-11-20', TODAY)).toBeNull();
    const values = { ...start, lossReason: 'price', lostTo: ' Acme ', retryOn: '2027-05-19' };
    const competitor = entry('price', { askCompetitor: true });
    expect(lostClosing(values, competitor, TODAY, false)).toEqual({
      lossReason: 'price',
      lostTo: 'Acme',
      retryOn: '2027-05-19',
    });
    expect(lostClosing(values, price, TODAY, false)).not.toHaveProperty('lostTo');
    expect(lostClosing(values, competitor, TODAY, true)).toEqual({ lossReason: 'price' });
  });
});
