/**
 * What should have the focus again once a dialog is closed. A menu that opened it is gone by then: its button stands in.
 * Radix knows only dialogs that have their trigger beside them.
 */
export function focusReturn(): () => void {
  const active = document.activeElement;
  const menu = active?.closest('[role="menu"]')?.getAttribute('aria-labelledby');
  const target = menu ? document.getElementById(menu) : active;
  return () => {
    if (target instanceof HTMLElement && target.isConnected) target.focus();
  };
}
