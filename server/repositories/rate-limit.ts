import { RAW_UIDS } from '../constants';
import type { Database, Trx } from './database';

export type Bucket = { points: number; expiresAt: number };

/** Counters of the public endpoint that several instances share. */
export function createRateLimitRepository(db: Database) {
  const rows = (trx?: Trx) => db.from(RAW_UIDS.rateLimit, trx);
  return {
    /** Adds to a counter, or starts it anew where its window is over: one statement, so that two never count the same. */
    async add(
      bucket: string,
      points: number,
      windowMs: number,
      now: number,
      trx: Trx,
    ): Promise<Bucket> {
      const expiresAt = now + windowMs;
      const table = db.tableName(RAW_UIDS.rateLimit);
      await rows(trx)
        .insert({ bucket, points, expires_at: expiresAt })
        .onConflict('bucket')
        .merge({
          // MySQL assigns from left to right: points must be told before the window changes.
          points: db.raw('case when ??.expires_at <= ? then ? else ??.points + ? end', [
            ...[table, now, points, table, points],
          ]),
          expires_at: db.raw('case when ??.expires_at <= ? then ? else ??.expires_at end', [
            ...[table, now, expiresAt, table],
          ]),
        });
      const row = await rows(trx).where({ bucket }).first();
      return {
        points: Number(row?.points ?? points),
        expiresAt: Number(row?.expires_at ?? expiresAt),
      };
    },
    async read(bucket: string): Promise<Bucket | null> {
      const row = await rows().where({ bucket }).first();
      return row ? { points: Number(row.points), expiresAt: Number(row.expires_at) } : null;
    },
    async remove(bucket: string): Promise<boolean> {
      return Number(await rows().where({ bucket }).delete()) > 0;
    },
    async removeExpired(now: number): Promise<number> {
      return Number(await rows().where('expires_at', '<', now).delete());
    },
  };
}
export type RateLimitRepository = ReturnType<typeof createRateLimitRepository>;
