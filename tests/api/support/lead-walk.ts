import type { Test } from 'supertest';
import { ENTRY, type Records } from './records';
import type { ApiClient } from './users';

interface Asked {
  mark: string;
  colleague: () => number;
  funnel: () => string;
}
type Reads = Record<string, (own: Records, hidden: Records) => string[]>;
type Writes = Record<string, (by: ApiClient, of: Records, other: Records) => Test>;

/** What a seller asks about leads, of his own and of those that are none of his business. */
export const LEAD_READS = ({ mark, colleague, funnel }: Asked): Reads => ({
  'GET /leads': () => [
    '?pageSize=100',
    `?owner=${colleague()}`,
    '?owner=none',
    '?status=new,contacted',
    `?q=${mark}`,
    `?funnel=${funnel()}`,
    `?entry=${ENTRY.uid}:${ENTRY.documentId}`,
    '?light=red',
    '?sort=light:desc&pageSize=1',
  ],
  'GET /leads/:id': (own, hidden) => [own.lead, hidden.lead, own.leadConverted],
  'GET /leads/:id/matches': (own, hidden) => [own.lead, hidden.lead].map((id) => `${id}/matches`),
  'GET /leads/:id/timeline': (own, hidden) =>
    [own.leadToSortOut, hidden.leadToSortOut, own.leadConverted].map((id) => `${id}/timeline`),
  'GET /funnels/:id/leads': () =>
    ['', `?q=${mark}`, `?owner=${colleague()}`].map((query) => `${funnel()}/leads${query}`),
  'GET /entries/:uid/:documentId/pipeline': () => [`${ENTRY.uid}/${ENTRY.documentId}/pipeline`],
});

/** A request that changes a lead, for each route that has one; each takes the version that the one before has left. */
export const LEAD_WRITES = (funnel: () => string): Writes => ({
  'PUT /leads/:id': (by, { lead }) => by.put(`/leads/${lead}`, { version: 1, note: 'taken' }),
  'POST /leads/:id/activities': (by, { leadToSortOut }) =>
    by.post(`/leads/${leadToSortOut}/activities`, { kind: 'note', subject: 'taken' }),
  'PUT /leads/:id/activities/:activity': (by, { leadToSortOut, leadActivity }) =>
    by.put(`/leads/${leadToSortOut}/activities/${leadActivity}`, { subject: 'taken' }),
  'POST /leads/:id/activities/:activity/done': (by, { leadToSortOut, leadPlanned }) =>
    by.post(`/leads/${leadToSortOut}/activities/${leadPlanned}/done`, { isContact: false }),
  'DELETE /leads/:id/activities/:activity': (by, { leadToSortOut, leadActivity }) =>
    by.del(`/leads/${leadToSortOut}/activities/${leadActivity}`),
  'POST /leads/:id/disqualify': (by, { leadToSortOut }) =>
    by.post(`/leads/${leadToSortOut}/disqualify`, { version: 1, reason: 'no-need' }),
  'POST /leads/:id/handover': (by, { leadConverted }) =>
    by.post(`/leads/${leadConverted}/handover`, { version: 2, decision: 'accept' }),
  'POST /leads/:id/convert': (by, { lead }) =>
    by.post(`/leads/${lead}/convert`, { version: 2, opportunity: { funnel: funnel() } }),
  'DELETE /leads/:id': (by, { lead }) => by.del(`/leads/${lead}?version=3`),
});
