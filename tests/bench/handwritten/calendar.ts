export type DayCounting = 'calendar' | 'business';

const isFree = (date: Date): boolean => date.getDay() === 0 || date.getDay() === 6;

const daysEarlier = (date: Date, days: number): Date => {
  const earlier = new Date(date);
  earlier.setDate(earlier.getDate() - days);
  return earlier;
};

/** The instant n days before, on the clock of the process, which runs in the site's time zone. */
export function cutOff(now: number, days: number, counting: DayCounting): number {
  let date = new Date(now);
  if (counting === 'calendar') return daysEarlier(date, days).getTime();
  if (isFree(date)) {
    while (isFree(date)) date = daysEarlier(date, 1);
    date = daysEarlier(date, -1);
    date.setHours(0, 0, 0, 0);
  }
  for (let left = days; left > 0;) {
    date = daysEarlier(date, 1);
    if (!isFree(date)) left -= 1;
  }
  return date.getTime();
}

/** The first instant that lies n days after. */
export function daysLater(from: number, days: number, counting: DayCounting): number {
  let date = new Date(from);
  if (counting === 'calendar') return daysEarlier(date, -days).getTime();
  if (isFree(date)) {
    while (isFree(date)) date = daysEarlier(date, -1);
    date.setHours(0, 0, 0, 0);
  }
  for (let left = days; left > 0;) {
    date = daysEarlier(date, -1);
    if (!isFree(date)) left -= 1;
  }
  return date.getTime();
}
