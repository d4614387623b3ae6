import {
  conversionBody,
  conversionProblems,
  refusedInputs,
} from '../../../admin/domain/conversion-body';
import {
  known,
  NEW,
  NONE,
  obstacleOf,
  stagesFor,
  startConversion,
  withChances,
} from '../../../admin/domain/lead-conversion';
import type { LeadMatches } from '../../../shared/contracts';
import { funnel } from '../admin-forms/samples';

import { lead, matches, nobody } from './samples';

const at = { funnel: 'f1', me: 9 };
const nothingKept = { organization: false, contact: false };
const start = (from: LeadMatches = nobody, more: Partial<typeof at> & { stage?: string } = {}) =>
  startConversion(lead, from, [funnel], { ...at, ...more });
const body = (values: ReturnType<typeof start>, answer = {}, kept = nothingKept) =>
  conversionBody(values, lead, { kept, answer, locale: 'de' });

describe('what the dialog starts with', () => {
  it('makes firm and person of the lead where nobody is known', () => {
    expect(start()).toMatchObject({
      ...{ opportunity: NEW, title: 'Vert GmbH', funnel: 'f1', stage: 'lead', owner: 7 },
      ...{ organization: NEW, organizationName: 'Vert GmbH', city: 'Berlin' },
      ...{ contact: NEW, lastName: 'Vert', email: 'conny@vert.example' },
    });
  });

  it('takes the one who is known for sure, with his firm', () => {
    const values = start(matches);
    expect(values.contact).toEqual(known({ documentId: 'p1', name: 'C. Vert' }));
    expect(values.organization).toEqual(known({ documentId: 'g1', name: 'Vert GmbH' }));
    expect(values.opportunity).toEqual(NEW);
  });

  it('takes nobody for a number that others have too, and nobody of two', () => {
    const [person] = matches.contacts;
    if (!person) throw new Error('a sample');
    const byNumber = { ...nobody, contacts: [{ ...person, because: ['phone' as const] }] };
    expect(start(byNumber)).toMatchObject({ contact: NEW, organization: NEW });
    const two = { ...nobody, contacts: [person, { ...person, documentId: 'p2' }] };
    expect(start(two)).toMatchObject({ contact: NEW, organization: NEW });
  });

  it('starts in the stage on which the lead was dropped, a closing one too', () => {
    expect(start(nobody, { stage: 'offer' }).stage).toBe('offer');
    expect(start(nobody, { stage: 'lost' }).stage).toBe('lost');
    expect(start(nobody, { stage: 'of another funnel' }).stage).toBe('lead');
    expect(stagesFor(funnel).map(({ stage }) => stage.documentId)).not.toContain('lost');
    expect(stagesFor(undefined)).toEqual([]);
  });
});

describe('what is sent', () => {
  it('is all that stands there, and what the dialog does not show comes from the lead', () => {
    expect(body({ ...start(), targetValue: '1.200,50', jobTitle: '' })).toEqual({
      organization: {
        ...{ name: 'Vert GmbH', domain: 'vert.example' },
        address: { street: 'Weg 1', postcode: '10115', city: 'Berlin', country: 'DE' },
      },
      contact: {
        ...{ firstName: 'Conny', lastName: 'Vert', email: 'conny@vert.example' },
        ...{ phone: '030 4711', jobTitle: null },
      },
      opportunity: {
        ...{ funnel: 'f1', stage: 'lead', title: 'Vert GmbH', owner: 7, targetValue: 1200.5 },
      },
      version: 4,
    });
  });

  it('names who is taken, and replaces nobody in an opportunity that has him', () => {
    expect(body(start(matches))).toMatchObject({ organization: 'g1', contact: 'p1' });
    const into = { ...start(matches), opportunity: known({ documentId: 'o1', name: 'Running' }) };
    expect(body(into, {}, { organization: true, contact: false })).toEqual({
      ...{ organization: null, contact: 'p1', opportunity: 'o1', version: 4 },
    });
  });

  it('takes the answers that a stage asks for; people stand beside the opportunity', () => {
    const answer = {
      fields: { organization: 'g2', nextStep: 'call' },
      checklist: { budget: true },
      closing: { lossReason: 'price' },
    };
    const sent = body({ ...start(), organization: NONE }, answer);
    expect(sent.organization).toBe('g2');
    expect(sent.opportunity).toMatchObject({
      ...{ nextStep: 'call', checklist: { budget: true }, lossReason: 'price' },
    });
    expect(sent.opportunity).not.toHaveProperty('organization');
  });
});

it('asks for what is missing, of new ones only', () => {
  const empty = { ...start(), organizationName: ' ', lastName: '', email: 'x', targetValue: 'x' };
  expect(conversionProblems({ ...empty, funnel: null, stage: null }, nothingKept, 'de')).toEqual({
    funnel: { type: 'required' },
    stage: { type: 'required' },
    targetValue: { type: 'money', problem: 'format' },
    organizationName: { type: 'required' },
    lastName: { type: 'required' },
    email: { type: 'email' },
  });
  const taken = { ...empty, targetValue: '', organization: NONE, contact: NONE };
  expect(conversionProblems(taken, nothingKept, 'de')).toEqual({});
  const into = { ...empty, opportunity: known({ documentId: 'o1', name: 'Running' }) };
  expect(conversionProblems(into, { organization: true, contact: true }, 'de')).toEqual({});
  expect(refusedInputs(['organization.domain', 'contact.email', 'elsewhere'])).toEqual([
    ...['domain', 'email'],
  ]);
});

it('offers the open ones of a firm chosen by hand behind those that were recognised, each once', () => {
  const [running] = matches.opportunities;
  if (!running) throw new Error('a sample');
  const row = (documentId: string) => ({
    ...{ documentId, title: documentId, funnel: { documentId: 'f1', name: 'Hardware' } },
  });
  expect(withChances([running], [row('o1'), row('o9')])).toEqual([
    running,
    {
      ...{ documentId: 'o9', name: 'o9', funnel: { documentId: 'f1', name: 'Hardware' } },
      ...{ status: 'open', because: ['company'] },
    },
  ]);
});

it('says why there is nothing to convert', () => {
  const all = { canUpdate: true, hasFunnel: true };
  const why = (more: Partial<typeof lead>, rights: Partial<typeof all> = {}, from = nobody) =>
    obstacleOf({ ...lead, ...more }, from, { ...all, ...rights });
  expect(why({})).toBeNull();
  const opportunity = { documentId: 'o1', name: 'Running' };
  expect(why({ status: 'converted', opportunity })).toBe('converted');
  // Its opportunity has been deleted.
  expect(why({ status: 'converted' })).toBeNull();
  expect(why({ canUpdate: false })).toBe('readOnly');
  expect(why({ isTest: true })).toBe('test');
  expect(why({ status: 'spam' })).toBe('closed');
  expect(why({}, { hasFunnel: false })).toBe('noFunnel');
  // An open one of the same firm takes it where no funnel could.
  expect(why({}, { hasFunnel: false }, matches)).toBeNull();
  expect(why({}, { hasFunnel: false, canUpdate: false }, matches)).toBe('noFunnel');
});
