import { Workdays } from '../generator/workdays';
import type { DemoFunnel, Locale, Site } from '../site';
import { ARTICLE, CONTACT, makeForms, makePages, type Pages } from './pages';
import { ARTICLES, CONTACT_PAGE, LEADS, campaignOf, type LeadStory } from './story';

const LEAD = 'plugin::sales-pipeline.lead';
const SITE = 'https://www.example.com';
const HOUR_MS = 3_600_000;
const QUALIFIED = Object.fromEntries(
  Object.entries({ budget: 'planned', authority: 'decider', need: 'explicit' }).map(
    ([key, answer]) => [key, { answer, note: null }],
  ),
);

type Setting = { site: Site; workdays: Workdays; locale: Locale; funnel: DemoFunnel };

const emailOf = ({ name, company }: LeadStory): string => {
  const plain = (text: string) =>
    text
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[^a-z]+/g, '-');
  const firm = company ? `${plain(company)}.` : '';
  return `${plain(name).replace('-', '.')}@${firm}example.com`;
};

async function send({ site, locale }: Setting, pages: Pages, story: LeadStory): Promise<string> {
  const { page, name, company = '', phone = '', message, referrer, marketing, fate } = story;
  const email = emailOf(story);
  const query = new URLSearchParams(campaignOf(story)).toString();
  const path = page === null ? '/contact' : `/articles/${page}`;
  const article = ARTICLES.find(({ slug }) => slug === page);
  await site.pipeline.submitForm(page === null ? 'contact' : 'guide', {
    ...{ name, email, company, phone, message: message[locale], _locale: locale },
    _entry:
      page === null ? `${CONTACT}:${pages.contact}` : `${ARTICLE}:${pages.articles.get(page)}`,
    _page: `${SITE}${path}${query && `?${query}`}`,
    _title: (article?.title ?? CONTACT_PAGE.title)[locale],
    ...(referrer ? { _ref: referrer } : {}),
    ...(marketing ? { _marketing: 'on' } : {}),
    ...(fate.is === 'spam' ? { _hp: 'filled by a robot' } : {}),
  });
  return site.find('lead', { email });
}

/** Forms know only now. A demo has a past, so the day is put back by hand; nothing else may do this. */
async function putBack({ site, workdays }: Setting, documentId: string, story: LeadStory) {
  const at = Date.parse(workdays.at(story.ago, story.hour, 12));
  await site.strapi.db.query(LEAD).update({
    where: { documentId },
    data: { openedAt: at, statusSince: at, lightBaseAt: at, changedAt: at },
  });
  return at;
}

async function call(
  { site, workdays }: Setting,
  lead: string,
  ago: number,
  by: number | undefined,
) {
  const activity = {
    ...({ kind: 'call', direction: 'out', outcome: 'reached', lead } as const),
    ...{ occurredAt: workdays.at(ago, 10, 20), durationMinutes: 8 },
  };
  await site.pipeline.log(activity, by === undefined ? {} : { as: by });
}

async function followUp(setting: Setting, lead: string, days: number, by: number | undefined) {
  const { site, workdays, locale } = setting;
  const activity = {
    ...({ kind: 'call', lead } as const),
    subject: locale === 'de' ? 'Wegen des Angebots anrufen' : 'Call about the offer',
    // Today means: before the working day begins.
    dueAt: days === 0 ? `${workdays.day(0)}T06:30:00.000Z` : workdays.ahead(days, 8),
    ...(by === undefined ? {} : { assignee: by }),
  };
  await site.pipeline.log(activity, by === undefined ? {} : { as: by });
}

async function convert(setting: Setting, lead: string, story: LeadStory, by: number | undefined) {
  const { site, funnel, workdays } = setting;
  if (story.fate.is !== 'converted') return;
  const { value, stage: code, calledAgo } = story.fate;
  const found = funnel.stages.find(({ stage }) => stage.code === code)?.stage;
  const closing =
    found?.kind === 'open'
      ? {}
      : {
          closing: {
            closedAt: workdays.at(Math.max(1, calledAgo - 20), 11),
            ...(found?.kind === 'lost' ? { lossReason: 'price' } : {}),
          },
        };
  const opportunity = {
    ...{ funnel: funnel.documentId, stage: found?.documentId ?? '', targetValue: value },
    ...closing,
  };
  const request = { organization: {}, contact: {}, opportunity };
  const as = by === undefined ? {} : { as: by };
  const made = await site.pipeline.convertLead(lead, request, as);
  if (found?.kind !== 'open') return;
  const { documentId } = made.opportunity;
  const dueAt = workdays.ahead(2, 9);
  await site.pipeline.log({ kind: 'meeting', opportunity: documentId, dueAt }, as);
}

async function live(setting: Setting, lead: string, story: LeadStory): Promise<void> {
  const { site, workdays } = setting;
  const { fate } = story;
  if (fate.is === 'new' || fate.is === 'spam') return;
  const owner = await site.ownerOf('lead', lead);
  await call(setting, lead, fate.calledAgo, owner);
  if (fate.is === 'converted') return convert(setting, lead, story, owner);
  if (fate.is === 'disqualified')
    return site.update('lead', lead, { status: 'disqualified', reason: fate.reason });
  if (fate.is === 'nurture') {
    const nurtureUntil = workdays.ahead(Math.max(1, fate.wakesIn), 7);
    await site.update('lead', lead, { status: 'nurture', reason: fate.reason, nurtureUntil });
    if (fate.wakesIn > 0) return;
    // Asleep until this morning.
    const woke = Date.parse(`${workdays.day(0)}T00:00:00Z`) - 2 * HOUR_MS;
    const data = { nurtureUntil: woke, lightDueAt: woke };
    await site.strapi.db.query(LEAD).update({ where: { documentId: lead }, data });
    return;
  }
  if (fate.is === 'qualified')
    await site.update('lead', lead, { status: 'qualified', criteria: QUALIFIED });
  if (fate.followUpIn !== undefined) await followUp(setting, lead, fate.followUpIn, owner);
}

/** Pages with forms, and what they brought: leads of every status, from articles and campaigns. */
export async function makeLeads(
  site: Site,
  options: { today: string; locale: Locale; funnel: DemoFunnel },
): Promise<number> {
  const { today, locale, funnel } = options;
  const setting = { site, locale, funnel, workdays: new Workdays(today) };
  const rule = { pattern: '/articles/:slug', uid: ARTICLE, field: 'slug' };
  await site.pipeline.updateSettings({ entryRules: [rule] });
  const pages = await makePages(setting);
  await makeForms(setting);
  for (const story of LEADS) {
    const lead = await send(setting, pages, story);
    await putBack(setting, lead, story);
    await live(setting, lead, story);
  }
  return LEADS.length;
}
