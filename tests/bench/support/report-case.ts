import type { Knex } from 'knex';
import type { ReportName, Reports } from '../../../shared/contracts/report';
import { reportQuery } from '../../../server/validation/report';
import { atMost, type Bench, type BenchCase, type Goal, type Prepared } from '../case';
import { readSite, type ReportQuestion, type ReportSite } from '../handwritten/report-site';
import type { Plan } from '../seed/plan';
import { Comparison } from './agree';
import { growth } from './memory';

const MOST_MB = 50;
const DAY = 24 * 60 * 60 * 1000;
const large = ({ size }: Plan): boolean => size >= 100_000;

const localDay = (at: number): string =>
  new Date(at - new Date(at).getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
export const daysAgo = (days: number): string => localDay(Date.now() - days * DAY);

type Period = { from: string; to: string };
/** The year that a report shows where nothing else is asked for. */
export const lastYear = (): Period => ({ from: daysAgo(365), to: daysAgo(0) });

export interface ReportSpec<N extends ReportName, S> {
  report: N;
  order: number;
  period?: () => Period;
  /** Another one for which the figures are compared, but not timed. */
  alsoOver?: () => Period;
  sql(knex: Knex, site: ReportSite, question: ReportQuestion): Promise<S>;
  compare(comparison: Comparison, plugin: Reports[N], sql: S, site: ReportSite): void;
}

/** Answers of the service, with what HTTP would be asked. */
export const askReport = async <N extends ReportName>(
  { app, caller }: Pick<Bench, 'app' | 'caller'>,
  name: N,
  query: Record<string, string>,
): Promise<Reports[N]> =>
  (await app.report(name, reportQuery.parse(query), caller)).data as Reports[N];

export const memoryGoal = (name: string, megabytes: () => number | undefined): Goal => ({
  text: `Report ${name}: at most ${MOST_MB} MB over the idle process`,
  check: () => {
    const mb = megabytes();
    return mb === undefined ? null : { figure: `${mb.toFixed(0)} MB`, met: mb <= MOST_MB };
  },
});
export const speedGoal = (name: string): Goal =>
  atMost(`Report ${name}: at most 2 x hand-written SQL at 100,000`, ['plugin', 'sql'], 2, large);

/** One report beside the same figures in SQL: compared, timed, and how much memory it takes. */
export function reportCase<N extends ReportName, S>(spec: ReportSpec<N, S>): BenchCase {
  let megabytes: number | undefined;
  return {
    name: `report-${spec.report}`,
    order: spec.order,
    prepare(bench): Promise<Prepared> {
      const { knex, seed } = bench;
      const period = (spec.period ?? lastYear)();
      const plugin = (over = period) => askReport(bench, spec.report, over);
      const sql = async (over = period) => {
        const asked = { funnel: seed.funnels[0] ?? '', ...over, now: Date.now() };
        const site = await readSite(knex, asked);
        return { site, sums: await spec.sql(knex, site, asked) };
      };
      return Promise.resolve({
        async agree() {
          megabytes = await growth(() => plugin());
          for (const over of [period, ...(spec.alsoOver ? [spec.alsoOver()] : [])]) {
            const comparison = new Comparison(`The report ${spec.report} from ${over.from}`);
            const { site, sums } = await sql(over);
            spec.compare(comparison, await plugin(over), sums, site);
            comparison.end();
          }
        },
        variants: { plugin: () => plugin(), sql: () => sql() },
      });
    },
    goals: [speedGoal(spec.report), memoryGoal(spec.report, () => megabytes)],
  };
}

/** Figures that may differ by what rounding to cents and hundredths does. */
export function closeAll(
  comparison: Comparison,
  name: string,
  plugin: Record<string, number | null>,
  sql: Record<string, number | null>,
): void {
  for (const [key, value] of Object.entries(plugin)) {
    const other = sql[key] ?? null;
    if (value === null || other === null) comparison.same(`${name}, ${key}`, value, other);
    else comparison.close(`${name}, ${key}`, value, other);
  }
}
