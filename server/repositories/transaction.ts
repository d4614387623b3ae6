import type { Core } from '@strapi/strapi';
import type { Ambient } from './ambient';
import type { Trx } from './database';

export type TransactionRunner = <T>(
  work: (trx: Trx, onCommit: (callback: () => void) => void) => Promise<T>,
) => Promise<T>;

const ATTEMPTS = 4;
/** Deadlock, serialization failure, lock wait, busy: all engines' ways to say "again, please". */
const TRANSIENT = new Set<string | number>([
  '40P01',
  '40001',
  '55P03',
  'ER_LOCK_DEADLOCK',
  'ER_LOCK_WAIT_TIMEOUT',
  'ER_CHECKREAD',
  'SQLITE_BUSY',
  'SQLITE_BUSY_SNAPSHOT',
  'SQLITE_LOCKED',
]);

function codeOf(error: unknown): string | number | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  const { code } = error;
  return typeof code === 'string' || typeof code === 'number' ? code : undefined;
}

const isTransient = (error: unknown): boolean => {
  const code = codeOf(error);
  return code !== undefined && TRANSIENT.has(code);
};

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * Runs `work` in one transaction and starts over when the engine asks for it. Inside a transaction of the
 * caller's it joins that one and leaves starting over to the caller, who alone can.
 */
export function createTransactionRunner(strapi: Core.Strapi, ambient: Ambient): TransactionRunner {
  return async (work) => {
    if (strapi.db.inTransaction()) {
      return strapi.db.transaction(({ trx, onCommit }) =>
        ambient.run(trx, () => work(trx, onCommit)),
      );
    }
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await strapi.db.transaction(({ trx, onCommit }) =>
          ambient.run(trx, () => work(trx, onCommit)),
        );
      } catch (error) {
        if (attempt >= ATTEMPTS || !isTransient(error)) throw error;
        await pause(10 * 2 ** attempt + Math.random() * 20);
      }
    }
  };
}

const FOREIGN_KEY = new Set<string | number>([
  '23503',
  'ER_NO_REFERENCED_ROW',
  'ER_NO_REFERENCED_ROW_2',
  'ER_ROW_IS_REFERENCED',
  'ER_ROW_IS_REFERENCED_2',
  'SQLITE_CONSTRAINT_FOREIGNKEY',
]);

/** Whether a driver error says that a record which another one names is gone. */
export const isForeignKeyViolation = (error: unknown): boolean => {
  const code = codeOf(error);
  return code !== undefined && FOREIGN_KEY.has(code);
};

const UNIQUE = new Set<string | number>(['23505', 'ER_DUP_ENTRY', 'SQLITE_CONSTRAINT_UNIQUE']);

/** Whether a driver error says that a unique index refused a row. */
export const isUniqueViolation = (error: unknown): boolean => {
  const code = codeOf(error);
  return code !== undefined && UNIQUE.has(code);
};
