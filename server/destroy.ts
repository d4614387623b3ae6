import type { Core } from '@strapi/strapi';
import { stopApp } from './app';
import { stopJobs } from './jobs';

export async function destroy({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  stopJobs(strapi);
  await stopApp(strapi);
}
