import type { Core } from '@strapi/strapi';
import type { Activity, ActivityInput } from '../../shared/contracts/activity';
import type { Board, BoardQuery, Light } from '../../shared/contracts/board';
import type { Funnel } from '../../shared/contracts/funnel';
import type { LeadConvert, LeadConverted } from '../../shared/contracts/lead-work';
import type { OpportunityImportRequest } from '../../shared/contracts/opportunity-import';
import type {
  MoveRequest,
  Opportunity,
  OpportunityCreate,
  OpportunityPeopleInput,
  OpportunityPerson,
} from '../../shared/contracts/opportunity';
import type { Settings, SettingsUpdate } from '../../shared/contracts/settings';
import type { App } from '../app';
import { appOf } from '../app';
import { conflict, invalid, invalidAll, notFound } from '../domain/errors';
import type { Flat } from '../domain/submission-value';
import { activityCreate } from '../validation/activity';
import { boardQuery } from '../validation/board';
import { leadConvert } from '../validation/lead-work';
import { opportunityCreate, opportunityMove, opportunityPeople } from '../validation/opportunity';
import { opportunityImport } from '../validation/opportunity-import';
import { parse } from '../validation/parse';
import { settingsUpdate } from '../validation/settings';
import type { Caller, Via } from './caller';
import { throughCodeDoor } from './code-door';
import type { InstalledRole, RolePreset } from './role-presets';
import { ROLE_PRESETS, installRoles } from './role-presets';

type Context = { strapi: Core.Strapi };
/** `as`: id of the admin user whom history names and whom a new opportunity belongs to; absent: the system. */
export type By = { as?: number };
export type Weighted = { amount: number | null; currency: string; probability: number };

const peopleRequest = opportunityPeople.partial({ version: true });
const convertRequest = leadConvert.extend({ version: leadConvert.shape.version.optional() });
const moveRequest = opportunityMove.extend({ version: opportunityMove.shape.version.optional() });

/**
 * `strapi.plugin('sales-pipeline').service('pipeline')`: what code of a site may call. The same rules, history and
 * events as on the board; code is trusted, so all rows are within reach. Refusals are errors of `@strapi/utils`.
 * Other records (organizations, contacts, funnels, lists, rates) are written with `strapi.documents`.
 */
export function pipeline({ strapi }: Context) {
  const door = <T>(work: (app: App) => Promise<T>): Promise<T> => {
    const app = appOf(strapi);
    return throughCodeDoor(strapi, app, async () => work(app));
  };
  async function callerOf(app: App, { as }: By, via: Via = 'system'): Promise<Caller> {
    if (as === undefined) return app.callers.system(via, { userId: null, userName: 'system' });
    const [user] = await app.repositories.user.byIds([as]);
    if (!user) throw invalid('as', 'no such admin user');
    return app.callers.system(via, { userId: user.id, userName: user.name });
  }
  const read = (app: App, documentId: string) =>
    app.opportunityReader.one(documentId, app.callers.system('system'));

  return {
    /** An opportunity with everything that its card shows: current value, light, counts of contacts. */
    get: (documentId: string): Promise<Opportunity> => door((app) => read(app, documentId)),

    /** The weighted value (target value × probability in effect) in the opportunity's own currency. */
    currentValue: (documentId: string): Promise<Weighted> =>
      door(async (app) => {
        const { currentValue, currency, probability } = await read(app, documentId);
        return { amount: currentValue, currency, probability };
      }),

    /** The traffic light now, with its reason and when it turns; null where the rules give none. */
    light: (documentId: string): Promise<Light | null> =>
      door(async (app) => (await read(app, documentId)).light),

    /** Columns with sums in the base currency, lights and first cards, as the board shows them. */
    board: (funnel: string, query: BoardQuery = {}): Promise<Board> =>
      door((app) => {
        const texts = Object.entries(query).map(([key, value]) => [key, String(value)]);
        const filter = parse(boardQuery, Object.fromEntries(texts));
        return app.board.board(funnel, filter, app.callers.system('system'));
      }),

    create: (input: OpportunityCreate, by: By = {}): Promise<Opportunity> =>
      door(async (app) => {
        const caller = await callerOf(app, by);
        const made = await app.opportunity.create(parse(opportunityCreate, input), caller);
        return read(app, made.documentId);
      }),

    /** A change of stage with its gates; without `version` the newest state is meant. */
    move: (
      documentId: string,
      request: Omit<MoveRequest, 'version'> & { version?: number },
      by: By = {},
    ): Promise<Opportunity> =>
      door(async (app) => {
        const { version = null, ...input } = parse(moveRequest, request);
        await app.opportunity.change(
          documentId,
          { ...input, version, place: true },
          await callerOf(app, by),
        );
        return read(app, documentId);
      }),

    /** A contact that happened (`occurredAt`, also a past one) or a follow-up (`dueAt`); it moves the light. */
    log: (activity: ActivityInput, by: By = {}): Promise<Activity> =>
      door(async (app) =>
        app.activity.create(parse(activityCreate, activity), await callerOf(app, by)),
      ),

    /**
     * What a visitor sent to code of the site, by the form's own keys and the reserved ones (`_page`, `_entry`, `utm_*`):
     * checked, attributed and kept as if it had come to the form's address, within the form's limit a minute; how often
     * one visitor may send is for that code to say, who knows him.
     */
    submitForm: (slug: string, values: Readonly<Record<string, Flat>>): Promise<void> =>
      door(async (app) => {
        const form = await app.formPublic.open(slug);
        const sender = { address: undefined, referer: '' };
        const sent = new Map(Object.entries(values));
        const outcome = await app.leadSubmission.submit(form, sent, sender);
        if ('errors' in outcome) throw invalidAll(outcome.errors);
        if ('waitSeconds' in outcome) throw conflict('form: too many submissions just now');
      }),

    /** An opportunity of a lead, with people who are known or new; without `version` the newest state is meant. */
    convertLead: (
      documentId: string,
      request: Omit<LeadConvert, 'version'> & { version?: number },
      by: By = {},
    ): Promise<LeadConverted> =>
      door(async (app) => {
        const found = await app.repositories.lead.byDocumentId(documentId);
        if (!found) throw notFound('Lead');
        const { version = found.version, ...input } = parse(convertRequest, request);
        return app.leadConvert.convert(documentId, { ...input, version }, await callerOf(app, by));
      }),

    /** The people of an opportunity with their roles, instead of those it has; without `version` the newest state is meant. */
    setContacts: (
      documentId: string,
      input: Omit<OpportunityPeopleInput, 'version'> & { version?: number },
    ): Promise<OpportunityPerson[]> =>
      door((app) => {
        const caller = app.callers.system('system');
        const { version = null, contacts } = parse(peopleRequest, input);
        return app.opportunityPeople.replace(documentId, { version, contacts }, caller);
      }),

    /**
     * Takes over opportunities with their own dates and history: no gates, no events. Every 500 rows are one
     * transaction, so that the site stays usable; what is wrong with a row is said before the first is written.
     *
     * @returns the documentIds in the order of the rows
     */
    importMany: (request: OpportunityImportRequest, by: By = {}): Promise<string[]> =>
      door(async (app) => {
        const caller = await callerOf(app, by, 'import');
        const { funnel, source, rows } = parse(opportunityImport, request);
        const resolved = await app.importRows(funnel, rows, 'import');
        return app.opportunityImport.createMany(funnel, source, resolved, caller);
      }),

    /** A ready-made funnel with its stages; stages that the library has are reused. */
    installTemplate: (template: string, locale?: 'de' | 'en'): Promise<Funnel> =>
      door((app) => app.funnelTemplate.install(template, locale, app.callers.system('template'))),

    updateSettings: (patch: SettingsUpdate): Promise<Settings> =>
      door((app) =>
        app.settingsUpdate.update(parse(settingsUpdate, patch), app.callers.system('settings')),
      ),
  };
}
export type PipelineService = ReturnType<typeof pipeline>;

/** `strapi.plugin('sales-pipeline').service('roles')`: the usual roles of a sales team. */
export const roles = ({ strapi }: Context) => ({
  presets: (): RolePreset[] => ROLE_PRESETS,
  /** Makes admin roles of presets; a role of that name stays as it is. */
  install: (keys: readonly string[], locale: 'de' | 'en' = 'en'): Promise<InstalledRole[]> =>
    installRoles(strapi, keys, locale),
});
export type RolesService = ReturnType<typeof roles>;

export const services = { pipeline, roles };
