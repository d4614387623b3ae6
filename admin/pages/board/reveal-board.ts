import type { UIEvent } from 'react';

const SLACK = 4;

/**
 * On a phone the list under the finger scrolls before the page does, below a header that takes half the screen.
 * So the page follows until the board fills it; scrolling back at the top of the list brings the header again.
 */
export function revealBoard({ currentTarget: list }: UIEvent<HTMLElement>): void {
  const board = list.closest('[data-board]');
  if (!board || list.scrollTop <= SLACK) return;
  if (board.getBoundingClientRect().bottom <= window.innerHeight + SLACK) return;
  board.scrollIntoView({ block: 'end', inline: 'nearest', behavior: 'smooth' });
}
