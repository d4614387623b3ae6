import type {
  Encoding,
  ImportPreview,
  ImportRun,
  ImportState,
  ImportType,
  RecordImportPreview,
  RecordImportRun,
  Separator,
  Whole,
} from '../../shared/contracts';

import { address, dataOf, salesApi } from './base';

/** What the user says of the bytes of a file, where they leave it open. */
export type ReadAs = { separator?: Separator; encoding?: Encoding };
type Upload = { file: File; type: ImportType; as: ReadAs };
export type AnyPreview = ImportPreview | RecordImportPreview;

const LIST = { type: 'SalesImport', id: 'LIST' } as const;
/** What an import puts in or takes away. */
const IMPORTED = ['SalesBoard', 'SalesOpportunity', 'SalesOrganization', 'SalesContact'] as const;

function formOf({ file, type, as: { separator, encoding } }: Upload): FormData {
  const form = new FormData();
  form.append('type', type);
  if (separator) form.append('separator', separator);
  if (encoding) form.append('encoding', encoding);
  form.append('files', file, file.name);
  return form;
}

export const importApi = salesApi.injectEndpoints({
  endpoints: (build) => ({
    salesImports: build.query<ImportState[], void>({
      query: () => address('/imports'),
      transformResponse: (answer: Whole<ImportState>) => answer.data,
      providesTags: [LIST],
    }),
    /** Polled while it runs; whatever has changed meanwhile makes the board old. */
    salesImport: build.query<ImportState, string>({
      query: (id) => address(`/imports/${id}`),
      transformResponse: dataOf<ImportState>,
      providesTags: (_result, _error, id) => [{ type: 'SalesImport', id }],
      onQueryStarted: async (_id, { dispatch, queryFulfilled, getCacheEntry }) => {
        const before = getCacheEntry().data;
        const now = await queryFulfilled.then(({ data }) => data).catch(() => null);
        if (!now || (now.status === before?.status && now.processed === before.processed)) return;
        dispatch(importApi.util.invalidateTags([LIST, ...IMPORTED]));
      },
    }),
    salesUploadImport: build.mutation<AnyPreview, Upload>({
      query: (upload) => ({ url: address('/imports'), method: 'POST', data: formOf(upload) }),
      transformResponse: dataOf<AnyPreview>,
    }),
    salesRunImport: build.mutation<ImportState, { id: string; run: ImportRun | RecordImportRun }>({
      query: ({ id, run }) => ({ url: address(`/imports/${id}/run`), method: 'POST', data: run }),
      transformResponse: dataOf<ImportState>,
      invalidatesTags: (_result, error) => (error ? [] : [LIST]),
    }),
    salesCancelImport: build.mutation<ImportState, string>({
      query: (id) => ({ url: address(`/imports/${id}/cancel`), method: 'POST', data: {} }),
      transformResponse: dataOf<ImportState>,
      invalidatesTags: (_result, _error, id) => [LIST, { type: 'SalesImport', id }],
    }),
    salesUndoImport: build.mutation<ImportState, string>({
      query: (id) => ({ url: address(`/imports/${id}/undo`), method: 'POST', data: {} }),
      transformResponse: dataOf<ImportState>,
      invalidatesTags: (_result, _error, id) => [LIST, { type: 'SalesImport', id }],
    }),
  }),
});

export const {
  useSalesImportsQuery,
  useSalesImportQuery,
  useSalesUploadImportMutation,
  useSalesRunImportMutation,
  useSalesCancelImportMutation,
  useSalesUndoImportMutation,
} = importApi;
