import type { z } from '@strapi/utils';
import { searchTerms } from '../domain/search-text';
import type { Caller } from '../services/caller';
import { ownerAsked } from '../services/caller';
import type { InboxAsked } from '../services/lead-inbox';
import type { leadListing } from '../validation/lead';

/** What an address of the inbox filters by: list and export cannot differ. */
export function leadFilterOf(
  asked: z.output<typeof leadListing>,
  caller: Caller,
): InboxAsked['filter'] {
  const { q = '', status = [], owner, asleep, test, source, campaign } = asked;
  const { form, funnel, entry, light, openedFrom, openedTo, team, purpose, without } = asked;
  return {
    ...{ form, funnel, entry, light, openedFrom, openedTo, team, without },
    purposes: purpose,
    terms: searchTerms(q),
    statuses: status,
    owner: owner === undefined ? undefined : ownerAsked(owner, caller),
    isAsleep: asleep,
    isTest: test,
    equal: { source, campaign },
  };
}
