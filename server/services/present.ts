/** Epoch milliseconds to ISO 8601 UTC: instants leave the server in this form only. */
export const iso = (at: number): string => new Date(at).toISOString();
export const isoOrNull = (at: number | null): string | null => (at === null ? null : iso(at));
