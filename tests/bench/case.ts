import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { App } from '../../server/app';
import type { Caller } from '../../server/services/caller';
import type { Plan, SeedNote } from './seed/plan';
import type { Timing } from './support/measure';
import type { Engine } from './support/target';

/** The plugin, the same answer in SQL kept apart from it, and what a site would write with Strapi. */
export const VARIANTS = ['plugin', 'sql', 'documents', 'baseline'] as const;
export type Variant = (typeof VARIANTS)[number];

export interface Bench {
  strapi: Core.Strapi;
  app: App;
  caller: Caller;
  knex: Knex;
  engine: Engine;
  plan: Plan;
  seed: SeedNote;
}

export interface Prepared {
  /** Throws where plugin and SQL give different answers; runs before anything is timed. */
  agree(): Promise<void>;
  /** `round` lets all variants of a round ask the same question. */
  variants: Partial<Record<Variant, (round: number) => Promise<unknown>>>;
  /** Too long to be run again and again: one round, without a warm-up. */
  once?: boolean;
  /** Waits, untimed and after each run, until what it has set off is over. */
  settle?(): Promise<void>;
  /** Takes back what the runs have written. */
  restore?(): Promise<void>;
}

export type Timings = Partial<Record<Variant, Timing>>;
export interface Goal {
  text: string;
  /** Null: nothing to say about this seed or without these variants. */
  check(timings: Timings, plan: Plan): { figure: string; met: boolean } | null;
}

/** A file of `cases/` exports one as its default; nothing else has to know of it. */
export interface BenchCase {
  name: string;
  /** Place in the table. */
  order: number;
  /** Absent: every seed of one funnel. */
  suits?(plan: Plan): boolean;
  prepare(bench: Bench): Promise<Prepared>;
  goals: Goal[];
}

/** `slow` takes at most `times` as long as `fast`. */
export const atMost = (
  text: string,
  [slow, fast]: [Variant, Variant],
  times: number,
  when: (plan: Plan) => boolean = () => true,
): Goal => ({
  text,
  check(timings, plan) {
    const [above, below] = [timings[slow], timings[fast]];
    if (!above || !below || !when(plan)) return null;
    const ratio = above.median / below.median;
    return { figure: `${ratio.toFixed(2)} x`, met: ratio <= times };
  },
});

/** `ahead` is at least `times` as fast as `behind`. */
export const atLeast = (
  text: string,
  [ahead, behind]: [Variant, Variant],
  times: number,
  when: (plan: Plan) => boolean = () => true,
): Goal => ({
  text,
  check(timings, plan) {
    const [fast, slow] = [timings[ahead], timings[behind]];
    if (!fast || !slow || !when(plan)) return null;
    const ratio = slow.median / fast.median;
    return { figure: `${ratio.toFixed(1)} x`, met: ratio >= times };
  },
});
