import type { LeadForm } from '../../shared/contracts/lead-form';
import type { Kit } from '../app';
import defaults from '../content/defaults.json';
import { codeFrom, freeCode } from '../domain/code';
import { conflict, invalid, notFound } from '../domain/errors';
import type { Trx } from '../repositories/database';
import type { LeadFormDraft, LeadFormRecord } from '../repositories/lead-form';
import { NO_TEXT } from '../repositories/lead-form';
import type { LeadFormPatch, LeadFormWrite } from '../validation/lead-form';
import type { AssignableUserService } from './assignable-user';
import type { Caller } from './caller';
import { captchaConfig } from './form-captcha';
import { createLeadFormList } from './lead-form-list';
import { iso } from './present';

const { minimumFillSeconds, rateLimit } = defaults.forms;

const EMPTY: LeadFormDraft = {
  slug: '',
  name: '',
  enabled: false,
  isTest: false,
  language: 'en',
  fields: [],
  funnel: null,
  assignmentMode: 'none',
  assignmentOwner: null,
  assignedCount: 0,
  origins: [],
  redirect: null,
  successMessage: null,
  consent: { text: null, required: false, marketing: null },
  consentVersion: 1,
  consentHistory: [],
  doubleOptIn: 'off',
  notification: { enabled: true, addresses: [] },
  autoReply: { enabled: false, subject: NO_TEXT, text: NO_TEXT },
  delivery: null,
  captcha: { provider: 'none', siteKey: null },
  minFillSeconds: minimumFillSeconds,
  perMinute: rateLimit.perForm.points,
  perAddress: rateLimit.perAddress.points,
  retentionDays: null,
  storeAddress: false,
  convertAtOnce: false,
  version: 1,
};

/** Kept of a form's earlier words. */
const MOST_WORDS = 100;

type Deps = { assignableUser: Pick<AssignableUserService, 'assertAssignable'> };

/** 409 for who works on what somebody else has changed meanwhile. */
export function checkVersion(asked: number | null, stored: number): void {
  if (asked === null || asked === stored) return;
  if (asked > stored)
    throw invalid('version', `there is no version ${asked}, the newest is ${stored}`);
  throw conflict('Somebody changed this since you read it: load it again', { version: stored });
}

/** Whether both texts of the consent, and what they are asked for, are the same. */
const sameConsent = (a: LeadFormDraft['consent'], b: LeadFormDraft['consent']): boolean =>
  JSON.stringify([a.text, a.marketing]) === JSON.stringify([b.text, b.marketing]);

/** What only both together can be right. */
function check(form: LeadFormDraft): void {
  const keys = new Set(form.fields.map(({ fills }) => fills));
  if (form.doubleOptIn !== 'off' && !keys.has('email'))
    throw invalid('doubleOptIn', 'needs a field that fills the e-mail address');
  if (form.autoReply.enabled && !keys.has('email'))
    throw invalid('autoReply', 'needs a field that fills the e-mail address');
  if (form.delivery && !keys.has('email'))
    throw invalid('delivery', 'needs a field that fills the e-mail address');
  if (form.delivery?.after === 'confirmation' && form.doubleOptIn === 'off')
    throw invalid('delivery', 'after confirmation needs double opt-in');
  if (form.assignmentMode === 'roundRobin' && form.funnel === null)
    throw invalid('assignment', 'in turn needs a funnel with a team');
  if (form.captcha.provider !== 'none' && !form.captcha.siteKey)
    throw invalid('captcha', 'needs the site key of its provider');
  if (form.enabled && form.fields.length === 0)
    throw invalid('fields', 'a form that is switched on needs a field');
  const target = form.redirect;
  if (target?.startsWith('http') && !form.origins.includes(new URL(target).origin))
    throw invalid('redirect', 'must lie on one of the allowed origins');
}

/** Forms of the site: who sends what to which funnel. */
export function createLeadFormService(kit: Kit, deps: Deps) {
  const { strapi, repositories, transaction, now } = kit;
  const { leadForm, funnel: funnels, lead, user, reference } = repositories;

  async function presentAll(records: LeadFormRecord[]): Promise<LeadForm[]> {
    const idsOf = (pick: (record: LeadFormRecord) => number | null) => [
      ...new Set(records.map(pick).filter((id): id is number => id !== null)),
    ];
    const names = await reference.names(
      'funnel',
      idsOf((record) => record.funnel),
    );
    const owners = new Map(
      (await user.byIds(idsOf((record) => record.assignmentOwner))).map((one) => [one.id, one]),
    );
    return records.map((record) => {
      const funnel = record.funnel === null ? undefined : names.get(record.funnel);
      const owner =
        record.assignmentOwner === null ? undefined : owners.get(record.assignmentOwner);
      return {
        documentId: record.documentId,
        slug: record.slug,
        name: record.name,
        enabled: record.enabled,
        isTest: record.isTest,
        locale: record.language,
        fields: record.fields,
        funnel: funnel ? { documentId: funnel.documentId, name: funnel.name } : null,
        assignment: {
          mode: record.assignmentMode,
          owner: owner ? { id: owner.id, name: owner.name } : null,
        },
        origins: record.origins,
        redirect: record.redirect,
        successMessage: record.successMessage,
        consent: { ...record.consent, version: record.consentVersion },
        doubleOptIn: record.doubleOptIn,
        notification: record.notification,
        autoReply: record.autoReply,
        delivery: record.delivery,
        captcha: record.captcha,
        minFillSeconds: record.minFillSeconds,
        perMinute: record.perMinute,
        perAddress: record.perAddress,
        retentionDays: record.retentionDays,
        storeAddress: record.storeAddress,
        convertAtOnce: record.convertAtOnce,
        version: record.version,
        createdAt: iso(record.createdAt),
        updatedAt: iso(record.updatedAt),
      };
    });
  }

  async function answer(documentId: string): Promise<LeadForm> {
    const found = await leadForm.byDocumentId(documentId);
    const [form] = found ? await presentAll([found]) : [];
    if (!form) throw notFound('Form');
    return form;
  }

  async function derived(
    before: LeadFormDraft,
    { funnel, assignment, locale, notification, captcha, ...patch }: LeadFormPatch,
    trx: Trx,
  ): Promise<LeadFormDraft> {
    const form: LeadFormDraft = { ...before, ...patch };
    if (locale !== undefined) form.language = locale;
    if (notification) form.notification = { addresses: [], ...notification };
    if (captcha) form.captcha = { siteKey: null, ...captcha };
    if (funnel === null) form.funnel = null;
    else if (funnel !== undefined) {
      const found = await funnels.byDocumentId(funnel, trx);
      if (!found) throw invalid('funnel', 'no such funnel');
      form.funnel = found.id;
    }
    if (assignment) {
      const owner = assignment.mode === 'owner' ? (assignment.owner ?? null) : null;
      if (owner !== null && owner !== before.assignmentOwner)
        await deps.assignableUser.assertAssignable(owner, trx, 'assignment.owner');
      form.assignmentMode = assignment.mode;
      form.assignmentOwner = owner;
    }
    if (!sameConsent(before.consent, form.consent)) {
      const { text, marketing } = before.consent;
      form.consentVersion = before.consentVersion + 1;
      form.consentHistory = [
        ...before.consentHistory,
        { version: before.consentVersion, text, marketing },
      ].slice(-MOST_WORDS);
    }
    check(form);
    const { provider } = form.captcha;
    if (form.enabled && provider !== 'none' && !captchaConfig(strapi, provider).secret)
      throw invalid('captcha', `needs forms.${provider}.secret in the plugin's configuration`);
    return form;
  }

  async function locked(documentId: string, version: number | null, trx: Trx) {
    const found = await leadForm.lock(documentId, trx);
    if (!found) throw notFound('Form');
    checkVersion(version, found.version);
    return found;
  }

  return {
    list: createLeadFormList(kit, { presentAll }),
    get: answer,

    async create({ slug, ...input }: LeadFormWrite): Promise<LeadForm> {
      const made = await transaction(async (trx) => {
        await repositories.settings.lock(trx);
        const taken = await leadForm.slugs(trx);
        if (slug !== undefined && taken.has(slug)) throw conflict(`slug: "${slug}" is taken`);
        const form = await derived(EMPTY, input, trx);
        form.slug = slug ?? freeCode(codeFrom(input.name), taken);
        Object.assign(form, { consentVersion: 1, consentHistory: [] });
        return leadForm.insert(form, now(), trx);
      });
      return answer(made);
    },

    /** @param version that the caller has read; null: the newest is meant */
    async update(
      documentId: string,
      patch: LeadFormPatch,
      version: number | null,
    ): Promise<LeadForm> {
      await transaction(async (trx) => {
        const {
          id,
          documentId: _,
          createdAt,
          updatedAt,
          ...before
        } = await locked(documentId, version, trx);
        if (patch.slug !== undefined && patch.slug !== before.slug) {
          const other = await leadForm.bySlug(patch.slug, trx);
          if (other) throw conflict(`slug: "${patch.slug}" is taken`);
        }
        const form = await derived(before, patch, trx);
        await leadForm.update(id, { ...form, version: before.version + 1 }, now(), trx);
      });
      return answer(documentId);
    },

    /** What has leads is switched off instead: they would not know where they came from. */
    async remove(documentId: string, version: number | null, caller: Caller): Promise<void> {
      await transaction(async (trx) => {
        const { id } = await locked(documentId, version, trx);
        const usedBy = await lead.countOfForm(id, trx);
        if (usedBy > 0)
          throw conflict(
            'This form has leads: switch it off (enabled: false) instead',
            caller.scope('lead.read').all ? { usedBy } : {},
          );
        await leadForm.remove(id, trx);
      });
    },
  };
}
export type LeadFormService = ReturnType<typeof createLeadFormService>;
