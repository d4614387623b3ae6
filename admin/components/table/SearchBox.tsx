import { SearchForm, Searchbar } from '@strapi/design-system';
import { useEffect, useState } from 'react';

import { useText } from '../../hooks/useText';

type Props = {
  value: string;
  onChange: (q: string) => void;
  /** What is searched; without it titles and prospects. */
  label?: string;
};

const PAUSE = 300;
/** As the server. */
const LONGEST = 100;

/** Searches while one types, after a short pause. */
export function SearchBox({ value, onChange, label }: Props) {
  const t = useText();
  const [typed, setTyped] = useState(value);
  const [known, setKnown] = useState(value);
  if (value !== known) {
    setKnown(value);
    if (value !== typed.trim()) setTyped(value);
  }

  useEffect(() => {
    if (typed.trim() === value) return undefined;
    const timer = setTimeout(() => onChange(typed.trim()), PAUSE);
    return () => clearTimeout(timer);
  }, [typed, value, onChange]);

  return (
    <SearchForm
      onSubmit={(event) => {
        event.preventDefault();
        onChange(typed.trim());
      }}
    >
      <Searchbar
        name="list-search"
        value={typed}
        maxLength={LONGEST}
        clearLabel={t('filter.clear')}
        placeholder={t('filter.search.short')}
        onChange={(event) => setTyped(event.target.value)}
        onClear={() => {
          setTyped('');
          onChange('');
        }}
      >
        {label ?? t('filter.search')}
      </Searchbar>
    </SearchForm>
  );
}
