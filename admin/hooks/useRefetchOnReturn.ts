import { useEffect, useRef } from 'react';

const AT_MOST_EVERY = 5_000;

/** Reads anew when the reader comes back to the window, unless something is in progress. */
export function useRefetchOnReturn(refetch: () => void, isBusy: boolean): void {
  const readAt = useRef(0);

  useEffect(() => {
    const onReturn = () => {
      const isRecent = Date.now() - readAt.current < AT_MOST_EVERY;
      if (document.visibilityState !== 'visible' || isBusy || isRecent) return;
      readAt.current = Date.now();
      refetch();
    };
    window.addEventListener('focus', onReturn);
    document.addEventListener('visibilitychange', onReturn);
    return () => {
      window.removeEventListener('focus', onReturn);
      document.removeEventListener('visibilitychange', onReturn);
    };
  }, [refetch, isBusy]);
}
