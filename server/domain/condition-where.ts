/** Operators of permission conditions that Strapi's query builder calls otherwise. */
const OPERATORS = new Map([
  ['$nin', '$notIn'],
  ['$exists', '$notNull'],
]);

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

/**
 * A permission condition as Strapi's query builder takes it, the way Strapi's own permission manager translates it:
 * 'createdBy.id' becomes a nested object, `$elemMatch` what is in it.
 */
export function conditionWhere(condition: unknown): unknown {
  if (Array.isArray(condition)) return condition.map(conditionWhere);
  if (!isPlain(condition)) return condition;
  const where: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(condition)) {
    const inner = isPlain(value) && '$elemMatch' in value ? value.$elemMatch : value;
    const path = key.startsWith('$') ? [OPERATORS.get(key) ?? key] : key.split('.');
    const nested = path.reduceRight<unknown>(
      (below, name) => ({ [name]: below }),
      conditionWhere(inner),
    );
    merge(where, nested as Record<string, unknown>);
  }
  return where;
}

/** Two paths may begin alike: 'owner.id' and 'owner.isActive'. */
function merge(into: Record<string, unknown>, from: Record<string, unknown>): void {
  for (const [key, value] of Object.entries(from)) {
    const present = into[key];
    if (isPlain(present) && isPlain(value)) merge(present, value);
    else into[key] = value;
  }
}
