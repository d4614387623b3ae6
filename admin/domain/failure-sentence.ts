import type { Failure } from '../api/errors';
import type { Text } from '../hooks/useText';

export type FailureWords = {
  t: Text;
  fieldName: (field: string, label?: string) => string;
  list: (names: string[]) => string;
};

const bare = (field: string) => field.replace(/^(fields|body|closing)\./, '');

/** A refusal in the reader's language; the server's own message is English and stays out of it. */
export function failureSentence({ status, details }: Failure, words: FailureWords): string {
  const { t, fieldName, list } = words;
  const named = (fields: string[]) => list([...new Set(fields)]);
  if (status === null) return t('error.network');
  if (status === 403) return t('error.forbidden');
  if (status === 404) return t('error.notFound');
  if (status === 409) {
    const changes = details.changes ?? [];
    if (changes.length === 0) return t('error.conflict.plain');
    const fields = named(changes.map(({ field }) => fieldName(bare(field))));
    const by = changes.find((change) => change.by)?.by;
    return by ? t('error.conflict.by', { by, fields }) : t('error.conflict', { fields });
  }
  if (status === 422 && details.missing?.length) {
    const fields = named(details.missing.map(({ field, label }) => fieldName(field, label)));
    return t('error.missing', { fields });
  }
  if (status === 400 && details.days) return t('error.days', details.days);
  if (status === 400 || status === 422) {
    const wrong = (details.errors ?? []).map(({ field }) => bare(field));
    const fields = named(
      wrong
        .filter((field) => /\w/.test(field) && field !== 'body')
        .map((field) => fieldName(field)),
    );
    return fields ? t('error.invalid.fields', { fields }) : t('error.invalid');
  }
  return status >= 500 ? t('error.server') : t('error.unknown');
}
