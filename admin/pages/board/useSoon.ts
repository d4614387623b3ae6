import { useCallback, useEffect, useRef } from 'react';

const SOON = 1_500;

/** Calls back once after a pause without further calls: several moves in a row lead to one refetch. */
export function useSoon(callback: () => void): () => void {
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const isMounted = useRef(false);
  useEffect(() => {
    isMounted.current = true;
    return () => {
      isMounted.current = false;
      clearTimeout(timer.current);
    };
  }, []);
  return useCallback(() => {
    clearTimeout(timer.current);
    if (isMounted.current) timer.current = setTimeout(callback, SOON);
  }, [callback]);
}
