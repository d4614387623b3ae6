/** What stood in the fields of `changes` when they were read; the server compares it with what stands there by now. */
export const wasOf = <Read extends object>(read: Read, changes: object): Partial<Read> =>
  Object.fromEntries(
    Object.entries(read).filter(([field]) => Object.hasOwn(changes, field)),
  ) as Partial<Read>;
