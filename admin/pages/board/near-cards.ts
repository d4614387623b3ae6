/** Calls back whenever a card comes near the visible part of its list, or goes far from it. */
export type NearCards = {
  watch(card: Element, listener: (isNear: boolean) => void): () => void;
  disconnect(): void;
};

/** Further than one turn of a wheel or a swipe: what comes into sight is drawn already. */
const MARGIN = '1000px 0px';

export function nearCardsOf(list: Element): NearCards {
  const listeners = new Map<Element, (isNear: boolean) => void>();
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) listeners.get(target)?.(isIntersecting);
    },
    { root: list, rootMargin: MARGIN },
  );
  return {
    watch(card, listener) {
      listeners.set(card, listener);
      observer.observe(card);
      return () => {
        listeners.delete(card);
        observer.unobserve(card);
      };
    },
    disconnect: () => observer.disconnect(),
  };
}
