import type { UserRef } from './common';

export const VIEW_LISTS = ['opportunities', 'organizations', 'contacts', 'leads'] as const;
export type ViewList = (typeof VIEW_LISTS)[number];

/** Filters, order and columns of a list under a name; seen by who made it, and by everybody when shared. */
export type SavedView = {
  documentId: string;
  list: ViewList;
  name: string;
  isShared: boolean;
  owner: UserRef | null;
  /** Query of the list's address, as text by name: `{ status: 'open', sort: 'light:desc' }`. */
  query: Record<string, string>;
  /** Names of the columns in their order; empty: the usual ones. */
  columns: string[];
  /** Whether the asking user may change and delete it: who made it; a shared one also by `settings.manage`. */
  canUpdate: boolean;
};
export type SavedViewInput = {
  list: ViewList;
  name: string;
  isShared?: boolean;
  query: Record<string, string>;
  columns?: string[];
};
export type SavedViewUpdate = Partial<Omit<SavedViewInput, 'list'>>;
