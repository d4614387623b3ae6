import type { Bilingual } from '../../shared/contracts/funnel';
import type { Settings } from '../../shared/contracts/settings';
import type { Kit } from '../app';
import { asHtml, fillIn } from '../domain/mail-text';
import { oneLine } from '../domain/touch';
import type { LeadRecord } from '../repositories/lead';
import type { LeadFormRecord } from '../repositories/lead-form';
import type { EntryFinder } from './entry-finder';
import { leadName } from './lead-present';
import type { Mail, MailWriter } from './mailbox';
import type { SettingsService } from './settings';

type Locale = 'de' | 'en';
const said = (text: Bilingual | null, locale: Locale): string =>
  text === null ? '' : text[locale] || text.en || text.de;

const WORDS = {
  en: {
    subject: 'New lead',
    ...{ name: 'Name', company: 'Company', email: 'E-mail', phone: 'Phone', message: 'Message' },
    ...{ page: 'Page', campaign: 'Campaign', form: 'Form', open: 'Open', test: 'TEST' },
    ...{ handedOver: 'Handed over to you', handedBack: 'Handed back', from: 'From', why: 'Reason' },
  },
  de: {
    subject: 'Neuer Lead',
    ...{ name: 'Name', company: 'Firma', email: 'E-Mail', phone: 'Telefon', message: 'Nachricht' },
    ...{ page: 'Seite', campaign: 'Kampagne', form: 'Formular', open: 'Öffnen', test: 'TEST' },
    ...{ handedOver: 'An Sie übergeben', handedBack: 'Zurückgegeben', from: 'Von', why: 'Grund' },
  },
} as const;

type Deps = { settings: Pick<SettingsService, 'get'>; entries: EntryFinder };

/** What mails about a lead say, from what is stored when they are written. */
export function createLeadMails({ strapi, repositories }: Kit, deps: Deps): MailWriter {
  const { lead: leads, leadForm, funnel, user: users } = repositories;

  const absolute = (key: 'server.absoluteUrl' | 'admin.absoluteUrl'): string =>
    strapi.config.get<string>(key, '').replace(/\/+$/, '');

  const pageOf = ({ documentId }: LeadRecord): string =>
    `${absolute('admin.absoluteUrl')}/plugins/sales-pipeline/leads/${documentId}`;

  /** The owner, else the funnel's team; and who is named by the form. */
  async function recipients(lead: LeadRecord, form: LeadFormRecord | null): Promise<string[]> {
    const team = lead.funnel === null ? [] : await funnel.team([lead.funnel]);
    const ids = lead.owner === null ? team.map((member) => member.userId) : [lead.owner];
    const found = await users.byIds([...new Set(ids)]);
    const own = found.flatMap(({ email, isActive }) => (isActive && email ? [email] : []));
    return [...new Set([...own, ...(form?.notification.addresses ?? [])])];
  }

  async function newLead(
    lead: LeadRecord,
    form: LeadFormRecord | null,
    { locale }: Settings,
  ): Promise<Mail | null> {
    const to = await recipients(lead, form);
    if (to.length === 0) return null;
    const word = WORDS[locale];
    const lines = [
      [word.name, [lead.firstName, lead.lastName].filter(Boolean).join(' ')],
      [word.company, lead.company],
      [word.email, lead.email],
      [word.phone, lead.phone],
      [word.message, lead.message],
      [word.page, lead.page],
      [word.campaign, lead.campaign],
      [word.form, form?.name ?? null],
    ].flatMap(([label, value]) => (value ? [`${label ?? ''}: ${value}`] : []));
    const text = [...lines, '', `${word.open}: ${pageOf(lead)}`].join('\n');
    const mark = lead.isTest ? `[${word.test}] ` : '';
    const subject = oneLine(`${mark}${word.subject}: ${leadName(lead)}`, 200);
    return { to, subject, text, html: asHtml(text) };
  }

  /** To the new owner of a converted lead, or to who had given it; null once it is settled otherwise. */
  async function handedOn(
    kind: 'handedOver' | 'handedBack',
    lead: LeadRecord,
    { locale }: Settings,
  ): Promise<Mail | null> {
    const { handover } = lead;
    const isBack = kind === 'handedBack';
    if (handover?.state !== (isBack ? 'returned' : 'pending')) return null;
    const [to, by] = isBack ? [handover.from, handover.to] : [handover.to, handover.from];
    const [user] = to === null ? [] : await users.byIds([to.id]);
    if (!user?.isActive || !user.email) return null;
    const word = WORDS[locale];
    const name = leadName(lead);
    const lines = [
      [word.name, name],
      [word.company, lead.company],
      [word.from, by?.name],
      [word.why, isBack ? handover.reason : null],
    ].flatMap(([label, value]) => (value ? [`${label ?? ''}: ${value}`] : []));
    const text = [...lines, '', `${word.open}: ${pageOf(lead)}`].join('\n');
    const subject = oneLine(`${word[kind]}: ${name}`, 200);
    return { to: [user.email], subject, text, html: asHtml(text) };
  }

  /** Where promised content lies; null when it is gone. */
  async function link(lead: LeadRecord, form: LeadFormRecord, rules: Settings['entryRules']) {
    const { delivery } = form;
    if (!delivery) return null;
    if (delivery.url !== null) return delivery.url;
    if (delivery.file !== null) {
      const file: unknown = await strapi.db
        .query('plugin::upload.file')
        .findOne({ where: { id: delivery.file }, select: ['url'] });
      if (typeof file !== 'object' || file === null || !('url' in file)) return null;
      const url = String(file.url);
      return url.startsWith('/') ? `${absolute('server.absoluteUrl')}${url}` : url;
    }
    const path = delivery.entry && (await deps.entries.pathOf(delivery.entry, rules));
    if (!path) return null;
    const page = lead.page === null ? null : new URL(lead.page).origin;
    const isOwn = page !== null && form.origins.includes(page);
    const origin = isOwn ? page : (form.origins[0] ?? absolute('server.absoluteUrl'));
    return `${origin}${path}`;
  }

  async function reply(
    lead: LeadRecord,
    form: LeadFormRecord,
    { entryRules }: Settings,
  ): Promise<Mail | null> {
    if (!lead.email) return null;
    const locale = lead.language ?? form.language;
    const { autoReply, delivery } = form;
    const isDue = delivery?.after === 'sending' || lead.confirmedAt !== null;
    const content = isDue ? await link(lead, form, entryRules) : null;
    const label = delivery ? said(delivery.label, locale) : '';
    if (!autoReply.enabled && content === null) return null;
    const { firstName, lastName, company } = lead;
    const name = [firstName, lastName].filter(Boolean).join(' ');
    const values = { name, firstName, lastName, company };
    const body = autoReply.enabled ? fillIn(said(autoReply.text, locale), values) : '';
    const subject = autoReply.enabled ? fillIn(said(autoReply.subject, locale), values) : label;
    const text = [body, content && `${label}:\n${content}`].filter(Boolean).join('\n\n');
    return { to: [lead.email], subject: oneLine(subject, 200), text, html: asHtml(text) };
  }

  return async ({ kind, lead: documentId }) => {
    const lead = await leads.byDocumentId(documentId);
    // What was deleted, erased or found to be spam meanwhile tells nobody anything.
    if (!lead || lead.status === 'spam' || lead.anonymizedAt !== null) return null;
    const form = lead.form === null ? null : await leadForm.byId(lead.form);
    const settings = await deps.settings.get();
    if (kind === 'newLead') return newLead(lead, form, settings);
    if (kind === 'handedOver' || kind === 'handedBack') return handedOn(kind, lead, settings);
    return form && kind === 'reply' ? reply(lead, form, settings) : null;
  };
}
