/** Columns that keep a name hold so many characters. */
const MAX_LENGTH = 255;

/** A name as history keeps it: first and last name of a user may be longer together than its column. */
export const storedName = (name: string): string =>
  name.length <= MAX_LENGTH ? name : [...name].slice(0, MAX_LENGTH).join('');

/** What a user is called, from what is known of him. */
export const nameOfUser = (user: {
  id: number;
  firstname?: string | null;
  lastname?: string | null;
  username?: string | null;
}): string =>
  storedName(
    [user.firstname, user.lastname].filter(Boolean).join(' ') || user.username || `#${user.id}`,
  );
