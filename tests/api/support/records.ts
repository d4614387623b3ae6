import { answer } from './answers';
import type { TestApp } from './boot';
import { importFile } from './imports';
import { makeOpportunity, win, type Made, type Pipeline } from './pipeline';
import { rows } from './rows';
import type { TestUser } from './users';

interface Site {
  app: TestApp;
  admin: TestUser;
  pipeline: Pipeline;
}

/** The entry of the site that all leads come from. */
export const ENTRY = { uid: 'api::article.article', documentId: 'shared' };
const ENTRY_COLUMNS = { entry_uid: ENTRY.uid, entry_document_id: ENTRY.documentId };

const NO_ID = 'nosuchrecord00000000000';

/** What one seller has. */
export interface Records {
  organization: string;
  contact: string;
  opportunity: Made;
  activity: string;
  planned: string;
  import: string;
  lead: string;
  /** A second one, with a contact and a follow-up. */
  leadToSortOut: string;
  leadActivity: string;
  leadPlanned: string;
  /** One that was converted and waits for its owner's answer. */
  leadConverted: string;
}
/** Records that are not there. */
export const NOTHING: Records = {
  organization: NO_ID,
  contact: NO_ID,
  opportunity: { documentId: NO_ID, version: 1 },
  activity: NO_ID,
  planned: NO_ID,
  import: NO_ID,
  lead: NO_ID,
  leadToSortOut: NO_ID,
  leadActivity: NO_ID,
  leadPlanned: NO_ID,
  leadConverted: NO_ID,
};

/** A run with a row that was refused, as if its owner had started it. */
async function importOf(
  { app, admin, pipeline }: Site,
  owner: TestUser,
  name: string,
): Promise<string> {
  const stage = `title,stage\n${name},nowhere\n`;
  const { id } = await importFile(app, admin, stage, { funnel: pipeline.funnel });
  const file = { user_id: owner.id, file_name: `${name}.csv` };
  await rows(app, 'import').where({ document_id: id }).update(file);
  return id;
}

/** Of one entry of the site, three leads: one open, one with activities, one converted. */
async function leadsOf(
  { app, admin, pipeline }: Site,
  owner: TestUser,
  name: string,
  amount: number,
  phone: string,
) {
  const made = (path: string, body: object) =>
    answer<{ documentId: string }>(admin.post(path, body), 201);
  const make = async (lastName: string) => {
    const { documentId } = await made('/leads', {
      ...{ lastName, company: `${name} GmbH`, phone, owner: owner.id },
      ...{ funnel: pipeline.funnel, message: `${name} asks`, source: 'event' },
    });
    await rows(app, 'lead').where({ document_id: documentId }).update(ENTRY_COLUMNS);
    return documentId;
  };
  const [lead, second, third] = [
    await make(name),
    await make(`${name} second`),
    await make(`${name} third`),
  ];
  const log = async (body: object) =>
    (await made(`/leads/${second}/activities`, { subject: `${name} lead`, ...body })).documentId;
  const dueAt = new Date(Date.now() + 5 * 86_400_000).toISOString();
  const records = {
    lead,
    leadToSortOut: second,
    leadActivity: await log({ kind: 'note' }),
    leadPlanned: await log({ kind: 'task', dueAt, assignee: owner.id }),
    leadConverted: third,
  };
  const chance = { title: `${name} from lead`, funnel: pipeline.funnel, targetValue: amount };
  await answer(admin.post(`/leads/${third}/convert`, { version: 1, opportunity: chance }));
  return records;
}

/** A firm with a person, an opportunity in each kind of stage, contacts and a follow-up; all of one owner. */
export async function recordsOf(
  site: Site,

  owner: TestUser,
  name: string,
  amount: number,
  phone: string,
): Promise<Records> {
  const { admin, pipeline } = site;
  const made = (path: string, body: object) =>
    answer<{ documentId: string }>(admin.post(path, body), 201);
  const organization = (
    await made('/organizations', { name: `${name} GmbH`, owner: owner.id, phone })
  ).documentId;
  const person = { lastName: name, email: `${name}@example.com`, organization };
  const contact = (await made('/contacts', person)).documentId;
  const fields = { targetValue: amount, organization, contact, owner: owner.id, source: 'event' };
  const make = (title: string, more: object = {}) =>
    makeOpportunity(admin, pipeline, { title: `${name} ${title}`, ...fields, ...more });
  const opportunity = await make('open', {
    nextStep: `${name} next`,
    expectedCloseOn: '2030-05-05',
  });
  await win(admin, pipeline, await make('won'), new Date(Date.now() - 86_400_000).toISOString());
  for (const kind of ['aftersale', 'lost'] as const) {
    const { documentId, version } = await make(kind);
    const closing = kind === 'lost' ? { closing: { lossReason: 'price' } } : {};
    await admin
      .post(`/opportunities/${documentId}/move`, {
        stage: pipeline.stage(kind),
        version,
        skip: true,
        ...closing,
      })
      .expect(200);
  }
  const archived = await make('archived');
  await admin
    .put(`/opportunities/${archived.documentId}`, { version: 1, archived: true })
    .expect(200);
  const about = { opportunity: opportunity.documentId, contact };
  await admin
    .put(`/opportunities/${opportunity.documentId}/contacts`, {
      version: opportunity.version,
      contacts: [{ contact, role: 'decider' }],
    })
    .expect(200);
  const activity = (await made('/activities', { kind: 'call', subject: `${name} call`, ...about }))
    .documentId;
  const dueAt = new Date(Date.now() + 5 * 86_400_000).toISOString();
  const task = { kind: 'task', subject: `${name} task`, dueAt, assignee: owner.id, ...about };
  return {
    organization,
    contact,
    opportunity,
    activity,
    planned: (await made('/activities', task)).documentId,
    import: await importOf(site, owner, name),
    ...(await leadsOf(site, owner, name, amount, phone)),
  };
}
