import type { EntryRef, Touch } from '../../shared/contracts/lead';
import type { Settings } from '../../shared/contracts/settings';
import type { Submission } from '../domain/form-submission';
import { sourceOf } from '../domain/lead-source';
import { oneLine, pageOf, referrerOf, touchOf } from '../domain/touch';
import type { LeadDraft } from '../repositories/lead';
import type { EntryFinder } from './entry-finder';
import { iso } from './present';

type Attribution = Pick<
  LeadDraft,
  | 'page'
  | 'pagePath'
  | 'pageTitle'
  | 'referrer'
  | 'firstTouch'
  | 'lastTouch'
  | 'campaign'
  | 'source'
  | 'entryUid'
  | 'entryDocumentId'
  | 'entryLocale'
>;

/** The moment of a first visit, if it lies in the past. */
function firstAt(text: string | undefined, now: number): string | null {
  const at = Date.parse(text ?? '');
  return Number.isNaN(at) || at > now || at < Date.UTC(2000, 0, 1) ? null : iso(at);
}

/**
 * What a submission tells of the way that led to it.
 *
 * @param referer header of the request, which says where a page without JavaScript was sent from
 */
export async function attributionOf(
  { reserved, campaign }: Pick<Submission, 'reserved' | 'campaign'>,
  referer: string,
  settings: Pick<Settings, 'clickIds' | 'sourceRules' | 'entryRules'>,
  entries: EntryFinder,
  now: number,
): Promise<Attribution> {
  const sentPage = reserved.get('_page') || referer;
  const page = pageOf(sentPage, settings.clickIds);
  const referrer = referrerOf(reserved.get('_ref'));
  const last: Touch | null = touchOf(
    { at: iso(now), page: sentPage, referrer: reserved.get('_ref'), sent: campaign },
    settings.clickIds,
  );
  const first = touchOf(
    {
      at: firstAt(reserved.get('_first_at'), now),
      page: reserved.get('_first'),
      referrer: reserved.get('_first_ref'),
      sent: new Map(),
    },
    settings.clickIds,
  );
  const named = reserved.get('_entry') || '';
  const entry: EntryRef | null =
    (named === '' ? null : await entries.named(named)) ??
    (page && (await entries.ofPath(page.path, settings.entryRules)));
  return {
    page: page?.url ?? null,
    pagePath: page?.path ?? null,
    pageTitle: oneLine(reserved.get('_title') ?? '', 255) || null,
    referrer,
    firstTouch: first,
    lastTouch: last,
    campaign: last?.utm.campaign ?? first?.utm.campaign ?? null,
    source: sourceOf({ last, first }, settings.sourceRules),
    entryUid: entry?.uid ?? null,
    entryDocumentId: entry?.documentId ?? null,
    entryLocale: entry?.locale ?? null,
  };
}
