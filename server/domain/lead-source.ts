import type { Touch } from '../../shared/contracts/lead';
import type { SourceRule } from '../../shared/contracts/settings';

export const DEFAULT_SOURCE = 'website-form';

const SEARCH_ENGINES = [
  /(^|\.)google\.[a-z.]{2,6}$/,
  /(^|\.)bing\.com$/,
  /(^|\.)duckduckgo\.com$/,
  /(^|\.)ecosia\.org$/,
  /(^|\.)startpage\.com$/,
  /(^|\.)search\.yahoo\.(com|[a-z]{2})$/,
  /(^|\.)search\.brave\.com$/,
  /(^|\.)qwant\.com$/,
  /(^|\.)yandex\.[a-z.]{2,6}$/,
  /(^|\.)baidu\.com$/,
  /(^|\.)perplexity\.ai$/,
  /(^|\.)chatgpt\.com$/,
];
const SOCIAL_NETWORKS = [
  /(^|\.)linkedin\.com$/,
  /(^|\.)lnkd\.in$/,
  /(^|\.)xing\.com$/,
  /(^|\.)facebook\.com$/,
  /(^|\.)instagram\.com$/,
  /(^|\.)threads\.(net|com)$/,
  /(^|\.)twitter\.com$/,
  /(^|\.)x\.com$/,
  /^t\.co$/,
  /(^|\.)youtube\.com$/,
  /(^|\.)tiktok\.com$/,
  /(^|\.)pinterest\.[a-z.]{2,6}$/,
  /(^|\.)reddit\.com$/,
  /(^|\.)bsky\.app$/,
  /(^|\.)mastodon\.social$/,
];

const hostOf = (url: string | null): string => {
  try {
    return url === null ? '' : new URL(url).hostname.toLowerCase();
  } catch {
    return '';
  }
};
const pathOf = (url: string | null): string => {
  try {
    return url === null ? '' : new URL(url).pathname.toLowerCase();
  } catch {
    return '';
  }
};
const isWithin = (host: string, domain: string): boolean =>
  host === domain || host.endsWith(`.${domain}`);

function holds({ field, values }: SourceRule, touch: Touch): boolean {
  const wanted = values.map((value) => value.toLowerCase());
  const host = hostOf(touch.referrer);
  const isOneOf = (value: string | undefined) =>
    value !== undefined && wanted.includes(value.toLowerCase());
  switch (field) {
    case 'utmSource':
      return isOneOf(touch.utm.source);
    case 'utmMedium':
      return isOneOf(touch.utm.medium);
    case 'utmCampaign':
      return isOneOf(touch.utm.campaign);
    case 'clickId':
      return Object.keys(touch.clickIds).some(isOneOf);
    case 'searchEngine':
      return SEARCH_ENGINES.some((engine) => engine.test(host));
    case 'socialNetwork':
      return SOCIAL_NETWORKS.some((network) => network.test(host));
    case 'referrerHost':
      return host !== '' && wanted.some((domain) => isWithin(host, domain));
    case 'path':
      return wanted.some((start) => pathOf(touch.url).startsWith(start));
  }
}

/** The source that the first rule gives that holds for the last visit, else for the first one. */
export function sourceOf(
  touches: { last: Touch | null; first: Touch | null },
  rules: readonly SourceRule[],
): string {
  for (const touch of [touches.last, touches.first]) {
    const rule = touch && rules.find((one) => holds(one, touch));
    if (rule) return rule.source;
  }
  return DEFAULT_SOURCE;
}
