import { useCallback, useState } from 'react';

import { PLUGIN_ID } from '../../shared/plugin';

function read(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null');
  } catch {
    return null;
  }
}

/** State that this browser keeps. What is stored there is read with a check, never trusted. */
export function useRemembered<T>(
  name: string,
  fallback: T,
  isValid: (value: unknown) => value is T,
): [T, (next: T) => void] {
  const key = `${PLUGIN_ID}:${name}`;
  const [kept, setKept] = useState<{ key: string; value: T } | null>(null);

  const remember = useCallback(
    (next: T) => {
      setKept({ key, value: next });
      try {
        localStorage.setItem(key, JSON.stringify(next));
      } catch {
        // A full or forbidden storage only costs the memory, not the screen.
      }
    },
    [key],
  );

  if (kept?.key === key) return [kept.value, remember];
  const stored = read(key);
  return [isValid(stored) ? stored : fallback, remember];
}
