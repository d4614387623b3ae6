import type { z } from '@strapi/utils';
import type { FieldError } from '../../shared/contracts/common';
import { invalidAll } from '../domain/errors';

type Issue = z.core.$ZodIssue;

type Mistake = { path: string[]; message: string };

function mistakesOf(issue: Issue): Mistake[] {
  const path = issue.path.map(String);
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ path: [...path, key], message: 'is not a known field' }));
  return [{ path, message: issue.message }];
}

/** Every mistake with the way to its field; for a schema that hands on what another one says. */
export const mistakesIn = (error: { issues: Issue[] }): Mistake[] =>
  error.issues.flatMap(mistakesOf);

const fieldError = ({ path, message }: Mistake): FieldError => ({
  field: path.join('.') || 'body',
  message,
});

/** Input at the border: what the schema gives, or a 400 that names every wrong field. */
export function parse<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  throw invalidAll(mistakesIn(result.error).map(fieldError).slice(0, 20));
}
