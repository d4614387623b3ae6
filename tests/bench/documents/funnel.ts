import type { Core } from '@strapi/strapi';
import type { Stage } from '../handwritten/funnel';
import { documents } from './access';

export interface StageDocument {
  id: number;
  documentId: string;
  name: string;
  icon: string | null;
  color: string;
  kind: Stage['kind'];
  probability: number | string;
}
interface PlaceDocument {
  position: number;
  probability: number | string | null;
  followUpDays: number | null;
  criticalDays: number | null;
  stage: StageDocument;
}
interface FunnelDocument {
  documentId: string;
  name: string;
  currency: string;
  dayCounting: 'calendar' | 'business' | null;
  followUpDays: number | null;
  criticalDays: number | null;
}
interface RateDocument {
  currency: string;
  rate: number | string;
}
export interface Setup {
  funnel: FunnelDocument;
  stages: Stage[];
  closedDays: { won: number; lost: number; aftersale: number };
  /** Of a currency, in base units. */
  rateOf(currency: string): number | undefined;
}

const statusOf = (kind: Stage['kind']): Stage['status'] => (kind === 'aftersale' ? 'won' : kind);

/** Settings are code in such a site; the figures are those that the plugin starts with. */
const settings = {
  baseCurrency: 'EUR',
  dayCounting: 'calendar' as const,
  closedDays: { won: 90, lost: 30, aftersale: 90 },
};

function daysOf(place: PlaceDocument, funnel: FunnelDocument): Stage['days'] {
  const { kind } = place.stage;
  const own = kind === 'open' ? funnel : null;
  const followUp = place.followUpDays ?? own?.followUpDays ?? (kind === 'open' ? 7 : null);
  const critical = place.criticalDays ?? own?.criticalDays ?? (kind === 'open' ? 14 : null);
  if (kind === 'lost' || followUp === null || critical === null) return null;
  return { followUp, critical, counting: funnel.dayCounting ?? settings.dayCounting };
}

export async function setupOf(strapi: Core.Strapi, documentId: string): Promise<Setup> {
  const funnel = await documents<FunnelDocument>(strapi, 'funnel').findOne({ documentId });
  if (!funnel) throw new Error(`There is no funnel ${documentId}`);
  const places = await documents<PlaceDocument>(strapi, 'funnel-stage').findMany({
    filters: { funnel: { documentId } },
    populate: { stage: true },
    sort: 'position:asc',
  });
  const rates = await documents<RateDocument>(strapi, 'exchange-rate').findMany({
    filters: { validFrom: { $lte: Date.now() } },
    sort: 'validFrom:asc',
  });
  const newest = new Map(rates.map(({ currency, rate }) => [currency, Number(rate)]));
  newest.set(settings.baseCurrency, 1);
  return {
    funnel,
    closedDays: settings.closedDays,
    rateOf: (currency) => newest.get(currency),
    stages: places.map((place) => ({
      ...place.stage,
      status: statusOf(place.stage.kind),
      probability: Number(place.probability ?? place.stage.probability),
      days: daysOf(place, funnel),
    })),
  };
}
