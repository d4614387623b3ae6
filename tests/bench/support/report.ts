import { VARIANTS, type Variant } from '../case';
import { planOf, type Plan } from '../seed/plan';
import type { CaseResult } from '../worker';
import type { Timing } from './measure';
import type { Engine } from './target';

const heads: Record<Variant, string> = {
  plugin: 'plugin',
  sql: 'hand-written SQL',
  documents: 'strapi.documents',
  baseline: 'without the past',
};
const engineNames: Record<Engine, string> = { sqlite: 'SQLite', postgres: 'PostgreSQL' };

const short = (value: number): string =>
  value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);

const shown = (timing: Timing | undefined): string =>
  timing
    ? `${short(timing.median)} (${short(timing.low)}-${short(timing.high)}, ${timing.samples})`
    : '';

const ratio = (above: Timing | undefined, below: Timing | undefined): string =>
  above && below ? short(above.median / below.median) : '';

/** Texts to the left, figures to the right. */
export function aligned(rows: string[][], texts: number): string[] {
  const widths = rows[0]?.map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows.map((row) =>
    row
      .map((cell, column) =>
        column < texts ? cell.padEnd(widths?.[column] ?? 0) : cell.padStart(widths?.[column] ?? 0),
      )
      .join('  '),
  );
}

/** Milliseconds: median, then where four of five samples lie and how many there are. */
export function tableLines(engine: Engine, plan: Plan, results: CaseResult[]): string[] {
  const variants = VARIANTS.filter((name) => results.some(({ timings }) => timings[name]));
  const rows = [
    ['', ...variants.map((name) => heads[name]), 'plugin / SQL', 'documents / plugin'],
    ...results.map(({ name, timings }) => [
      name,
      ...variants.map((variant) => shown(timings[variant])),
      ratio(timings.plugin, timings.sql),
      ratio(timings.documents, timings.plugin),
    ]),
  ];
  return [
    '',
    `${engineNames[engine]}, ${plan.title}`,
    'Milliseconds: median (four of five samples, their number)',
    ...aligned(rows, 1),
  ];
}

interface Measured {
  engine: Engine;
  plan: string;
  results: CaseResult[];
}

export function goalLines(measured: Measured[]): string[] {
  const rows = measured.flatMap(({ engine, plan, results }) =>
    results.flatMap(({ goals }) =>
      goals.map(({ text, figure, met }) => [
        met ? 'met' : 'NOT MET',
        text,
        figure,
        `${engineNames[engine]}, ${planOf(plan).name}`,
      ]),
    ),
  );
  if (rows.length === 0) return [];
  return ['', 'Goals', ...aligned(rows, 2)];
}
