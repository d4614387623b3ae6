import type { ProspectInput } from '../../shared/contracts/prospect';
import type { Kit } from '../app';
import { emailKey, phoneKey } from '../domain/person-matching';
import { sortedDetails } from '../domain/told-details';
import type { Trx } from '../repositories/database';
import type { Caller } from './caller';
import type { ContactService } from './contact';
import type { OrganizationService } from './organization';
import { readAccess, writeAccess } from './person';
import type { SettingsService } from './settings';

type Deps = {
  organization: Pick<OrganizationService, 'update'>;
  contact: Pick<ContactService, 'update'>;
  settings: Pick<SettingsService, 'get'>;
};
type OrganizationDetails = NonNullable<ProspectInput['organizationDetails']>;
type ContactDetails = NonNullable<ProspectInput['contactDetails']>;

const texts = (...values: (string | null | undefined)[]): string[] =>
  values.flatMap((value) => value || []);

/**
 * What was typed on a business card before somebody known was taken for it: fills what is empty, where the caller may
 * change that firm or person. Answers what is left to be noted.
 */
export function createToldDetails({ repositories }: Kit, deps: Deps) {
  const { organization, contact } = repositories;

  async function sameIn() {
    const { phoneCountry } = await deps.settings.get();
    const keyOf: Record<string, (text: string) => string | null> = {
      phone: (text) => phoneKey(text, phoneCountry),
      email: emailKey,
    };
    return (field: string, stored: string, told: string): boolean => {
      const key = (text: string) => keyOf[field]?.(text) ?? text.trim().toLowerCase();
      return key(stored) === key(told);
    };
  }
  const reach = (caller: Caller) =>
    [readAccess(caller), writeAccess(caller, 'organization.update')] as const;

  return {
    async organization(
      documentId: string,
      { address = {}, ...told }: OrganizationDetails,
      caller: Caller,
      trx: Trx,
    ): Promise<string[]> {
      await organization.lock([documentId], trx);
      const found = (await organization.guarded([documentId], ...reach(caller), trx)).get(
        documentId,
      );
      if (!found?.mayRead || !found.mayWrite)
        return texts(...Object.values(told), ...Object.values(address));
      const isSame = await sameIn();
      const { phone, domain } = found.record;
      const own = sortedDetails({ phone, domain }, told, isSame);
      const place = sortedDetails(found.record.address, address, isSame);
      const patch = {
        ...own.fills,
        ...(Object.keys(place.fills).length > 0 ? { address: place.fills } : {}),
      };
      if (Object.keys(patch).length > 0) await deps.organization.update(documentId, patch, caller);
      return [...own.rest, ...place.rest];
    },

    async contact(
      documentId: string,
      told: ContactDetails,
      caller: Caller,
      trx: Trx,
    ): Promise<string[]> {
      await contact.lock([documentId], trx);
      const found = (await contact.guarded([documentId], ...reach(caller), trx)).get(documentId);
      if (!found?.mayRead || !found.mayWrite) return texts(...Object.values(told));
      const { phone, email, jobTitle } = found.record;
      const { fills, rest } = sortedDetails({ phone, email, jobTitle }, told, await sameIn());
      if (Object.keys(fills).length > 0) await deps.contact.update(documentId, fills, caller);
      return rest;
    },
  };
}
export type ToldDetails = ReturnType<typeof createToldDetails>;
