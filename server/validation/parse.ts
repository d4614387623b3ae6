import type { z } from '@strapi/utils';
import type { FieldError } from '../../shared/contracts/common';
import { invalidAll } from '../domain/errors';

type Issue = z.core.$ZodIssue;

function fieldErrors(issue: Issue): FieldError[] {
  const path = issue.path.map(String);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      field: [...path, key].join('.'),
      message: 'is not a known field',
    }));
  }
  return [{ field: path.join('.') || 'body', message: issue.message }];
}

/** Input at the border: what the schema gives, or a 400 that names every wrong field. */
export function parse<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  throw invalidAll(result.error.issues.flatMap(fieldErrors).slice(0, 20));
}
