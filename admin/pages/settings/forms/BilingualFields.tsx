import { Textarea, TextInput } from '@strapi/design-system';

import type { Bilingual } from '../../../../shared/contracts';
import { FormField } from '../../../components/fields/FormField';
import { useText } from '../../../hooks/useText';

type Props = {
  /** The first of both inputs has this name, and tells what is wrong with them. */
  name: string;
  label: string;
  hint?: string;
  error?: string;
  value: Bilingual;
  /** The language that comes first. */
  first: 'de' | 'en';
  required?: boolean;
  long?: boolean;
  maxLength: number;
  onChange: (value: Bilingual) => void;
};

/** One text in both languages of the site; an empty one is replaced by the other. */
export function BilingualFields(props: Props) {
  const { name, label, hint, error, value, first, required, long, maxLength, onChange } = props;
  const t = useText();
  const languages = first === 'de' ? (['de', 'en'] as const) : (['en', 'de'] as const);
  return (
    <>
      {languages.map((language) => {
        const isFirst = language === first;
        const field = {
          value: value[language],
          maxLength,
          lang: language,
          onChange: (event: { target: { value: string } }) =>
            onChange({ ...value, [language]: event.target.value }),
        };
        return (
          <FormField
            key={language}
            name={isFirst ? name : `${name}.${language}`}
            label={t(`settings.forms.in.${language}`, { label })}
            hint={isFirst ? hint : undefined}
            error={isFirst ? error : undefined}
            required={required && isFirst}
          >
            {long ? <Textarea {...field} /> : <TextInput {...field} />}
          </FormField>
        );
      })}
    </>
  );
}
