import type { Core } from '@strapi/strapi';

/** What the demo uses of `strapi.plugin('sales-pipeline').service('pipeline')`. */
export interface Pipeline {
  installTemplate(template: string, locale: Locale): Promise<DemoFunnel>;
  importMany(request: { funnel: string; source: string; rows: ImportRow[] }): Promise<string[]>;
  log(activity: LoggedActivity, by?: { as?: number }): Promise<unknown>;
  setContacts(
    documentId: string,
    input: { contacts: { contact: string; role: string }[] },
  ): Promise<unknown>;
  submitForm(slug: string, values: Record<string, string>): Promise<void>;
  convertLead(
    documentId: string,
    request: {
      organization: object;
      contact: object;
      opportunity: {
        funnel: string;
        stage: string;
        targetValue: number;
        closing?: { closedAt: string; lossReason?: string };
      };
    },
    by?: { as?: number },
  ): Promise<{ opportunity: { documentId: string } }>;
  updateSettings(patch: {
    entryRules?: { pattern: string; uid: string; field: string }[];
    locale?: Locale;
    closedDays?: { won: number; lost: number; aftersale: number };
  }): Promise<unknown>;
}
/** What the demo uses of `strapi.plugin('sales-pipeline').service('roles')`. */
export interface Roles {
  presets(): { key: string; label: Record<Locale, string> }[];
  install(keys: readonly string[], locale: Locale): Promise<{ key: string; id: number }[]>;
}

export type Locale = 'de' | 'en';
export type StageKind = 'open' | 'won' | 'lost' | 'aftersale';
export interface DemoFunnel {
  documentId: string;
  followUpDays: number | null;
  criticalDays: number | null;
  stages: {
    stage: { documentId: string; code: string; kind: StageKind };
    followUpDays: number | null;
    criticalDays: number | null;
  }[];
}

export interface ImportRow {
  externalId: string;
  title: string;
  stage: string;
  enteredAt?: string | null;
  closedAt?: string | null;
  steps?: { stage: string; enteredAt: string; targetValue?: number | null }[];
  actor?: number;
  targetValue?: number | null;
  currency?: string;
  probability?: number | null;
  probabilityReason?: string | null;
  organization?: string | null;
  contact?: string | null;
  owner?: number | null;
  source?: string | null;
  priority?: 'low' | 'normal' | 'high';
  businessType?: 'new' | 'existing';
  expectedCloseOn?: string | null;
  nextStep?: string | null;
  brief?: Partial<Record<'situation' | 'needs' | 'solution' | 'competitors', string>>;
  contractSignedOn?: string | null;
  wonBecause?: string | null;
  lossReason?: string | null;
  lostTo?: string | null;
  lossNote?: string | null;
  retryOn?: string | null;
}

export type ActivityKind =
  'call' | 'email' | 'meeting' | 'demo' | 'visit' | 'ticket' | 'satisfaction' | 'note' | 'task';
export interface LoggedActivity {
  kind: ActivityKind;
  direction?: 'in' | 'out';
  subject?: string;
  body?: string;
  purpose?: string;
  outcome?: 'reached' | 'not-reached' | 'voicemail' | 'callback' | 'held' | 'interested';
  occurredAt?: string;
  dueAt?: string;
  durationMinutes?: number;
  opportunity?: string;
  lead?: string;
  organization?: string;
  contact?: string;
  assignee?: number;
}

export interface Site {
  strapi: Core.Strapi;
  pipeline: Pipeline;
  roles: Roles;
  /** Through the Document Service, which keeps the plugin's rules. Answers the documentId. */
  create(type: string, data: object): Promise<string>;
  update(type: string, documentId: string, data: object): Promise<void>;
  /** The one with this value; '' where there is none. */
  find(type: string, by: Record<string, string>): Promise<string>;
  /** Id of the admin user to whom it belongs. */
  ownerOf(type: string, documentId: string): Promise<number | undefined>;
  /** A published entry of the site itself. Answers the documentId. */
  publish(uid: string, data: object): Promise<string>;
  /** Many writes with one commit. */
  together(work: () => Promise<void>): Promise<void>;
}

type Documents = (uid: string) => {
  create(params: { data: object; status?: 'published' }): Promise<{ documentId: string }>;
  findFirst(params: { filters: object }): Promise<{ documentId: string } | null>;
  findOne(params: {
    documentId: string;
    populate: string[];
  }): Promise<{ owner: { id: number } | null } | null>;
  update(params: { documentId: string; data: object }): Promise<unknown>;
};

export function siteOf(strapi: Core.Strapi): Site {
  const plugin = strapi.plugin('sales-pipeline');
  const documents = strapi.documents as Documents;
  return {
    strapi,
    pipeline: plugin.service('pipeline'),
    roles: plugin.service('roles'),
    async create(type, data) {
      const { documentId } = await documents(`plugin::sales-pipeline.${type}`).create({ data });
      return documentId;
    },
    async update(type, documentId, data) {
      await documents(`plugin::sales-pipeline.${type}`).update({ documentId, data });
    },
    async find(type, by) {
      const found = await documents(`plugin::sales-pipeline.${type}`).findFirst({ filters: by });
      return found?.documentId ?? '';
    },
    async ownerOf(type, documentId) {
      const uid = `plugin::sales-pipeline.${type}`;
      const found = await documents(uid).findOne({ documentId, populate: ['owner'] });
      return found?.owner?.id;
    },
    async publish(uid, data) {
      const { documentId } = await documents(uid).create({ data, status: 'published' });
      return documentId;
    },
    async together(work) {
      await strapi.db.transaction(work);
    },
  };
}
