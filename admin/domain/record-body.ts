import type { RecordBody } from './question-answer';

type Part = Record<string, unknown>;
const isPart = (value: unknown): value is Part =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A change of one field: `title`, `brief.goals`, `attributes.size`. */
export function bodyOf(field: string, value: unknown): RecordBody {
  const dot = field.indexOf('.');
  const body: RecordBody = {};
  if (dot < 0) return Object.assign(body, { [field]: value });
  return Object.assign(body, { [field.slice(0, dot)]: { [field.slice(dot + 1)]: value } });
}

/** The change without some of its fields, by their names in a conflict; null when nothing is left. */
export function withoutFields(body: RecordBody, fields: readonly string[]): RecordBody | null {
  const kept: Part = {};
  for (const [field, value] of Object.entries(body)) {
    if (fields.includes(field)) continue;
    if (!isPart(value)) {
      kept[field] = value;
      continue;
    }
    const nameOf = (key: string) => (field === 'closing' ? key : `${field}.${key}`);
    const parts = Object.entries(value).filter(([key]) => !fields.includes(nameOf(key)));
    if (parts.length > 0) kept[field] = Object.fromEntries(parts);
  }
  return Object.keys(kept).length > 0 ? kept : null;
}
