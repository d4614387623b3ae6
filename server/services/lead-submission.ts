import { createHash } from 'node:crypto';
import type { FieldError } from '../../shared/contracts/common';
import type { Kit } from '../app';
import { EVENTS } from '../constants';
import { notFound } from '../domain/errors';
import type { Submission } from '../domain/form-submission';
import { readSubmission } from '../domain/form-submission';
import { consentsOf, wordsOf } from '../domain/lead-consent';
import { shortenedAddress } from '../domain/network-address';
import { splitName } from '../domain/person-name';
import { domainOf } from '../domain/search-text';
import type { FieldValue, Flat } from '../domain/submission-value';
import { isTicked } from '../domain/submission-value';
import type { Trx } from '../repositories/database';
import type { LeadDraft } from '../repositories/lead';
import type { LeadFormRecord } from '../repositories/lead-form';
import { isForeignKeyViolation, isUniqueViolation } from '../repositories/transaction';
import type { Actor } from './caller';
import type { EntryFinder } from './entry-finder';
import type { FormCaptcha } from './form-captcha';
import type { FormLimiter } from './form-limiter';
import type { FormToken, FormTokens } from './form-token';
import { attributionOf } from './lead-attribution';
import { emptyLead, keysOf } from './lead-fields';
import type { Mailbox } from './mailbox';
import type { Outbox } from './outbox';
import type { SettingsService } from './settings';

/** What the server knows of a request beside its body. */
export type Sender = { address: string | undefined; referer: string };
export type Outcome = { accepted: true } | { waitSeconds: number } | { errors: FieldError[] };

/** Makes an opportunity of a lead that is stored; whether it did. */
export type ConvertAtOnce = (
  lead: { documentId: string },
  form: LeadFormRecord,
) => Promise<boolean>;

type Deps = {
  settings: Pick<SettingsService, 'get'>;
  tokens: FormTokens;
  limiter: FormLimiter;
  captcha: FormCaptcha;
  entries: EntryFinder;
  mailbox: Mailbox;
  outbox: Outbox;
  convertAtOnce: ConvertAtOnce;
};

const ACTOR: Actor = { userId: null, userName: null, via: 'form' };
const CONTENT_WINDOW_MS = 10 * 60_000;
const CONVERT_AFTER_MS = 20;

const textOf = (value: FieldValue | undefined): string | null =>
  value === null || value === undefined || value === '' ? null : String(value);

/** The fields of a lead that a form fills; nothing else of it comes from a visitor. */
function filledFields({ filled, answers }: Submission): Partial<LeadDraft> {
  const { name, employees, street, postcode, city, region, country, domain, ...texts } = filled;
  const split = splitName(textOf(name) ?? '');
  const address = { street, postcode, city, region, country };
  const places = Object.entries(address).flatMap(([key, value]) => {
    const text = textOf(value);
    return text === null ? [] : [[key, text] as const];
  });
  const size = textOf(employees);
  return {
    ...Object.fromEntries(Object.entries(texts).map(([key, value]) => [key, textOf(value)])),
    firstName: textOf(texts.firstName) ?? split.firstName,
    lastName: textOf(texts.lastName) ?? split.lastName,
    address: Object.fromEntries(places),
    domain: domainOf(textOf(domain) ?? ''),
    employees: size === null ? null : Number(size),
    answers,
  };
}

const digest = (...parts: string[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex');
/** With the boxes: who ticks one and sends again has said something new. */
const BOXES: ReadonlySet<string> = new Set(['_consent', '_marketing']);
const contentOf = (sent: ReadonlyMap<string, Flat>): string =>
  JSON.stringify([...sent].filter(([key]) => !key.startsWith('_') || BOXES.has(key)).sort());

/** Submissions of public forms: each becomes one lead, and touches nothing that is there already. */
export function createLeadSubmission(kit: Kit, deps: Deps) {
  const { repositories, transaction, now } = kit;
  const { lead, leadForm, consent, funnel, user } = repositories;
  let converting: Promise<unknown> = Promise.resolve();

  /**
   * What tells a submission sent twice: the sender's key, else the page's token with what was written, else what was
   * written, within minutes and where it names somebody. Hashed, since MySQL would take A and a for the same.
   */
  function idempotencyKey(
    sent: ReadonlyMap<string, Flat>,
    { reserved }: Submission,
    token: FormToken | null,
    draft: LeadDraft,
    at: number,
  ): string | null {
    const given = reserved.get('_key');
    if (given) return digest('key', given);
    if (token) return digest('token', reserved.get('_t') ?? '', contentOf(sent));
    if (draft.email === null && draft.phone === null) return null;
    return digest('content', String(Math.floor(at / CONTENT_WINDOW_MS)), contentOf(sent));
  }

  /** Why it is kept as spam, answered like everything else; null for an honest one. */
  function spamCause(form: LeadFormRecord, { reserved }: Submission, token: FormToken | null) {
    if (reserved.get('_hp')) return 'honeypot';
    const seconds = token === null ? null : (now() - token.issuedAt) / 1000;
    return seconds !== null && seconds < form.minFillSeconds ? 'tooFast' : null;
  }

  async function ownerOf(form: LeadFormRecord, trx: Trx): Promise<Partial<LeadDraft>> {
    let id: number | null = null;
    if (form.assignmentMode === 'owner') id = form.assignmentOwner;
    else if (form.assignmentMode === 'roundRobin' && form.funnel !== null) {
      const team = (await funnel.team([form.funnel], trx)).filter((member) => member.isActive);
      const turn = team.length > 0 ? await leadForm.takeTurn(form.id, trx) : 0;
      id = team[turn % team.length]?.userId ?? null;
    }
    const [found] = id === null ? [] : await user.byIds([id], trx);
    if (!found?.isActive) return {};
    return { owner: found.id, ownerName: found.name, ownerEmail: found.email };
  }

  async function storeConsents(
    documentId: string,
    form: LeadFormRecord,
    draft: LeadDraft,
    { reserved }: Submission,
    token: FormToken | null,
    trx: Trx,
  ): Promise<void> {
    const version = token?.consentVersion ?? form.consentVersion;
    const present = { version: form.consentVersion, ...form.consent };
    const given = consentsOf(
      {
        enquiry: isTicked(reserved.get('_consent')),
        marketing: isTicked(reserved.get('_marketing')),
      },
      version,
      wordsOf(version, [present, ...form.consentHistory]),
      draft.language ?? form.language,
      form.consent.marketing?.purpose ?? null,
    );
    if (given.length === 0) return;
    const stored = await lead.byDocumentId(documentId, trx);
    const { emailKey, phoneKey, language, page, openedAt } = draft;
    const about = { emailKey, phoneKey, language, page, at: openedAt, state: 'given' as const };
    const by = { form: form.id, lead: stored?.id ?? null, userId: null, userName: null };
    const rows = given.map((one) => ({ ...one, ...about, ...by, via: 'form' }));
    await consent.insert(rows, openedAt, trx);
  }

  /** Kinds of mails that a submission asks for. */
  async function mailsFor(form: LeadFormRecord, draft: LeadDraft): Promise<string[]> {
    const kinds = form.notification.enabled ? ['newLead'] : [];
    const answers = form.autoReply.enabled || form.delivery?.after === 'sending';
    if (answers && draft.emailKey !== null && (await deps.limiter.mayReply(draft.emailKey)))
      kinds.push('reply');
    return kinds;
  }

  async function store(
    form: LeadFormRecord,
    draft: LeadDraft,
    submission: Submission,
    token: FormToken | null,
  ): Promise<void> {
    const isSpam = draft.status === 'spam';
    const mails = isSpam ? [] : await mailsFor(form, draft);
    const stored = await transaction(async (trx, onCommit) => {
      const owner = isSpam || draft.isTest ? {} : await ownerOf(form, trx);
      const documentId = await lead.insert({ ...draft, ...owner }, draft.openedAt, trx);
      if (isSpam) return null;
      await storeConsents(documentId, form, draft, submission, token, trx);
      const record = { documentId, funnel: draft.funnel, stage: null };
      await deps.outbox.add([{ event: EVENTS.leadCreated, record }], ACTOR, draft.openedAt, trx);
      const orders = mails.map((kind) => ({ kind, lead: documentId }));
      await deps.mailbox.add(orders, draft.openedAt, trx);
      deps.outbox.sendAfter(onCommit);
      deps.mailbox.sendAfter(onCommit);
      return documentId;
    });
    if (stored !== null && form.convertAtOnce && !draft.isTest) convertLater(stored, form);
  }

  /**
   * After the answer: a conversion takes longer for who is not known yet, and the answer must not tell. One after the
   * other, so that a burst of submissions does not keep the visitors waiting.
   */
  function convertLater(documentId: string, form: LeadFormRecord): void {
    const later = new Promise((resolve) => setTimeout(resolve, CONVERT_AFTER_MS));
    converting = Promise.all([converting, later]).then(() => convert(documentId, form));
  }

  /** The lead is stored by then: whatever hinders the conversion, it waits in the inbox. */
  async function convert(documentId: string, form: LeadFormRecord): Promise<void> {
    try {
      await deps.convertAtOnce({ documentId }, form);
    } catch (error) {
      const name = error instanceof Error ? error.name : 'unknown error';
      kit.strapi.log.warn(`sales-pipeline: a lead waits in the inbox, not converted (${name})`);
    }
  }

  /** The same key at once: the first is stored, and both are told so. */
  async function storeOnce(...given: Parameters<typeof store>): Promise<void> {
    const [form, draft] = given;
    try {
      await store(...given);
    } catch (error) {
      if (isForeignKeyViolation(error)) return storeAgain(...given);
      const isDouble =
        isUniqueViolation(error) &&
        draft.idempotencyKey !== null &&
        (await lead.byKey(form.id, draft.idempotencyKey)) !== null;
      if (!isDouble) throw error;
    }
  }

  /** The form's funnel was deleted in this moment: what was sent goes where the form sends now. */
  async function storeAgain(
    { documentId }: LeadFormRecord,
    draft: LeadDraft,
    ...rest: [Submission, FormToken | null]
  ): Promise<void> {
    const form = await leadForm.byDocumentId(documentId);
    if (!form) throw notFound('Form');
    await store(form, { ...draft, funnel: form.funnel }, ...rest);
  }

  /** Mistakes that the form's own boxes make. */
  function boxErrors(form: LeadFormRecord, { reserved }: Submission): FieldError[] {
    const isMissing = form.consent.required && !isTicked(reserved.get('_consent'));
    return isMissing ? [{ field: '_consent', message: 'must be ticked' }] : [];
  }

  async function draftOf(
    form: LeadFormRecord,
    submission: Submission,
    sender: Sender,
    cause: string | null,
    at: number,
  ): Promise<LeadDraft> {
    const settings = await deps.settings.get();
    const locale = (submission.reserved.get('_locale') ?? '').slice(0, 2).toLowerCase();
    const draft: LeadDraft = {
      ...emptyLead(at),
      ...filledFields(submission),
      ...(await attributionOf(submission, sender.referer, settings, deps.entries, at)),
      status: cause === null ? 'new' : 'spam',
      spamCause: cause,
      form: form.id,
      funnel: form.funnel,
      isTest: form.isTest,
      language: locale === 'de' || locale === 'en' ? locale : form.language,
      remoteAddress: form.storeAddress ? shortenedAddress(sender.address) : null,
    };
    return { ...draft, ...keysOf(draft, settings.phoneCountry) };
  }

  return {
    /** Resolves when what was to be converted so far is. */
    async settled(): Promise<void> {
      await converting;
    },

    /**
     * Takes a submission. The answer is the same whoever the visitor is, and whether it was caught as spam.
     *
     * @param sent flat values as they came in
     */
    async submit(
      form: LeadFormRecord,
      sent: ReadonlyMap<string, Flat>,
      sender: Sender,
    ): Promise<Outcome> {
      const at = now();
      const token = deps.tokens.read(form.documentId, String(sent.get('_t') ?? ''), at);
      const waitSeconds = await deps.limiter.wait(form, sender.address, token === null ? 2 : 1);
      if (waitSeconds > 0) return { waitSeconds };
      const submission = readSubmission(form.fields, sent);
      const cause = spamCause(form, submission, token);
      const errors = [...submission.errors, ...boxErrors(form, submission)];
      if (errors.length > 0) return { errors };
      const isHuman = await deps.captcha(form.captcha, submission.reserved.get('_captcha') ?? '');
      if (!isHuman) return { errors: [{ field: '_captcha', message: 'must be solved again' }] };
      const draft = await draftOf(form, submission, sender, cause, at);
      const key = idempotencyKey(sent, submission, token, draft, at);
      // What a trap caught must not pass for what the same visitor sends in earnest.
      draft.idempotencyKey = cause === null || key === null ? key : digest('caught', key);
      await storeOnce(form, draft, submission, token);
      return { accepted: true };
    },
  };
}
export type LeadSubmission = ReturnType<typeof createLeadSubmission>;
