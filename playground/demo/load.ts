import { generate, type Plan } from './generator';
import { FUNNELS, USERS, type FunnelShape, type UserKey } from './generator/story';
import { makeLeads } from './leads';
import { makeTargets } from './targets';
import type { DemoFunnel, ImportRow, Locale, Site } from './site';
import { createRoles, createUser, type DemoLogin, type DemoUser } from './users';

const SOURCE = 'demo';
const ACTIVITIES_AT_ONCE = 100;
const ROLES = ['decider', 'influencer', 'user', 'buyer', 'champion'];

type Users = Map<UserKey, DemoUser>;
type Log = (line: string) => void;

async function makeUsers({ strapi, roles }: Site, locale: Locale): Promise<Users> {
  const keys = USERS.map(({ role }) => role);
  const byKey = await createRoles(roles, keys, locale);
  const users: Users = new Map();
  for (const { key, name, role } of USERS) {
    const made = byKey.get(role);
    if (made) users.set(key, await createUser(strapi, { name, role: made, login: true }));
  }
  return users;
}

async function makeFunnels(site: Site, users: Users, locale: Locale) {
  const funnels = new Map<string, DemoFunnel>();
  for (const { key, team } of FUNNELS) {
    const funnel = await site.pipeline.installTemplate(key, locale);
    const ids = team.flatMap((member) => users.get(member)?.id ?? []);
    await site.update('funnel', funnel.documentId, { team: ids });
    funnels.set(key, funnel);
  }
  return funnels;
}

const shapesOf = (funnels: Map<string, DemoFunnel>): FunnelShape[] =>
  FUNNELS.map(({ key }) => ({
    key,
    stages: (funnels.get(key)?.stages ?? []).map(({ stage, followUpDays, criticalDays }) => ({
      code: stage.code,
      kind: stage.kind,
      followUpDays,
      criticalDays,
    })),
  }));

async function makePeople(site: Site, plan: Plan) {
  for (const industry of plan.industries) {
    await site.create('list-entry', { list: 'industries', ...industry });
  }
  const organizations: string[] = [];
  for (const data of plan.organizations) {
    organizations.push(await site.create('organization', data));
  }
  const contacts: string[] = [];
  for (const { organization, ...data } of plan.contacts) {
    const employer = organization === null ? null : organizations[organization];
    contacts.push(await site.create('contact', { ...data, organization: employer }));
  }
  return { organizations, contacts };
}
type People = Awaited<ReturnType<typeof makePeople>>;

const at = (list: string[], index: number | null) =>
  index === null ? null : (list[index] ?? null);

/** Answers the documentIds in the plan's order; the newest stand on top of their columns. */
async function makeOpportunities(
  site: Site,
  plan: Plan,
  funnels: Map<string, DemoFunnel>,
  people: People,
  users: Users,
): Promise<string[]> {
  const made: string[] = [];
  for (const [key, { documentId, stages }] of funnels) {
    const stageOf = new Map(stages.map(({ stage }) => [stage.code, stage.documentId]));
    const rows = plan.opportunities.flatMap((planned, index) => {
      if (planned.funnel !== key) return [];
      const steps = planned.steps.map(({ code }, i) => ({
        stage: stageOf.get(code) ?? '',
        enteredAt: plan.entered[index]?.[i] ?? '',
        targetValue: planned.estimates[i] ?? null,
      }));
      const last = steps[steps.length - 1];
      const owner = planned.owner === null ? null : (users.get(planned.owner)?.id ?? null);
      const row: ImportRow = {
        ...planned.fields,
        externalId: planned.externalId,
        stage: last?.stage ?? '',
        steps,
        organization: at(people.organizations, planned.organization),
        contact: at(people.contacts, planned.contact),
        owner,
        ...(owner === null ? {} : { actor: owner }),
      };
      return [{ index, row, since: last?.enteredAt ?? '' }];
    });
    rows.sort((a, b) => b.since.localeCompare(a.since));
    const request = { funnel: documentId, source: SOURCE, rows: rows.map(({ row }) => row) };
    const ids = await site.pipeline.importMany(request);
    rows.forEach(({ index }, i) => (made[index] = ids[i] ?? ''));
  }
  return made;
}

async function makeActivities(
  site: Site,
  plan: Plan,
  opportunities: string[],
  people: People,
  users: Users,
): Promise<void> {
  const { activities } = plan;
  for (let from = 0; from < activities.length; from += ACTIVITIES_AT_ONCE) {
    await site.together(async () => {
      for (const planned of activities.slice(from, from + ACTIVITIES_AT_ONCE)) {
        const opportunity = at(opportunities, planned.opportunity);
        const contact = at(people.contacts, planned.contact);
        const by = users.get(planned.by)?.id;
        const activity = {
          ...planned.fields,
          ...(opportunity ? { opportunity } : {}),
          ...(contact ? { contact } : {}),
        };
        await site.pipeline.log(activity, by === undefined ? {} : { as: by });
      }
    });
  }
}

/** A colleague of the contact stands beside him on the bigger opportunities. */
async function makeRoles(site: Site, plan: Plan, opportunities: string[], people: People) {
  for (const [i, { organization, contact, fields }] of plan.opportunities.entries()) {
    const main = at(people.contacts, contact);
    if (organization === null || !main || (fields.targetValue ?? 0) < 60_000) continue;
    const colleagues = plan.contacts.flatMap((other, j) =>
      other.organization === organization && j !== contact ? (people.contacts[j] ?? []) : [],
    );
    const contacts = [main, ...colleagues].map((person, j) => ({
      contact: person,
      role: ROLES[(i + j) % ROLES.length] ?? 'other',
    }));
    await site.pipeline.setContacts(opportunities[i] ?? '', { contacts });
  }
}

export async function seedGenerated(
  site: Site,
  options: { seed: number; today: string; locale: Locale; log: Log },
): Promise<DemoLogin[]> {
  const { locale, log } = options;
  await site.pipeline.updateSettings({ locale });
  const users = await makeUsers(site, locale);
  const funnels = await makeFunnels(site, users, locale);
  log(`${users.size} users, ${funnels.size} funnels`);
  const plan = generate({ ...options, funnels: shapesOf(funnels) });
  for (const rate of plan.rates) await site.create('exchange-rate', rate);
  const people = await makePeople(site, plan);
  log(`${people.organizations.length} organizations, ${people.contacts.length} contacts`);
  const opportunities = await makeOpportunities(site, plan, funnels, people, users);
  await makeActivities(site, plan, opportunities, people, users);
  await makeRoles(site, plan, opportunities, people);
  log(`${opportunities.length} opportunities, ${plan.activities.length} activities`);
  const [funnel] = funnels.values();
  const leads = funnel ? await makeLeads(site, { ...options, funnel }) : 0;
  const targets = funnel ? await makeTargets(site, { ...options, funnel }) : 0;
  log(`${leads} leads, ${targets} targets`);
  return [...users.values()].flatMap(({ login }) => login ?? []);
}
