import { RAW_UIDS } from '../constants';

/**
 * Rows of a file while it is being imported, 500 in one text: they are kept for a week, not for ever, and belong in no
 * transfer of the site. A table without content type.
 */
export const importChunkModel = {
  uid: RAW_UIDS.importChunk,
  singularName: 'import-chunk',
  tableName: 'sales_pipeline_import_chunks',
  attributes: {
    id: { type: 'increments' },
    /** id of the import. */
    importId: { type: 'integer' },
    /** From 1. */
    seq: { type: 'integer' },
    /** Number of its first row as a spreadsheet counts; the header is row 1. */
    firstRow: { type: 'integer' },
    rows: { type: 'text' },
    /** What became of its rows: for the list of errors and for taking them back. */
    outcome: { type: 'text' },
  },
  indexes: [{ name: 'sp_import_chunk_seq', columns: ['import_id', 'seq'], type: 'unique' }],
} as const;
