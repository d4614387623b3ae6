import { useCallback, useEffect, useRef } from 'react';

const SOON = 1_500;

/** Calls back once after a pause without further calls: several moves in a row lead to one refetch. */
export function useSoon(callback: () => void): () => void {
  const timer = useRef<ReturnType<typeof setTimeout>>();
  useEffect(() => () => clearTimeout(timer.current), []);
  return useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(callback, SOON);
  }, [callback]);
}
