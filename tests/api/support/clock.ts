/**
 * Stops the clock that the plugin reads. Call `jest.restoreAllMocks()` afterwards. Take moments in the past: what was
 * signed with the real time (tokens) has not run out then.
 */
export function stopClock(at: number | string): number {
  const now = typeof at === 'number' ? at : Date.parse(at);
  jest.spyOn(Date, 'now').mockReturnValue(now);
  return now;
}
