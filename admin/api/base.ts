import { adminApi } from '@strapi/strapi/admin';

/** Tag types and endpoint names live in one cache with Strapi's own and every other plugin's: all carry "sales". */
export const TAG_TYPES = [
  'SalesBoard',
  'SalesOpportunity',
  'SalesActivity',
  'SalesFunnel',
  'SalesStage',
  'SalesOrganization',
  'SalesContact',
  'SalesList',
  'SalesSettings',
  'SalesRate',
  'SalesImport',
  'SalesSavedView',
  'SalesSetup',
  'SalesLead',
  'SalesLeadForm',
  'SalesReport',
  'SalesTarget',
] as const;

export const salesApi = adminApi.enhanceEndpoints({ addTagTypes: TAG_TYPES });

type QueryValue = string | number | boolean | null | undefined;

/** Strapi's client puts `params` into the address without encoding them, so the address is built here. */
export function address(path: string, query: Record<string, QueryValue> = {}): string {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '') search.set(key, String(value));
  }
  const text = search.toString();
  return `/sales-pipeline${path}${text ? `?${text}` : ''}`;
}

/** Most answers hold what was asked for under `data`. */
export const dataOf = <T>(answer: { data: T }): T => answer.data;
