import { useCallback, useEffect, useRef, useState } from 'react';

import type { NearCards } from './near-cards';

/** Whether a card is drawn whole; where not, how high it stood. Focus that comes to its title draws it whole again. */
export function useNear(near: NearCards | null) {
  const item = useRef<HTMLLIElement | null>(null);
  const [farHeight, setFarHeight] = useState<number | null>(null);
  const takesFocus = useRef(false);

  useEffect(() => {
    const node = item.current;
    if (!near || !node) {
      setFarHeight(null);
      return undefined;
    }
    return near.watch(node, (isNear) => {
      const isUsed = node.contains(document.activeElement);
      setFarHeight(isNear || isUsed ? null : node.offsetHeight);
    });
  }, [near]);

  useEffect(() => {
    if (farHeight !== null || !takesFocus.current) return;
    takesFocus.current = false;
    item.current?.querySelector('a')?.focus({ preventScroll: true });
  }, [farHeight]);

  const onFocus = useCallback(() => {
    takesFocus.current = true;
    setFarHeight(null);
  }, []);
  return { item, farHeight, onFocus };
}
