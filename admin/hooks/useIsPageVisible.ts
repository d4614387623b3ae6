import { useSyncExternalStore } from 'react';

const subscribe = (changed: () => void) => {
  document.addEventListener('visibilitychange', changed);
  return () => document.removeEventListener('visibilitychange', changed);
};
const isVisible = () => document.visibilityState === 'visible';

/** Whether anybody can see this tab. */
export const useIsPageVisible = (): boolean => useSyncExternalStore(subscribe, isVisible);
