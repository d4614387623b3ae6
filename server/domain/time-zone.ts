export const DAY_MS = 86_400_000;

/** Two changes of one zone within this time would be taken for one; the closest pair since 1970 lies 7 days apart. */
const BUCKET_MS = 4 * DAY_MS;
const MAX_BUCKETS = 10_000;
const OFFSET_TEXT = /GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?$/;

/** Offset from UTC before and after a clock change at `at`, in milliseconds; without a change both are the same. */
type Bucket = { readonly at: number | null; readonly before: number; readonly after: number };

/**
 * Local time of one zone. A "wall" is what the clock on the wall shows, as milliseconds since 1970-01-01 00:00
 * on that clock, so that days are whole multiples of `DAY_MS`.
 */
export class TimeZone {
  private readonly format: Intl.DateTimeFormat;
  private readonly buckets = new Map<number, Bucket>();

  /** @throws RangeError when the runtime does not know the IANA zone */
  constructor(timeZone: string) {
    this.format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  }

  /** What the clock shows at an instant. @throws RangeError when the instant is out of range */
  wallAt(instant: number): number {
    const { at, before, after } = this.bucketOf(instant);
    return instant + (at === null || instant < at ? before : after);
  }

  /**
   * As `wallAt`, but the second pass of a repeated hour shows the end of that hour throughout, so that this
   * clock never runs backwards (R4.3).
   */
  countedWallAt(instant: number): number {
    for (const { at, before, after } of [this.bucketOf(instant), this.bucketOf(instant - DAY_MS)]) {
      if (at !== null && at <= instant && instant < at + before - after) return at + before;
    }
    return this.wallAt(instant);
  }

  /** The instant of a local time; a missing one is the first instant after the gap, of a doubled one the earlier (R4.3). */
  instantAt(wall: number): number {
    const first = this.bucketOf(wall - DAY_MS);
    const last = this.bucketOf(wall + DAY_MS);
    const { at, before, after } = first.at !== null && first.at > wall - DAY_MS ? first : last;
    if (at === null || wall < at + before) return wall - before;
    return wall < at + after ? at : wall - after;
  }

  private bucketOf(instant: number): Bucket {
    const index = Math.floor(instant / BUCKET_MS);
    const known = this.buckets.get(index);
    if (known) return known;
    if (this.buckets.size >= MAX_BUCKETS) this.buckets.clear();
    const bucket = this.measure(index * BUCKET_MS, (index + 1) * BUCKET_MS);
    this.buckets.set(index, bucket);
    return bucket;
  }

  /** Finds the clock change in (start, end]; one at `end` itself belongs to the next bucket's start as well. */
  private measure(start: number, end: number): Bucket {
    const before = this.buckets.get(start / BUCKET_MS - 1)?.after ?? this.offsetAt(start);
    const after = this.offsetAt(end);
    if (before === after) return { at: null, before, after };
    let low = start;
    let high = end;
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (this.offsetAt(middle) === before) low = middle;
      else high = middle;
    }
    return { at: high, before, after };
  }

  private offsetAt(instant: number): number {
    const parts = OFFSET_TEXT.exec(this.format.format(instant));
    if (!parts) throw new RangeError(`No offset from UTC at ${instant}`);
    const [, sign = '+', hours = '0', minutes = '0', seconds = '0'] = parts;
    const size = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds);
    return (sign === '-' ? -size : size) * 1000;
  }
}
