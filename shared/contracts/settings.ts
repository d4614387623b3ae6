import type { Instant } from './common';
import type { DayCounting } from './funnel';
import type { OpenLeadStatus } from './lead';
import type { QualificationSettings } from './lead-work';

export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

export const SOURCE_RULE_FIELDS = [
  'utmSource',
  'utmMedium',
  'utmCampaign',
  'clickId',
  'searchEngine',
  'socialNetwork',
  'referrerHost',
  'path',
] as const;
export type SourceRuleField = (typeof SOURCE_RULE_FIELDS)[number];
/**
 * What a lead from the site is told to come from: the source of the first rule that holds, else `website-form`. Values
 * are compared without regard to case: hosts with their subdomains, paths by their beginning, click ids by their name;
 * `searchEngine` and `socialNetwork` need none.
 */
export type SourceRule = { field: SourceRuleField; values: string[]; source: string };
/** Which entry a page was made from: `/:locale/blog/:slug`, content type, and the field that holds what stands there. */
export type EntryRule = { pattern: string; uid: string; field: string };
export const CLICK_IDS = [
  'gclid',
  'gbraid',
  'wbraid',
  'dclid',
  'fbclid',
  'msclkid',
  'li_fat_id',
  'ttclid',
] as const;
export type ClickId = (typeof CLICK_IDS)[number];
/** Days of a lead's light; null counts as the settings do. */
export type LeadDays = {
  followUpDays: number;
  criticalDays: number;
  dayCounting: DayCounting | null;
};

/** Site-wide settings; the plugin config only gives first values. */
export type Settings = {
  /** ISO 4217. Changing it needs new exchange rates. */
  baseCurrency: string;
  /** IANA zone in which days are counted. */
  timeZone: string;
  workingDays: Weekday[];
  /** YYYY-MM-DD */
  holidays: string[];
  dayCounting: DayCounting;
  followUpDays: number;
  criticalDays: number;
  aftersaleFollowUpDays: number;
  aftersaleCriticalDays: number;
  /** How long a closed opportunity stays on the board, in days, by kind of its stage. */
  closedDays: { won: number; lost: number; aftersale: number };
  fiscalYearStartsInMonth: number;
  /** ISO 3166 country for phone numbers without a prefix. */
  phoneCountry: string;
  /** Language of names that the plugin itself makes (lists, templates). */
  locale: 'de' | 'en';
  leadDays: Record<OpenLeadStatus, LeadDays>;
  qualification: QualificationSettings;
  /** After how many days a lead of a form goes that nobody has dealt with, where the form names none; null: never. */
  leadRetentionDays: number | null;
  sourceRules: SourceRule[];
  entryRules: EntryRule[];
  /** Click ids of advertisers that are kept with a lead: none at first. */
  clickIds: ClickId[];
};
/** `was`: the fields as they were read; 409 where somebody else has given one of them another value since. */
export type SettingsUpdate = Partial<Settings> & { was?: Partial<Settings> };

export const LISTS = [
  'lossReasons',
  'serviceCloseReasons',
  'sources',
  'targetGroups',
  'industries',
  'competitors',
  'objectionKinds',
  'purposes',
  'leadDisqualifyReasons',
  'nurtureReasons',
  'contactRoles',
] as const;
export type ListName = (typeof LISTS)[number];

export type ListEntry = {
  documentId: string;
  list: ListName;
  code: string;
  name: string;
  position: number;
  /** Flags such as noteRequired, askCompetitor, retryAfterDays; `labels` holds both languages of an entry that was never renamed. */
  extra: Record<string, unknown> & { labels?: { de: string; en: string } };
  archivedAt: Instant | null;
};
export type ListEntryInput = {
  code?: string;
  name: string;
  position?: number;
  extra?: Record<string, unknown>;
  archived?: boolean;
};
/** `was`: the fields as they were read; who changes what somebody else has changed since is told so (409). */
export type ListEntryUpdate = Partial<ListEntryInput> & { was?: Partial<ListEntryInput> };
/** All entries of a list in their new order, and in the one that it was changed from. */
export type ListOrderInput = { order: string[]; seen: string[] };

export type ExchangeRate = {
  documentId: string;
  currency: string;
  /** Base units for one unit of the currency, > 0. */
  rate: number;
  validFrom: Instant;
};
export type ExchangeRateInput = { currency: string; rate: number; validFrom?: Instant };

export const RATE_COLUMNS = ['currency', 'rate', 'validFrom'] as const;
export type RateColumn = (typeof RATE_COLUMNS)[number];
export const RATE_FILE_PROBLEMS = [
  'unreadable',
  'empty',
  'missingColumn',
  'tooMany',
  'currency',
  'base',
  'rate',
  'validFrom',
  'double',
] as const;
/** What is wrong with a file of rates, where; `column` is null where it is no column's fault. */
export type RateFileProblem = {
  /** As an editor counts them: the header stands in line 1. */
  line: number;
  column: RateColumn | null;
  code: (typeof RATE_FILE_PROBLEMS)[number];
};
/** `before`: the rate that is stored from that moment on, null where there is none. */
export type RateFileRow = {
  line: number;
  currency: string;
  rate: number;
  validFrom: Instant;
  before: number | null;
};
/** What closed opportunities are worth with the rates that they keep, in the base currency. */
export type RateEffect = {
  currency: string;
  /** How many of them get another rate. */
  changing: number;
  before: { won: number; lost: number };
  after: { won: number; lost: number };
  /** There may be more than the reader may see. */
  isPartial: boolean;
};
export type RateFileInput = { csv: string };
/** With problems there are no rows and no effect: it is stored whole or not at all. */
export type RateFilePreview = {
  problems: RateFileProblem[];
  rows: RateFileRow[];
  effect: RateEffect | null;
};
export type RateFileStored = { created: number; updated: number; unchanged: number };
