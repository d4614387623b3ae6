import type {
  DemoData,
  DemoDataInput,
  DemoDataMade,
  DemoDataRemoved,
} from '../../shared/contracts/setup';
import type { Kit } from '../app';
import { ACTIONS, PLUGIN_ID, STORE } from '../constants';
import content from '../content/demo-data.json';
import { DomainError, conflict, forbidden, invalid, notFound } from '../domain/errors';
import type { ActivityService } from './activity';
import type { Caller } from './caller';
import type { ContactService } from './contact';
import { demoRows, demoTalks } from './demo-rows';
import { EVERYBODY } from './everybody';
import type { FunnelContext, FunnelContexts } from './funnel-context';
import type { ImportRows } from './import-rows';
import type { OpportunityService } from './opportunity';
import { lossListOf } from './opportunity-change';
import type { OpportunityImport } from './opportunity-import';
import type { OrganizationService } from './organization';
import { iso } from './present';
import type { SettingsService } from './settings';

type Deps = {
  settings: Pick<SettingsService, 'get'>;
  contexts: FunnelContexts;
  organization: OrganizationService;
  contact: ContactService;
  opportunity: Pick<OpportunityService, 'remove'>;
  activity: Pick<ActivityService, 'create'>;
  importRows: ImportRows;
  opportunityImport: OpportunityImport;
};
/** documentIds of what was made, by the funnel's. */
type Made = {
  madeAt: number;
  /** Of the funnel, which may have gone since. */
  name?: string;
  opportunities: string[];
  organizations: string[];
  contacts: string[];
};
type Stored = Partial<Record<string, Made>>;

const SOURCE = 'demo-data';
const TO_CREATE = [
  ACTIONS.opportunityRead,
  ACTIONS.opportunityCreate,
  ACTIONS.organizationUpdate,
] as const;
const TO_REMOVE = [ACTIONS.opportunityDelete, ACTIONS.organizationDelete] as const;

function check(actions: readonly string[], caller: Caller): void {
  const missing = actions.filter((action) => !caller.allows(action));
  if (missing.length > 0) throw forbidden(`Your role lacks ${missing.join(', ')}`);
}

/** A small believable set of records for a funnel that is still empty, and the way to be rid of it again. */
export function createDemoDataService({ strapi, repositories, transaction, now }: Kit, deps: Deps) {
  const { funnelStage, listEntry, opportunity, reference, funnel: funnels } = repositories;
  const store = () => strapi.store({ type: 'plugin', name: PLUGIN_ID });
  const read = async (): Promise<Stored> =>
    ((await store().get({ key: STORE.demoData })) as Stored | null) ?? {};
  const write = (value: Stored) => store().set({ key: STORE.demoData, value });

  async function people(locale: 'de' | 'en', caller: Caller) {
    const organizations: string[] = [];
    const contacts: string[] = [];
    for (const { name, person, class: rank, ...fields } of content.companies) {
      const customer = rank === 'a' ? 'a' : rank === 'b' ? 'b' : 'c';
      const firm = { ...fields, name: name[locale], class: customer } as const;
      const { documentId } = await deps.organization.create(firm);
      const { jobTitle, ...own } = person;
      const contact = { ...own, jobTitle: jobTitle[locale], organization: documentId };
      organizations.push(documentId);
      contacts.push((await deps.contact.create(contact, caller, EVERYBODY)).documentId);
    }
    return { organizations, contacts };
  }

  /** Codes that the lists of this site still have. */
  async function codes(context: FunnelContext) {
    const active = (entries: Awaited<ReturnType<typeof listEntry.ofList>>) =>
      entries.filter(({ archivedAt }) => archivedAt === null);
    const [lossReason] = active(await listEntry.ofList(lossListOf(context.funnel))).filter(
      ({ extra }) => extra.noteRequired !== true,
    );
    const sources = active(await listEntry.ofList('sources')).map(({ code }) => code);
    return { lossReason: lossReason?.code ?? null, sources: new Set(sources) };
  }

  return {
    async list(): Promise<DemoData[]> {
      const names = new Map(
        (await funnels.all()).map(({ documentId, name }) => [documentId, name]),
      );
      // What was made for a funnel that is deleted by now went elsewhere with its opportunities.
      return Object.entries(await read()).flatMap(([documentId, made]) => {
        if (!made) return [];
        const name = names.get(documentId) ?? made.name ?? documentId;
        return [{ funnel: { documentId, name }, madeAt: iso(made.madeAt) }];
      });
    },

    async create({ funnel, locale }: DemoDataInput, caller: Caller): Promise<DemoDataMade> {
      check(TO_CREATE, caller);
      const context = await deps.contexts.byDocumentId(funnel);
      if (!context) throw invalid('funnel', 'no such funnel');
      if (context.funnel.archivedAt !== null) throw conflict('funnel: is archived');
      if (!context.stages.some(({ of }) => of.kind === 'open'))
        throw conflict('funnel: needs an open stage');
      const language = locale ?? (await deps.settings.get()).locale;
      const known = await codes(context);
      return transaction(async (trx) => {
        await repositories.settings.lock(trx);
        await funnelStage.lockFunnel(context.funnel.id, trx);
        if ((await opportunity.countInFunnel(context.funnel.id, trx)) > 0)
          throw conflict('funnel: has opportunities already; demo data is for an empty funnel');
        const { organizations, contacts } = await people(language, caller);
        const setting = {
          ...{ context, organizations, contacts, locale: language, now: now() },
          ...{ owner: caller.actor.userId, ...known },
        };
        const rows = demoRows(setting);
        const resolved = await deps.importRows(funnel, rows, caller.actor.via);
        const made = await deps.opportunityImport.createMany(funnel, SOURCE, resolved, caller);
        const talks = demoTalks(rows, made, setting);
        for (const talk of talks) await deps.activity.create(talk, caller);
        const all = await read();
        await write({
          ...all,
          [funnel]: {
            ...{ madeAt: now(), name: context.funnel.name },
            ...{ opportunities: made, organizations, contacts },
          },
        });
        return {
          opportunities: made.length,
          organizations: organizations.length,
          contacts: contacts.length,
          activities: talks.length,
        };
      });
    },

    /** What is left of it, wherever it has gone; companies and people only while nothing else uses them. */
    async remove(funnel: string, caller: Caller): Promise<DemoDataRemoved> {
      return transaction(async (trx) => {
        await repositories.settings.lock(trx);
        const all = await read();
        // The documentId comes from an address: `__proto__` is none.
        const made = Object.hasOwn(all, funnel) ? all[funnel] : undefined;
        if (!made) throw notFound('Demo data of this funnel');
        check(TO_REMOVE, caller);
        let kept = 0;
        const left = async (kind: 'opportunity' | 'contact' | 'organization', ids: string[]) => [
          ...(await reference.ids(kind, ids, trx)).keys(),
        ];
        const opportunities = await left('opportunity', made.opportunities);
        for (const id of opportunities) await deps.opportunity.remove(id, null, caller);
        const unused = async (work: Promise<void>) => {
          try {
            await work;
          } catch (error) {
            if (!(error instanceof DomainError && error.status === 409)) throw error;
            kept += 1;
          }
        };
        const contacts = await left('contact', made.contacts);
        for (const id of contacts) await unused(deps.contact.remove(id, caller));
        const organizations = await left('organization', made.organizations);
        for (const id of organizations) await unused(deps.organization.remove(id, caller));
        const { [funnel]: _gone, ...others } = all;
        await write(others);
        const total = opportunities.length + contacts.length + organizations.length;
        return { removed: total - kept, kept };
      });
    },
  };
}
export type DemoDataService = ReturnType<typeof createDemoDataService>;
