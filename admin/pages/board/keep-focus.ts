/** A dialog that closes gives the focus back first, and does so after a moment. */
const AFTER_DIALOGS = 150;

/** A moved card is drawn anew in its column: whoever moved it by keyboard goes on from there. */
export function keepFocusOn(documentId: string): void {
  setTimeout(() => {
    if (document.activeElement && document.activeElement !== document.body) return;
    const title = document.querySelector<HTMLElement>(`[data-card="${CSS.escape(documentId)}"] a`);
    title?.focus();
  }, AFTER_DIALOGS);
}
