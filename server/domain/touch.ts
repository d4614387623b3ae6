import type { Touch } from '../../shared/contracts/lead';
import type { ClickId } from '../../shared/contracts/settings';
import { CLICK_IDS } from '../../shared/contracts/settings';
import { storable } from './storable';

const UTM = ['source', 'medium', 'campaign', 'term', 'content', 'id'] as const;
const MOST = 2000;
const MOST_UTM = 255;

/** One line that can be stored, at most so long. */
export function oneLine(text: string, most: number): string {
  // eslint-disable-next-line no-control-regex
  const line = text.replace(/[\u0000-\u001f\u007f\u2028\u2029]+/g, ' ').trim();
  return storable(line.slice(0, most));
}

function webAddress(text: string): URL | null {
  if (text === '' || text.length > MOST * 2) return null;
  try {
    const url = new URL(text);
    return ['http:', 'https:'].includes(url.protocol) ? url : null;
  } catch {
    return null;
  }
}

/** Of a page that the visitor came from: no more than where it lies. */
export function referrerOf(text: string | undefined): string | null {
  const url = webAddress(text ?? '');
  return url && `${url.origin}${url.pathname}`.slice(0, MOST);
}

export type Page = { url: string; path: string };
/**
 * The address of a page with nothing in its query but the campaign: what else stands there may tell of a person, and is
 * nobody's business here.
 */
export function pageOf(text: string | undefined, clickIds: readonly ClickId[]): Page | null {
  const url = webAddress(text ?? '');
  if (!url) return null;
  const kept = new URLSearchParams();
  for (const [name, value] of url.searchParams) {
    const isUtm = UTM.some((part) => name === `utm_${part}`);
    if (isUtm || clickIds.some((id) => id === name)) kept.append(name, oneLine(value, MOST_UTM));
  }
  const query = kept.size > 0 ? `?${kept.toString()}` : '';
  return {
    url: oneLine(`${url.origin}${url.pathname}${query}`, MOST),
    path: oneLine(url.pathname, MOST),
  };
}

/** utm_* and click ids of an address and of what was sent beside it, which wins. */
function campaignOf(
  url: string | null,
  sent: ReadonlyMap<string, string>,
  allowed: readonly ClickId[],
): Pick<Touch, 'utm' | 'clickIds'> {
  const params = url === null ? new URLSearchParams() : new URL(url).searchParams;
  const valueOf = (name: string) => oneLine(sent.get(name) || params.get(name) || '', MOST_UTM);
  const utm = UTM.map((part) => [part, valueOf(`utm_${part}`)] as const);
  const ids = allowed.map((name) => [name, valueOf(name)] as const);
  const filled = (pairs: (readonly [string, string])[]) =>
    Object.fromEntries(pairs.filter(([, value]) => value !== ''));
  return { utm: filled(utm), clickIds: filled(ids) };
}

export type TouchInput = {
  at: string | null;
  page: string | undefined;
  referrer: string | undefined;
  /** utm_* and click ids that were sent beside the page. */
  sent: ReadonlyMap<string, string>;
};

/** A visit from what was sent of it; null when nothing is known. */
export function touchOf(input: TouchInput, allowed: readonly ClickId[]): Touch | null {
  const page = pageOf(input.page, allowed);
  const referrer = referrerOf(input.referrer);
  const campaign = campaignOf(page?.url ?? null, input.sent, allowed);
  const isKnown =
    page !== null ||
    referrer !== null ||
    Object.keys(campaign.utm).length + Object.keys(campaign.clickIds).length > 0;
  return isKnown ? { at: input.at, url: page?.url ?? null, referrer, ...campaign } : null;
}

/** Whether a key of a submission tells of a campaign: all of them are taken, those that are not kept are forgotten. */
export const isCampaignKey = (key: string): boolean =>
  /^utm_\w{1,40}$/.test(key) || CLICK_IDS.some((id) => id === key);
