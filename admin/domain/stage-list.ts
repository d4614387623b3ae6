import type { Stage } from '../../shared/contracts';

export const STAGE_USES = ['all', 'used', 'unused'] as const;
export type StageUse = (typeof STAGE_USES)[number];

const KIND_ORDER = { open: 0, won: 1, aftersale: 2, lost: 3 } as const;

/** What a search and a filter leave of the library: from the first contact to care, lost ones last. */
export function stagesShown(
  stages: readonly Stage[],
  { search, use, locale }: { search: string; use: StageUse; locale: string },
): Stage[] {
  const wanted = search.trim().toLocaleLowerCase(locale);
  return stages
    .filter(({ usedIn }) => use === 'all' || usedIn.length > 0 === (use === 'used'))
    .filter(({ name, usedIn }) =>
      [name, ...usedIn.map((funnel) => funnel.name)].some((text) =>
        text.toLocaleLowerCase(locale).includes(wanted),
      ),
    )
    .sort(
      (a, b) =>
        KIND_ORDER[a.kind] - KIND_ORDER[b.kind] ||
        a.probability - b.probability ||
        a.name.localeCompare(b.name, locale),
    );
}
