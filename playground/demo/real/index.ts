import type { ImportRow, Site } from '../site';
import { createRoles, createUser, type DemoLogin, type DemoUser } from '../users';
import { readFolder, type Account, type Deal, type RealData } from './files';

const SOURCE = 'crm-sales-opportunities';
/** Of the file's four stages; the data set names no probabilities. */
const STAGES = [
  { name: 'Prospecting', kind: 'open', probability: 10, icon: 'Search', color: 'neutral600' },
  { name: 'Engaging', kind: 'open', probability: 50, icon: 'Discuss', color: 'primary600' },
  { name: 'Won', kind: 'won', probability: 100, icon: 'SealCheck', color: 'success600' },
  { name: 'Lost', kind: 'lost', probability: 0, icon: 'CrossCircle', color: 'danger600' },
] as const;
/** Those who may log in; the others own their opportunities only. */
const LOGINS = new Set(['Melvin Marxen', 'Darcel Schlecht']);
const EVER = 36_500;

type Users = Map<string, DemoUser>;
type Log = (line: string) => void;

async function makeUsers({ strapi, roles }: Site, { managers }: RealData): Promise<Users> {
  const byKey = await createRoles(roles, ['sales-manager', 'seller'], 'en');
  const users: Users = new Map();
  const make = async (name: string, key: string) => {
    const role = byKey.get(key);
    if (!role || name === '' || users.has(name)) return;
    users.set(name, await createUser(strapi, { name, role, login: LOGINS.has(name) }));
  };
  for (const name of managers.values()) await make(name, 'sales-manager');
  for (const name of managers.keys()) await make(name, 'seller');
  return users;
}

async function makeOrganizations(site: Site, accounts: Account[]): Promise<Map<string, string>> {
  for (const name of new Set(accounts.map(({ sector }) => sector))) {
    await site.create('list-entry', { list: 'industries', code: name, name });
  }
  const made = new Map<string, string>();
  for (const account of accounts) {
    const { name, sector, employees, country, founded, revenue, parent } = account;
    const facts = [`Founded ${founded}`, `revenue ${revenue} million`];
    if (parent) facts.push(`subsidiary of ${parent}`);
    const data = { name, employees, industry: sector, address: { country } };
    const extra = { note: facts.join(', '), externalId: name };
    made.set(name, await site.create('organization', { ...data, ...extra }));
  }
  return made;
}

async function makeFunnel(site: Site, users: Users) {
  const stages = new Map<string, string>();
  for (const stage of STAGES) stages.set(stage.name, await site.create('stage', stage));
  const funnel = await site.create('funnel', {
    name: 'CRM Sales Opportunities',
    team: [...users.values()].map(({ id }) => id),
    stages: [...stages.values()].map((stage) => ({ stage })),
  });
  return { funnel, stages };
}

/** The day on which each account first bought: from then on it is an existing customer. */
function firstWins(deals: Deal[]): Map<string, string> {
  const wins = new Map<string, string>();
  for (const { account, stage, closedOn } of deals) {
    if (stage !== 'Won' || !account || !closedOn) continue;
    const known = wins.get(account);
    if (known === undefined || closedOn < known) wins.set(account, closedOn);
  }
  return wins;
}

const NO_DATE = '9999-12-31';
/** Newest on top of each column; what has no date comes before all. */
const lastDay = ({ closedOn, engagedOn }: Deal) => closedOn ?? engagedOn ?? NO_DATE;

/**
 * Four stages, 30 sellers with their managers as team, 85 organizations and 8,800 opportunities with the dates of the
 * file: opened on engage_date, closed on close_date, without a date opened now. A won one is worth its close_value, a
 * lost one the file's 0, an open one the list price of its product.
 */
export async function seedReal(site: Site, folder: string, log: Log): Promise<DemoLogin[]> {
  const data = readFolder(folder);
  const users = await makeUsers(site, data);
  log(`${users.size} users`);
  const organizations = await makeOrganizations(site, data.accounts);
  log(`${organizations.size} organizations`);
  const { funnel, stages } = await makeFunnel(site, users);
  const wins = firstWins(data.deals);
  const rows = [...data.deals]
    .sort((a, b) => lastDay(b).localeCompare(lastDay(a)))
    .map((deal): ImportRow => {
      const stage = stages.get(deal.stage);
      if (!stage) throw new Error(`sales_pipeline.csv: ${deal.id} has the stage "${deal.stage}".`);
      const owner = users.get(deal.agent)?.id ?? null;
      const won = deal.account ? wins.get(deal.account) : undefined;
      return {
        externalId: deal.id,
        title: `${deal.product} – ${deal.account ?? deal.id}`,
        stage,
        enteredAt: deal.engagedOn,
        closedAt: deal.closedOn,
        targetValue: deal.closeValue ?? deal.listPrice,
        organization: (deal.account && organizations.get(deal.account)) ?? null,
        owner,
        ...(owner === null ? {} : { actor: owner }),
        businessType: won !== undefined && won <= (deal.engagedOn ?? NO_DATE) ? 'existing' : 'new',
        brief: { solution: deal.product },
      };
    });
  const made = await site.pipeline.importMany({ funnel, source: SOURCE, rows });
  log(`${made.length} opportunities`);
  await site.pipeline.updateSettings({ closedDays: { won: EVER, lost: EVER, aftersale: EVER } });
  return [...users.values()].flatMap(({ login }) => login ?? []);
}
