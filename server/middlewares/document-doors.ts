import { z } from '@strapi/utils';
import type { App } from '../app';
import type { Uid } from '../constants';
import { UIDS } from '../constants';
import { DomainError } from '../domain/errors';
import type { Caller } from '../services/caller';
import { changeRequest } from '../services/opportunity-request';
import { activityCreate, activityUpdate } from '../validation/activity';
import { contactCreate, contactUpdate } from '../validation/contact';
import { exchangeRateCreate, exchangeRateUpdate } from '../validation/exchange-rate';
import { funnelCreate, funnelUpdate } from '../validation/funnel';
import { leadCreate, leadUpdate } from '../validation/lead';
import { leadFormCreate, leadFormUpdate } from '../validation/lead-form';
import { listEntryCreate, listEntryUpdate, listName } from '../validation/list-entry';
import { opportunityCreate, opportunityUpdate } from '../validation/opportunity';
import { organizationCreate, organizationUpdate } from '../validation/organization';
import { parse } from '../validation/parse';
import { savedViewCreate, savedViewUpdate } from '../validation/saved-view';
import { stageCreate, stageUpdate } from '../validation/stage';

type Data = Record<string, unknown>;

/** How the services take what `strapi.documents` writes; documentIds in and out. */
export type Door = {
  create(app: App, data: Data, caller: Caller): Promise<string>;
  update(app: App, documentId: string, data: Data, caller: Caller): Promise<void>;
  remove(app: App, documentId: string, caller: Caller): Promise<void>;
  /** What a clone starts from. */
  copy(app: App, documentId: string, caller: Caller): Promise<Data>;
};

const refuse = (what: string) => (): never => {
  throw new DomainError(400, 'ValidationError', `${what} cannot be cloned`);
};

const opportunity: Door = {
  async create(app, data, caller) {
    return (await app.opportunity.create(parse(opportunityCreate, data), caller)).documentId;
  },
  async update(app, documentId, data, caller) {
    const schema = opportunityUpdate.extend({
      version: opportunityUpdate.shape.version.optional(),
    });
    await app.opportunity.change(documentId, changeRequest(parse(schema, data)), caller);
  },
  remove: (app, documentId, caller) => app.opportunity.remove(documentId, null, caller),
  async copy(app, documentId, caller) {
    const one = await app.opportunityReader.one(documentId, caller);
    // What the original may keep, a new one could not be given: somebody who left, a source that was switched off.
    const [owner] = one.owner ? await app.repositories.user.byIds([one.owner.id]) : [];
    const sources = await app.listEntry.list('sources');
    const source = sources.find(({ code, archivedAt }) => code === one.source && !archivedAt);
    return {
      title: one.title,
      funnel: one.funnel.documentId,
      targetValue: one.targetValue,
      currency: one.currency,
      organization: one.organization?.documentId ?? null,
      contact: one.contact?.documentId ?? null,
      owner: owner?.isActive ? owner.id : null,
      source: source?.code ?? null,
      priority: one.priority,
      businessType: one.businessType,
      expectedCloseOn: one.expectedCloseOn,
      nextStep: one.nextStep,
      brief: one.brief,
      qualification: one.qualification,
      documents: one.documents,
    };
  },
};

const activity: Door = {
  create: async (app, data, caller) =>
    (await app.activity.create(parse(activityCreate, data), caller)).documentId,
  async update(app, documentId, data, caller) {
    await app.activity.update(documentId, parse(activityUpdate, data), caller);
  },
  remove: (app, documentId, caller) => app.activity.remove(documentId, caller),
  copy: refuse('An activity'),
};

const stage: Door = {
  create: async (app, data) => (await app.stage.create(parse(stageCreate, data))).documentId,
  async update(app, documentId, data, caller) {
    await app.stage.update(documentId, parse(stageUpdate, data), caller);
  },
  remove: (app, documentId, caller) => app.stage.remove(documentId, undefined, caller),
  copy: refuse('A stage'),
};

const funnel: Door = {
  create: async (app, data, caller) =>
    (await app.funnel.create(parse(funnelCreate, data), caller)).documentId,
  async update(app, documentId, data, caller) {
    await app.funnel.update(documentId, parse(funnelUpdate, data), caller);
  },
  remove: (app, documentId, caller) => app.funnel.remove(documentId, {}, caller),
  copy: refuse('A funnel'),
};

const organization: Door = {
  create: async (app, data) =>
    (await app.organization.create(parse(organizationCreate, data))).documentId,
  async update(app, documentId, data, caller) {
    await app.organization.update(documentId, parse(organizationUpdate, data), caller);
  },
  remove: (app, documentId, caller) => app.organization.remove(documentId, caller),
  copy: refuse('An organization'),
};

const contact: Door = {
  create: async (app, data, caller) =>
    (await app.contact.create(parse(contactCreate, data), caller)).documentId,
  async update(app, documentId, data, caller) {
    await app.contact.update(documentId, parse(contactUpdate, data), caller);
  },
  remove: (app, documentId, caller) => app.contact.remove(documentId, caller),
  copy: refuse('A contact'),
};

const listOf = async (app: App, documentId: string) => {
  const entry = await app.repositories.listEntry.byDocumentId(documentId);
  if (!entry) throw new DomainError(404, 'NotFoundError', 'List entry not found');
  return entry.list;
};
const listed = z.looseObject({ list: listName });
const listEntry: Door = {
  async create(app, data) {
    const { list, ...entry } = parse(listed, data);
    return (await app.listEntry.create(list, parse(listEntryCreate, entry))).documentId;
  },
  async update(app, documentId, data) {
    await app.listEntry.update(
      await listOf(app, documentId),
      documentId,
      parse(listEntryUpdate, data),
    );
  },
  remove: async (app, documentId, caller) =>
    app.listEntry.remove(await listOf(app, documentId), documentId, caller),
  copy: refuse('A list entry'),
};

const exchangeRate: Door = {
  create: async (app, data, caller) =>
    (await app.exchangeRate.create(parse(exchangeRateCreate, data), caller)).documentId,
  async update(app, documentId, data, caller) {
    await app.exchangeRate.update(documentId, parse(exchangeRateUpdate, data), caller);
  },
  remove: (app, documentId, caller) => app.exchangeRate.remove(documentId, caller),
  copy: refuse('An exchange rate'),
};

const savedView: Door = {
  create: async (app, data, caller) =>
    (await app.savedView.create(parse(savedViewCreate, data), caller)).documentId,
  async update(app, documentId, data, caller) {
    await app.savedView.update(documentId, parse(savedViewUpdate, data), caller);
  },
  remove: (app, documentId, caller) => app.savedView.remove(documentId, caller),
  copy: refuse('A saved view'),
};

const lead: Door = {
  create: async (app, data, caller) =>
    (await app.lead.create(parse(leadCreate, data), caller)).documentId,
  async update(app, documentId, data, caller) {
    const { version = null, ...patch } = parse(leadUpdate.partial({ version: true }), data);
    await app.lead.update(documentId, patch, version, caller);
  },
  remove: (app, documentId, caller) => app.lead.remove(documentId, null, caller),
  copy: refuse('A lead'),
};

const leadForm: Door = {
  create: async (app, data) => (await app.leadForm.create(parse(leadFormCreate, data))).documentId,
  async update(app, documentId, data) {
    const { version = null, ...patch } = parse(leadFormUpdate.partial({ version: true }), data);
    await app.leadForm.update(documentId, patch, version);
  },
  remove: (app, documentId, caller) => app.leadForm.remove(documentId, null, caller),
  copy: refuse('A form'),
};

const DOORS = new Map<Uid, Door>([
  [UIDS.opportunity, opportunity],
  [UIDS.activity, activity],
  [UIDS.stage, stage],
  [UIDS.funnel, funnel],
  [UIDS.organization, organization],
  [UIDS.contact, contact],
  [UIDS.listEntry, listEntry],
  [UIDS.exchangeRate, exchangeRate],
  [UIDS.savedView, savedView],
  [UIDS.lead, lead],
  [UIDS.leadForm, leadForm],
]);

/** History, roles, order and the outbox are written by the services only. */
export function doorOf(uid: Uid): Door {
  const door = DOORS.get(uid);
  if (!door)
    throw new DomainError(
      400,
      'ValidationError',
      `${uid} is written by the plugin itself, not through strapi.documents`,
    );
  return door;
}
