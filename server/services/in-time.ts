/** What did not come in time. */
export class TooLate extends Error {
  override readonly name = 'TooLate';
}

/** @throws TooLate when `work` has not ended after so many milliseconds; it goes on, its end is nobody's business any more */
export async function inTime(work: Promise<unknown>, milliseconds: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TooLate()), milliseconds);
  });
  try {
    await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}
