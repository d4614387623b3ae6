import { UIDS } from '../constants';
import type { CheckedFigure, FunnelFigure } from '../domain/figure';
import { isPluginVariable } from '../domain/figure';
import type { FormulaSql } from '../domain/formula';
import { DOUBLE, formulaSql, variableSql as boundedSql } from '../domain/formula';
import type { Database, Row } from './database';
import type { SqlFragment } from './scope';

/** The success figures of the funnels that a request has read. */
export type Figures = {
  byFunnel: ReadonlyMap<number, FunnelFigure>;
  /** From which days are counted. */
  now: number;
};

/** What the variables of opportunity `o` are made of beside its own columns. */
export type FigureSources = { probability: SqlFragment; rate: SqlFragment; now: number };

export const PRIORITY_SQL = "(case o.priority when 'high' then 3 when 'low' then 1 else 2 end)";
const DAY_MS = 86_400_000;

const plain = (sql: string, bindings: FormulaSql['bindings'] = []): FormulaSql => ({
  sql,
  bindings,
});
const bound = ({ sql, bindings }: SqlFragment): FormulaSql =>
  plain(sql, bindings as FormulaSql['bindings']);
const times = (a: FormulaSql, b: FormulaSql): FormulaSql =>
  plain(`(${a.sql} * ${b.sql})`, [...a.bindings, ...b.bindings]);

/** A variable of opportunity `o`; amounts in its own currency or, where figures compare, in the base currency. */
function variableSql(
  db: Database,
  name: string,
  { probability, rate, now }: FigureSources,
  isAmount: boolean,
): FormulaSql {
  const double = DOUBLE[db.engine];
  const share = bound(probability);
  const amount = (sql: FormulaSql) => (isAmount ? sql : times(sql, bound(rate)));
  /** Whole days; what lies a little ahead of this clock counts as now. */
  const days = (from: string, to: FormulaSql) =>
    plain(
      `(case when ${from} > ${to.sql} then 0 else floor((${to.sql} - ${from}) / cast(${DAY_MS} as ${double})) end)`,
      [...to.bindings, ...to.bindings],
    );
  const at = plain(`cast(? as ${double})`, [now]);
  if (!isPluginVariable(name)) return plain(`o.${db.columnOf(UIDS.opportunity, name)}`);
  switch (name) {
    case 'targetValue':
      return amount(plain('o.target_value'));
    case 'probability':
      return share;
    case 'currentValue':
      return amount(plain(`(o.target_value * ${share.sql} / 100.0)`, share.bindings));
    case 'daysOpen':
      return days('o.opened_at', plain(`coalesce(o.closed_at, ${at.sql})`, at.bindings));
    case 'daysInStage':
      return days('o.stage_entered_at', at);
    case 'daysSinceContact':
      return days('o.last_contact_at', at);
    case 'effortMinutes':
      return plain('coalesce(o.effort_minutes, 0)');
    case 'effortCost':
      return amount(plain('coalesce(o.effort_cost, 0)'));
    case 'priority':
      return plain(PRIORITY_SQL);
  }
}

const variablesOf = (
  db: Database,
  checked: CheckedFigure,
  sources: FigureSources,
): [string, FormulaSql][] =>
  checked.variables.map((name) => [name, variableSql(db, name, sources, checked.isAmount)]);

const inline = (db: Database, checked: CheckedFigure, sources: FigureSources): FormulaSql =>
  formulaSql(checked.formula, Object.fromEntries(variablesOf(db, checked, sources)), db.engine);

/** One expression over several funnels; those with the same formula share it. Null: none has one. */
function byFunnel(
  { byFunnel: figures }: Figures,
  write: (checked: CheckedFigure) => FormulaSql,
): FormulaSql | null {
  const funnels = new Map<CheckedFigure, number[]>();
  for (const [id, { checked }] of figures) {
    if (checked) funnels.set(checked, [...(funnels.get(checked) ?? []), id]);
  }
  if (funnels.size === 0) return null;
  const bindings: FormulaSql['bindings'] = [];
  const whens = [...funnels].map(([checked, ids]) => {
    const { sql, bindings: own } = write(checked);
    bindings.push(...ids, ...own);
    return `when o.funnel_id in (${ids.map(() => '?').join(', ')}) then ${sql}`;
  });
  return plain(`(case ${whens.join(' ')} end)`, bindings);
}

/** The figure of a card, in its own currency where it is an amount. */
export const figureSql = (
  db: Database,
  figures: Figures,
  sources: FigureSources,
): FormulaSql | null => byFunnel(figures, (checked) => inline(db, checked, sources));

/** The figure that opportunities are ordered by: amounts in the base currency. */
export function figureOrderSql(
  db: Database,
  figures: Figures,
  sources: FigureSources,
): FormulaSql | null {
  const rate = plain(
    `cast(${sources.rate.sql} as ${DOUBLE[db.engine]})`,
    bound(sources.rate).bindings,
  );
  return byFunnel(figures, (checked) => {
    const own = inline(db, checked, sources);
    return checked.isAmount ? times(own, rate) : own;
  });
}

const aliasOf = (name: string) => `v_${name.toLowerCase()}`;

/**
 * The variables as columns of an inner select, and the figure over them: each is computed and bound once. For rows by
 * the thousand they come as the formula reads them (`bounded`), for those that are shown as they are.
 */
export function nestedFigure(
  db: Database,
  checked: CheckedFigure,
  sources: FigureSources,
  columns: 'bounded' | 'asTheyAre',
) {
  const isBounded = columns === 'bounded';
  const variables = variablesOf(db, checked, sources).map(
    ([name, sql]) => [name, isBounded ? boundedSql(sql, db.engine) : sql] as const,
  );
  const names = variables.map(
    ([name], at) => [name, { ...plain(`${aliasOf(name)}_${at}`), isBounded }] as const,
  );
  return {
    inner: variables.map(([, { sql, bindings }], at) => ({
      sql: `${sql} as ${names[at]?.[1].sql ?? ''}`,
      bindings,
    })),
    outer: formulaSql(checked.formula, Object.fromEntries(names), db.engine),
    /** What the variables are in a row of a select of them. */
    read: (row: Row): Record<string, number | null> =>
      Object.fromEntries(names.map(([name, { sql }]) => [name, numberOrNull(row[sql])])),
  };
}

export const numberOrNull = (value: unknown): number | null =>
  value === null || value === undefined ? null : Number(value);

/** Columns that a figure reads and a card does not show: efforts and what the site added. */
export function figureColumns(db: Database, { byFunnel: figures }: Figures): [string, string][] {
  const names = new Set([...figures.values()].flatMap(({ checked }) => checked?.variables ?? []));
  return [...names].flatMap((name): [string, string][] => {
    if (name === 'effortMinutes') return [[name, 'o.effort_minutes']];
    if (name === 'effortCost') return [[name, 'o.effort_cost']];
    return isPluginVariable(name) ? [] : [[name, `o.${db.columnOf(UIDS.opportunity, name)}`]];
  });
}
