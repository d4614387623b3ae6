/** The order to ask for, with the one that was seen: what has changed meanwhile is refused. */
export function orderRequest(
  seen: readonly { documentId: string }[],
  ordered: readonly { id: string }[],
): { order: string[]; seen: string[] } {
  return {
    order: ordered.map(({ id }) => id),
    seen: seen.map(({ documentId }) => documentId),
  };
}
