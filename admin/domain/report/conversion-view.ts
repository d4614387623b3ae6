import type { ConversionReport, ConversionStep, DrillDown } from '../../../shared/contracts';

import { ratio } from './figure-digits';

export type ConversionLine = ConversionStep & {
  /** Of all that entered the funnel (0 to 1). */
  ofAll: number | null;
  isLast: boolean;
};

export const conversionLines = ({
  steps,
  cohort,
}: Pick<ConversionReport['funnels'][number], 'steps' | 'cohort'>): ConversionLine[] =>
  steps.map((step, at) => ({
    ...step,
    fromBefore: at === 0 ? null : ratio(step.reached, steps[at - 1]?.reached ?? 0),
    ofAll: ratio(step.reached, cohort.count),
    isLast: at === steps.length - 1 && steps.length > 1,
  }));

export const LEAD_STEPS = ['count', 'qualified', 'converted', 'won'] as const;
export type LeadStep = {
  step: (typeof LEAD_STEPS)[number];
  value: number;
  /** Of all leads (0 to 1). */
  ofAll: number | null;
  drillDown: DrillDown;
};

/** What became of leads; nothing for who may not read them. */
export const leadSteps = ({ leads }: Pick<ConversionReport, 'leads'>): LeadStep[] =>
  leads
    ? LEAD_STEPS.map((step) => ({
        step,
        value: leads[step],
        ofAll: ratio(leads[step], leads.count),
        drillDown: step === 'count' ? leads.drillDown : null,
      }))
    : [];
