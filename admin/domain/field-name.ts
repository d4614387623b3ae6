import { PLUGIN_ID } from '../constants';

type Messages = Readonly<Record<string, unknown>>;

/** A field in the reader's language; `label` names what only the server knows, such as a question of a stage. */
export function fieldNameIn(messages: Messages, field: string, label?: string): string {
  const nameOf = (key: string) => {
    const name = messages[`${PLUGIN_ID}.field.${key}`];
    return typeof name === 'string' ? name : undefined;
  };
  const [root = ''] = field.split('.');
  return nameOf(field) ?? label ?? nameOf(root) ?? field;
}
