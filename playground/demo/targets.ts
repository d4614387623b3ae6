import type { DemoFunnel, Locale, Site } from './site';

const NAMES = {
  quarter: { en: 'All sales, this quarter', de: 'Alle Verkäufe in diesem Quartal' },
  month: { en: 'Orders this month', de: 'Aufträge in diesem Monat' },
  year: { en: 'Business customers, this year', de: 'Geschäftskunden in diesem Jahr' },
} as const;

/** First and last day of so many months from `month` (0 to 11) on. */
function months(year: number, month: number, length: number) {
  const day = (at: number, of: number) => new Date(Date.UTC(year, at, of)).toISOString();
  return {
    startsOn: day(month, 1).slice(0, 10),
    endsOn: day(month + length, 0).slice(0, 10),
  };
}

/** What the demo's team has set out to win: one that is nearly reached, one that is far, one of a funnel. */
export async function makeTargets(
  site: Site,
  { today, locale, funnel }: { today: string; locale: Locale; funnel: DemoFunnel },
): Promise<number> {
  const [year = 0, month = 1] = today.split('-').map(Number);
  const targets = [
    {
      ...{ name: NAMES.quarter[locale], kind: 'amount', value: 1_500_000 },
      ...months(year, Math.floor((month - 1) / 3) * 3, 3),
    },
    { name: NAMES.month[locale], kind: 'count', value: 15, ...months(year, month - 1, 1) },
    {
      ...{ name: NAMES.year[locale], kind: 'amount', value: 4_000_000, ...months(year, 0, 12) },
      funnelDocumentId: funnel.documentId,
    },
  ];
  // The plugin offers no way for code to set targets: they are a manager's decision.
  const stored = site.strapi.db.query('plugin::sales-pipeline.target');
  for (const target of targets) await stored.create({ data: { ...target, version: 1 } });
  return targets.length;
}
