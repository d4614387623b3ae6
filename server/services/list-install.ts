import type { ListName } from '../../shared/contracts/settings';
import { LISTS } from '../../shared/contracts/settings';
import type { Kit } from '../app';
import { PLUGIN_ID, STORE } from '../constants';
import defaults from '../content/defaults.json';
import type { ListEntryDraft } from '../repositories/list-entry';
import type { SettingsService } from './settings';

type DefaultEntry = { key: string; label: { de: string; en: string } } & Record<string, unknown>;
/** A list without an array in the file starts empty. */
const content: Record<ListName, DefaultEntry[] | { note: string }> = defaults;

/** The entries that a list starts with, in the order of the file, named in one language and labelled in both. */
export function defaultEntries(list: ListName, locale: 'de' | 'en'): ListEntryDraft[] {
  const entries = content[list];
  if (!Array.isArray(entries)) return [];
  return entries.map(({ key, label, ...flags }, position) => ({
    list,
    code: key,
    name: label[locale],
    position,
    extra: { ...flags, labels: label },
    archivedAt: null,
  }));
}

type Deps = { settings: Pick<SettingsService, 'get'> };

/** Installs the default lists once: what an admin removes later never comes back. */
export function createListInstallService(
  { strapi, repositories, transaction, now }: Kit,
  { settings }: Deps,
) {
  const { listEntry } = repositories;
  const store = () => strapi.store({ type: 'plugin', name: PLUGIN_ID });
  return {
    /** Several instances may start at once: the unique index lets one of them win for each entry. */
    async installMissing(): Promise<void> {
      const installed = (await store().get({ key: STORE.installedLists })) as ListName[] | null;
      const missing = LISTS.filter((list) => !installed?.includes(list));
      if (missing.length === 0) return;
      const { locale } = await settings.get();
      await transaction(async (trx) => {
        const entries = missing.flatMap((list) => defaultEntries(list, locale));
        await listEntry.insertMissing(entries, now(), trx);
        await store().set({ key: STORE.installedLists, value: [...LISTS] });
      });
    },
  };
}
export type ListInstallService = ReturnType<typeof createListInstallService>;
