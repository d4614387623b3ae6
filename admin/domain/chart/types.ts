/** Green, yellow and red are kept for the light and for what became of something. */
export const TONES = ['primary', 'success', 'danger', 'warning', 'neutral', 'secondary'] as const;
export type Tone = (typeof TONES)[number];

/** What every mark of a chart has. */
export type MarkRow = {
  key: string;
  label: string;
  /** The list of what it counts. */
  to?: string | null;
};
export type BarRow = MarkRow & { value: number; tone?: Tone; note?: string };

export type StackRow = MarkRow & {
  values: Readonly<Record<string, number>>;
  target?: number | null;
  range?: readonly [number, number] | null;
};
export type Series = { key: string; label: string; tone: Tone };

export type WaterfallRow = BarRow & {
  /** A total stands on zero, a step begins where the one before it ended. */
  kind: 'total' | 'step';
};
export type DurationRow = MarkRow & {
  median: number | null;
  p90: number | null;
  isEmphasised?: boolean;
};
