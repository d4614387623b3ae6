import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseCsv, type CsvRow } from './csv';

export type Account = {
  name: string;
  sector: string;
  founded: string;
  /** In millions. */
  revenue: string;
  employees: number | null;
  country: string;
  parent: string;
};
export type Deal = {
  id: string;
  agent: string;
  product: string;
  account: string | null;
  stage: string;
  /** YYYY-MM-DD */
  engagedOn: string | null;
  closedOn: string | null;
  closeValue: number | null;
  listPrice: number | null;
};
export type RealData = {
  accounts: Account[];
  deals: Deal[];
  /** Manager of each seller who has an opportunity. */
  managers: Map<string, string>;
};

/** The file writes GTXPro for GTX Pro: products are told apart by their letters and digits. */
const productKey = (name: string) => name.toLowerCase().replace(/[^a-z0-9]/g, '');
const SPELLING: Readonly<Record<string, string>> = { technolgy: 'technology' };

function read(folder: string, file: string, columns: readonly string[]): CsvRow[] {
  const full = path.join(folder, file);
  if (!existsSync(full)) throw new Error(`${full} is missing.`);
  try {
    return parseCsv(readFileSync(full, 'utf8'), columns);
  } catch (error) {
    throw new Error(`${full} ${error instanceof Error ? error.message : String(error)}.`);
  }
}

/** `10/20/2016` to `2016-10-20`. */
function day(text: string): string | null {
  if (text === '') return null;
  const [, month = '', date = '', year = ''] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? [];
  const written = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  const at = new Date(`${written}T00:00:00Z`);
  if (Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== written) {
    throw new Error(`sales_pipeline.csv: "${text}" is not a date like 10/20/2016.`);
  }
  return written;
}

function number(text: string): number | null {
  if (text === '') return null;
  const value = Number(text);
  if (!Number.isFinite(value)) throw new Error(`"${text}" is not a number.`);
  return value;
}

/** The four files of the CRM export, with its slips put right: dates, GTXPro, technolgy. */
export function readFolder(folder: string): RealData {
  const products = new Map(
    read(folder, 'products.csv', ['product', 'sales_price']).map((row) => [
      productKey(row.product ?? ''),
      { name: row.product ?? '', price: number(row.sales_price ?? '') },
    ]),
  );
  const accountColumns = ['account', 'sector', 'year_established', 'revenue', 'employees'];
  const accounts = read(folder, 'accounts.csv', accountColumns).map((row): Account => ({
    name: row.account ?? '',
    sector: SPELLING[row.sector ?? ''] ?? row.sector ?? '',
    founded: row.year_established ?? '',
    revenue: row.revenue ?? '',
    employees: number(row.employees ?? ''),
    country: row.office_location ?? '',
    parent: row.subsidiary_of ?? '',
  }));
  const dealColumns = ['opportunity_id', 'sales_agent', 'product', 'account', 'deal_stage'];
  const dates = ['engage_date', 'close_date', 'close_value'];
  const deals = read(folder, 'sales_pipeline.csv', [...dealColumns, ...dates]).map((row): Deal => {
    const product = products.get(productKey(row.product ?? ''));
    return {
      id: row.opportunity_id ?? '',
      agent: row.sales_agent ?? '',
      product: product?.name ?? row.product ?? '',
      account: row.account || null,
      stage: row.deal_stage ?? '',
      engagedOn: day(row.engage_date ?? ''),
      closedOn: day(row.close_date ?? ''),
      closeValue: number(row.close_value ?? ''),
      listPrice: product?.price ?? null,
    };
  });
  const teams = new Map(
    read(folder, 'sales_teams.csv', ['sales_agent', 'manager']).map((row) => [
      row.sales_agent ?? '',
      row.manager ?? '',
    ]),
  );
  const agents = [...new Set(deals.map((deal) => deal.agent))];
  return {
    accounts,
    deals,
    managers: new Map(agents.map((agent) => [agent, teams.get(agent) ?? ''])),
  };
}
