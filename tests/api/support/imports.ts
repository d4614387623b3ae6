import type { ImportPreview, ImportRun, ImportState } from '../../../shared/contracts/import';
import { answer } from './answers';
import type { TestApp } from './boot';
import type { TestUser } from './users';

const TERMINAL = ['done', 'failed', 'cancelled', 'undone'];

/** Uploads a file as a browser does. */
export function upload(app: TestApp, user: { token: string }, file: string | Buffer, fields = {}) {
  const request = app
    .http()
    .post('/sales-pipeline/imports')
    .set('Authorization', `Bearer ${user.token}`)
    .field({ type: 'opportunities', ...fields })
    .attach('files', Buffer.from(file), 'export.csv');
  return request;
}

export const preview = (
  app: TestApp,
  user: { token: string },
  file: string | Buffer,
  fields = {},
) => answer<ImportPreview>(upload(app, user, file, fields), 201);

/** Waits until nobody works on it any more. */
export async function finished(user: TestUser, id: string): Promise<ImportState> {
  for (let i = 0; i < 1200; i += 1) {
    const state = await answer<ImportState>(user.get(`/imports/${id}`));
    if (TERMINAL.includes(state.status)) return state;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`Import ${id} does not end`);
}

/** Upload, run and wait; the mapping is the suggested one. */
export async function importFile(
  app: TestApp,
  user: TestUser,
  file: string | Buffer,
  options: Omit<ImportRun, 'mapping'> & Partial<Pick<ImportRun, 'mapping'>>,
): Promise<ImportState> {
  const { id, suggestedMapping } = await preview(app, user, file);
  await answer(user.post(`/imports/${id}/run`, { mapping: suggestedMapping, ...options }), 202);
  return finished(user, id);
}
