export const SECTIONS = [
  'board',
  'myDay',
  'list',
  'leads',
  'organizations',
  'contacts',
  'reports',
  'import',
  'settings',
] as const;
export type Section = (typeof SECTIONS)[number];

const BY_FOLDER: Readonly<Record<string, Section>> = {
  '': 'board',
  funnels: 'board',
  templates: 'board',
  'my-day': 'myDay',
  opportunities: 'list',
  leads: 'leads',
  organizations: 'organizations',
  contacts: 'contacts',
  reports: 'reports',
  import: 'import',
  settings: 'settings',
};

/** The part of the plugin that a page belongs to. */
export function sectionOf(path: string, home: string): Section | null {
  const [folder = ''] = path.slice(home.length).split('/').filter(Boolean);
  return BY_FOLDER[folder] ?? null;
}
