import type { Core, UID } from '@strapi/strapi';

/** As a site reads rows of another plugin, whose types its own generated types do not know. */
export interface Rows<T> {
  findMany(question: object): Promise<T[]>;
  findOne(question: object): Promise<T | null>;
  update(order: object): Promise<T | null>;
  count(question: object): Promise<number>;
}

const isRows = <T>(service: unknown): service is Rows<T> =>
  typeof service === 'object' && service !== null && 'findMany' in service;

export function documents<T>(strapi: Core.Strapi, type: string): Rows<T> {
  const uid = `plugin::sales-pipeline.${type}` as UID.ContentType;
  const service: unknown = strapi.documents(uid);
  if (!isRows<T>(service)) throw new Error(`There are no documents of ${uid}`);
  return service;
}
