import type { Funnel } from '../../../shared/contracts/funnel';
import { answer } from './answers';
import type { AppOptions } from './boot';
import { makeFunnel } from './funnels';
import type { ApiClient } from './users';

const EXTENSION = `module.exports = (plugin) => {
  Object.assign(plugin.contentTypes.opportunity.schema.attributes, {
    rooms: { type: 'integer' },
    roofArea: { type: 'decimal' },
    region: { type: 'string' },
    max: { type: 'integer' },
    secretScore: { type: 'integer', private: true },
  });
  return plugin;
};`;
const site = (source: string): AppOptions => ({
  files: { 'src/extensions/sales-pipeline/strapi-server.js': source },
});

/** A site with attributes of its own on opportunities, some of which a formula may read. */
export const WITH_ATTRIBUTES = site(EXTENSION);
export const withoutAttribute = (name: string): AppOptions =>
  site(EXTENSION.replace(new RegExp(`\\b${name}: .*`), ''));

const STAGES = [
  { kind: 'open', probability: 50 },
  { kind: 'open', probability: 20 },
  { kind: 'won', probability: 100 },
] as const;

export const funnelWithFormula = (
  by: ApiClient,
  formula: string | null,
  formulaUnit: string | null = null,
): Promise<Funnel> => makeFunnel(by, STAGES, { formula, formulaUnit, formulaLabel: 'Score' });

/** Two dollars for a euro; no other currency has a rate. */
export const makeRate = (by: ApiClient) =>
  answer(
    by.post('/exchange-rates', { currency: 'USD', rate: 0.5, validFrom: '2020-01-01T00:00:00Z' }),
    201,
  );
