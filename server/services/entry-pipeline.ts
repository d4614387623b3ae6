import type { EntryPipeline } from '../../shared/contracts/lead-work';
import type { Kit } from '../app';
import { ACTIONS } from '../constants';
import { notFound } from '../domain/errors';
import { roundToCurrency } from '../domain/money';
import type { EntryKey } from '../repositories/entry-pipeline';
import type { Caller } from './caller';
import { leadName } from './lead-present';
import type { Lenses } from './lens';
import { iso } from './present';

const MOST = 10;

/** What an entry has earned, for who edits it: as far as his roles reach. */
export function createEntryPipeline({ strapi, repositories }: Kit, deps: { lenses: Lenses }) {
  const { entryPipeline } = repositories;

  async function leads(key: EntryKey, caller: Caller): Promise<EntryPipeline['leads']> {
    if (!caller.allows(ACTIONS.leadRead)) return null;
    const { count, first } = await entryPipeline.leads(key, caller.scope('lead.read'), MOST);
    const items = first.map((lead) => ({
      documentId: lead.documentId,
      name: leadName(lead),
      status: lead.status,
      openedAt: iso(lead.openedAt),
    }));
    return { count, items };
  }

  async function opportunities(
    key: EntryKey,
    caller: Caller,
  ): Promise<EntryPipeline['opportunities']> {
    if (!caller.allows(ACTIONS.opportunityRead)) return null;
    const { lens, settings } = await deps.lenses(caller, []);
    const { open, won, lost, ...sums } = await entryPipeline.sums(key, lens);
    const currency = settings.baseCurrency;
    return {
      ...{ count: open + won + lost, open, won, lost, currency },
      currentValue: roundToCurrency(sums.currentValue, currency),
      wonValue: roundToCurrency(sums.wonValue, currency),
      missingRates: sums.missingRates,
      items: await entryPipeline.opportunities(key, lens, MOST),
    };
  }

  /** @throws DomainError 404 for a content type that the site does not have */
  return async (key: EntryKey, caller: Caller): Promise<EntryPipeline> => {
    if (!Object.hasOwn(strapi.contentTypes, key.uid)) throw notFound('Entry');
    return {
      leads: await leads(key, caller),
      opportunities: await opportunities(key, caller),
    };
  };
}
