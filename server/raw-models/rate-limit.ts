import { RAW_UIDS } from '../constants';

/** How often an address or a form has sent within its window, where several instances count together. */
export const rateLimitModel = {
  uid: RAW_UIDS.rateLimit,
  singularName: 'rate-limit',
  tableName: 'sales_pipeline_rate_limits',
  attributes: {
    id: { type: 'increments' },
    bucket: { type: 'string' },
    points: { type: 'integer' },
    /** Epoch milliseconds. */
    expiresAt: { type: 'biginteger' },
  },
  indexes: [
    { name: 'sp_rate_bucket', columns: ['bucket'], type: 'unique' },
    { name: 'sp_rate_expires', columns: ['expires_at'] },
  ],
} as const;
