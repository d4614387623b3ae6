import { PLUGIN_ID } from '../constants';

import { words } from './words';

type Messages = Readonly<Record<string, unknown>>;

/** A field in the reader's language; `label` names what only the server knows, such as a question of a stage. */
export function fieldNameIn(messages: Messages, field: string, label?: string): string {
  const nameOf = (key: string) => {
    const name = messages[`${PLUGIN_ID}.field.${key}`];
    return typeof name === 'string' ? name : undefined;
  };
  const [root = '', ...parts] = field.split('.');
  const known = nameOf(field) ?? label ?? nameOf(root);
  if (known !== undefined) return known;
  if (root === 'attributes' && parts.length > 0) return words(parts.join('.'));
  // A field within a part that has no name of its own: `opportunity.owner`, `next.dueAt`.
  return nameOf(parts.at(-1) ?? '') ?? field;
}
