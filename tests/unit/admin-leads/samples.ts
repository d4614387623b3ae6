import type { Lead, LeadMatches } from '../../../shared/contracts';

export const lead: Lead = {
  ...{ documentId: 'l1', status: 'qualified', name: 'Conny Vert', version: 4, canUpdate: true },
  ...{ firstName: 'Conny', lastName: 'Vert', email: 'conny@vert.example', phone: '030 4711' },
  ...{ company: 'Vert GmbH', jobTitle: 'Head', message: null, salutation: null },
  ...{ domain: 'vert.example', industry: null, employees: 40, targetGroup: null, note: null },
  address: { street: 'Weg 1', postcode: '10115', city: 'Berlin', country: 'DE' },
  ...{ owner: { id: 7, name: 'Darcel' }, funnel: { documentId: 'f1', name: 'Hardware' } },
  ...{ form: null, source: 'event', campaign: null, entry: null, page: null, pageTitle: null },
  ...{ nextStep: null, nurtureUntil: null, isAsleep: false, locale: 'de' },
  openedAt: '2026-11-20T08:00:00.000Z',
  statusSince: '2026-11-21T08:00:00.000Z',
  ...{ light: null, firstResponseAt: null, firstResponseMs: null, lastContactAt: null },
  ...{ convertedAt: null, qualifiedAt: null, handover: null, isTest: false, answers: {} },
  criteria: {},
  qualification: { score: 0, parts: [], fit: null, known: 0, suggestion: null },
  ...{ referrer: null, firstTouch: null, lastTouch: null, consent: [] },
  ...{ reason: null, reasonNote: null, remoteAddress: null, spamCause: null },
  ...{ organization: null, contact: null, opportunity: null, duplicateOf: null },
  anonymizedAt: null,
};

export const nobody: LeadMatches = {
  leads: [],
  contacts: [],
  organizations: [],
  opportunities: [],
};

const firm = { documentId: 'g1', name: 'Vert GmbH' };
export const matches: LeadMatches = {
  leads: [],
  contacts: [{ documentId: 'p1', name: 'C. Vert', organization: firm, because: ['email'] }],
  organizations: [
    { ...firm, because: ['person', 'domain'] },
    { documentId: 'g2', name: 'Vert', because: ['phone'] },
  ],
  opportunities: [
    { documentId: 'o1', name: 'Running', funnel: null, status: 'open', because: ['person'] },
    { documentId: 'o2', name: 'Won long ago', funnel: null, status: 'won', because: ['company'] },
  ],
};
