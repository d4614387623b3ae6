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
  updateSettings(patch: {
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
  /** Many writes with one commit. */
  together(work: () => Promise<void>): Promise<void>;
}

type Documents = (uid: string) => {
  create(params: { data: object }): Promise<{ documentId: string }>;
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
    async together(work) {
      await strapi.db.transaction(work);
    },
  };
}
