import type { Core, UID } from '@strapi/strapi';

/** As a site reads rows of another plugin, whose types its own generated types do not know. */
export interface Rows<T> {
  findMany(question: object): Promise<T[]>;
  findOne(question: object): Promise<T | null>;
  update(order: object): Promise<T | null>;
  count(question: object): Promise<number>;
}

export const documents = <T>(strapi: Core.Strapi, type: string): Rows<T> =>
  strapi.documents(`plugin::sales-pipeline.${type}` as UID.ContentType) as unknown as Rows<T>;
