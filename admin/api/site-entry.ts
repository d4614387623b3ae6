import { salesApi } from './base';

/** `fields` are those whose value can stand in a path. */
export type SiteType = { uid: string; name: string; fields: string[] };
export type SiteFile = { id: number; name: string };
export type SiteEntry = { documentId: string; name: string };

type Answered = {
  uid: string;
  isDisplayed: boolean;
  info: { displayName: string };
  attributes?: Record<string, { type?: string }>;
};
const IN_PATHS = ['uid', 'string', 'text', 'integer', 'biginteger', 'email', 'enumeration'];
/** Those made for addresses come first. */
const fieldsOf = (attributes: Answered['attributes'] = {}): string[] =>
  IN_PATHS.flatMap((type) =>
    Object.keys(attributes).filter((name) => attributes[name]?.type === type),
  );

type Configured = { data: { contentType: { settings: { mainField: string } } } };
type Row = { documentId: string } & Record<string, unknown>;

const base = '/content-manager';
const nameOf = (row: Row, mainField: string): string => {
  const name = row[mainField];
  return typeof name === 'string' && name.trim() !== '' ? name : row.documentId;
};

/** Entries of the site itself, as the Content Manager gives them to the user who asks. */
export const siteEntryApi = salesApi.injectEndpoints({
  endpoints: (build) => ({
    salesSiteTypes: build.query<SiteType[], void>({
      query: () => `${base}/content-types?kind=collectionType`,
      transformResponse: ({ data }: { data: Answered[] }) =>
        data
          .filter(({ uid, isDisplayed }) => isDisplayed && uid.startsWith('api::'))
          .map(({ uid, info, attributes }) => ({
            uid,
            name: info.displayName,
            fields: fieldsOf(attributes),
          })),
    }),
    /** uids of types that have one entry only. */
    salesSiteSingleTypes: build.query<string[], void>({
      query: () => `${base}/content-types?kind=singleType`,
      transformResponse: ({ data }: { data: Answered[] }) => data.map(({ uid }) => uid),
    }),
    salesSiteMainField: build.query<string, string>({
      query: (uid) => `${base}/content-types/${uid}/configuration`,
      transformResponse: ({ data }: Configured) => data.contentType.settings.mainField,
    }),
    salesSiteEntries: build.query<SiteEntry[], { uid: string; mainField: string; search: string }>({
      query: ({ uid, search }) => {
        const query = new URLSearchParams({ pageSize: '20', _q: search });
        return `${base}/collection-types/${uid}?${query.toString()}`;
      },
      transformResponse: ({ results }: { results: Row[] }, _meta, { mainField }) =>
        results.map((row) => ({ documentId: row.documentId, name: nameOf(row, mainField) })),
    }),
    salesSiteEntry: build.query<SiteEntry, { uid: string; mainField: string; documentId: string }>({
      query: ({ uid, documentId }) => `${base}/collection-types/${uid}/${documentId}`,
      transformResponse: ({ data }: { data: Row }, _meta, { mainField }) => ({
        documentId: data.documentId,
        name: nameOf(data, mainField),
      }),
    }),
    salesSiteSingleEntry: build.query<SiteEntry, { uid: string; mainField: string }>({
      query: ({ uid }) => `${base}/single-types/${uid}`,
      transformResponse: ({ data }: { data: Row }, _meta, { mainField }) => ({
        documentId: data.documentId,
        name: nameOf(data, mainField),
      }),
    }),
    /** A file of the Media Library. */
    salesSiteFile: build.query<SiteFile, number>({
      query: (id) => `/upload/files/${id}`,
    }),
  }),
});

export const {
  useSalesSiteTypesQuery,
  useSalesSiteSingleTypesQuery,
  useSalesSiteSingleEntryQuery,
  useSalesSiteMainFieldQuery,
  useSalesSiteEntriesQuery,
  useSalesSiteEntryQuery,
  useSalesSiteFileQuery,
} = siteEntryApi;
