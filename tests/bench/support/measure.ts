import { performance } from 'node:perf_hooks';
import { VARIANTS, type Prepared, type Timings, type Variant } from '../case';

/** Milliseconds. */
export interface Timing {
  median: number;
  /** Between them lie four of five samples. */
  low: number;
  high: number;
  samples: number;
}

export interface Limits {
  rounds: number;
  /** A variant that has used up so many seconds, and has the fewest samples, sits the rest out. */
  seconds: number;
}
const FEWEST = 3;
const WARM_UP = 3;

const at = (sorted: number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;

function timingOf(samples: number[]): Timing {
  const sorted = [...samples].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const median =
    sorted.length % 2 === 1
      ? at(sorted, 0.5)
      : ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2;
  return { median, low: at(sorted, 0.1), high: at(sorted, 0.9), samples: sorted.length };
}

/**
 * A B C A B C …: what else the machine does hits all variants alike. The one that begins changes,
 * since the first of a round finds other pages in the caches than the last.
 */
export async function measure(prepared: Prepared, limits: Limits): Promise<Timings> {
  const { variants, once: isSingle = false } = prepared;
  const [warmUp, rounds] = isSingle ? [0, 1] : [WARM_UP, limits.rounds];
  const names = VARIANTS.filter((name) => variants[name]);
  const samples = new Map<Variant, number[]>(names.map((name) => [name, []]));
  const used = new Map<Variant, number>();

  const once = async (name: Variant, round: number): Promise<void> => {
    const begin = performance.now();
    await variants[name]?.(round);
    const took = performance.now() - begin;
    await prepared.settle?.();
    used.set(name, (used.get(name) ?? 0) + took);
    if (round >= 0) samples.get(name)?.push(took);
  };
  const tired = (name: Variant): boolean => (used.get(name) ?? 0) > limits.seconds * 1000;

  for (let round = -warmUp; round < rounds; round += 1) {
    const first = ((round % names.length) + names.length) % names.length;
    for (const name of [...names.slice(first), ...names.slice(0, first)]) {
      const enough = round < 0 ? round > -warmUp : (samples.get(name)?.length ?? 0) >= FEWEST;
      if (!(enough && tired(name))) await once(name, round);
    }
  }
  return Object.fromEntries(names.map((name) => [name, timingOf(samples.get(name) ?? [])]));
}
