const DAY_MS = 86_400_000;
const SPAN = 340;

const isWeekend = (at: number) => [0, 6].includes(new Date(at).getUTCDay());

/** Days as the demo's story tells them: so many working days before today, at an hour in UTC. */
export class Workdays {
  private readonly today: number;
  /** Calendar days ago of the n-th working day before today. */
  private readonly past: number[] = [];

  /** @param today YYYY-MM-DD */
  constructor(today: string) {
    this.today = Date.parse(`${today}T00:00:00Z`);
    for (let ago = 1; this.past.length < SPAN; ago += 1) {
      if (!isWeekend(this.today - ago * DAY_MS)) this.past.push(ago);
    }
  }

  /** Calendar days since the n-th working day before today. */
  ago(n: number): number {
    return this.past[Math.min(n, SPAN) - 1] ?? 0;
  }

  /** Working days that lie so many calendar days back. */
  between(minAgo: number, maxAgo: number): number[] {
    return this.past.flatMap((ago, i) => (ago >= minAgo && ago <= maxAgo ? [i + 1] : []));
  }

  at(n: number, hour: number, minute = 0): string {
    return this.instant(-this.ago(n), hour, minute);
  }

  /** On the first working day from so many days after today. */
  ahead(days: number, hour: number): string {
    let later = Math.max(1, days);
    while (isWeekend(this.today + later * DAY_MS)) later += 1;
    return this.instant(later, hour, 0);
  }

  /** YYYY-MM-DD */
  day(offset: number): string {
    return this.instant(offset, 0, 0).slice(0, 10);
  }

  private instant(offset: number, hour: number, minute: number): string {
    const at = this.today + offset * DAY_MS + hour * 3_600_000 + minute * 60_000;
    return new Date(at).toISOString();
  }
}
