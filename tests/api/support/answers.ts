import type { Test } from 'supertest';
import type { ErrorBody } from '../../../shared/contracts/common';

async function body<T>(request: Test, status: number): Promise<T> {
  const response = await request;
  if (response.status !== status) {
    const { method, url } = request;
    const got = `${response.status} ${JSON.stringify(response.body)}`;
    throw new Error(`${method} ${url} should answer ${status}, answered ${got}`);
  }
  return response.body as T;
}

/** The `data` of an answer; another status than the expected one fails with what was answered. */
export async function answer<T>(request: Test, status = 200): Promise<T> {
  return (await body<{ data: T }>(request, status)).data;
}

/** `data` and `meta`, for lists and pages. */
export const whole = <T>(request: Test, status = 200): Promise<T> => body<T>(request, status);

export const refusal = async (request: Test, status: number): Promise<ErrorBody['error']> =>
  (await body<ErrorBody>(request, status)).error;

/** Names of the fields that a 400 complains about. */
export async function wrongFields(request: Test): Promise<string[]> {
  const { details } = await refusal(request, 400);
  return (details.errors ?? []).map((error) => error.field).sort();
}
