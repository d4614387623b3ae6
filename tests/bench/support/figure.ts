import type { App } from '../../../server/app';

/** Gives every funnel that is asked for by its documentId another formula, without a write. */
export function figureOf({ repositories }: App) {
  const { funnel } = repositories;
  const stored = funnel.byDocumentId;
  let formula: string | null = null;
  funnel.byDocumentId = async (...asked) => {
    const found = await stored.call(funnel, ...asked);
    return found && { ...found, formula };
  };
  return {
    set(text: string | null) {
      formula = text;
    },
    restore() {
      funnel.byDocumentId = stored;
    },
  };
}
