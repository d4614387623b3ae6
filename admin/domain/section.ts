export const SECTIONS = [
  'board',
  'list',
  'organizations',
  'contacts',
  'import',
  'settings',
] as const;
export type Section = (typeof SECTIONS)[number];

const BY_FOLDER: Readonly<Record<string, Section>> = {
  '': 'board',
  funnels: 'board',
  templates: 'board',
  opportunities: 'list',
  organizations: 'organizations',
  contacts: 'contacts',
  import: 'import',
  settings: 'settings',
};

/** The part of the plugin that a page belongs to. */
export function sectionOf(path: string, home: string): Section | null {
  const [folder = ''] = path.slice(home.length).split('/').filter(Boolean);
  return BY_FOLDER[folder] ?? null;
}
