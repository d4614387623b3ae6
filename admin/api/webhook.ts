import { dataOf, salesApi } from './base';

/** As Strapi keeps one. */
export type Webhook = {
  id: string;
  name: string;
  url: string;
  headers: Record<string, string> | null;
  events: string[] | null;
  isEnabled: boolean;
};

/** Strapi's own tag: its page shows at once what was chosen here, and the other way round. */
const withWebhooks = salesApi.enhanceEndpoints({ addTagTypes: ['Webhook'] });

export const webhookApi = withWebhooks.injectEndpoints({
  endpoints: (build) => ({
    salesWebhooks: build.query<Webhook[], void>({
      query: () => '/admin/webhooks',
      transformResponse: dataOf<Webhook[]>,
      providesTags: ['Webhook'],
    }),
    salesUpdateWebhook: build.mutation<Webhook, Webhook>({
      query: ({ id, headers, events, ...webhook }) => ({
        url: `/admin/webhooks/${id}`,
        method: 'PUT',
        data: { ...webhook, headers: headers ?? {}, events: events ?? [] },
      }),
      transformResponse: dataOf<Webhook>,
      invalidatesTags: ['Webhook'],
    }),
  }),
});

export const { useSalesWebhooksQuery, useSalesUpdateWebhookMutation } = webhookApi;
