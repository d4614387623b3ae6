import { Combobox, ComboboxOption } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';

import type { Ref } from '../../../shared/contracts';
import { readFailure } from '../../api/errors';
import { useCan } from '../../hooks/useCan';
import { useFailureSentence } from '../../hooks/useFailureSentence';
import { useText } from '../../hooks/useText';

import { openOnTyping } from './open-on-typing';
import { exactMatch } from './person';
import type { PersonOption, PersonType } from './person';
import { useCreatePerson, usePersonOptions } from './usePersons';

type PersonComboboxProps = {
  type: PersonType;
  value: Ref | null;
  /** With the company that a chosen contact person works for. */
  onChange: (person: Ref | null, worksFor: Ref | null) => void;
  /** A contact person belongs to this company: its people are offered first, a new one joins it. */
  organization?: Ref | null;
  /** Text that is neither an entry nor created yet; null when there is none. */
  onOpenText?: (text: string | null) => void;
  disabled?: boolean;
};

/** Search as you type, and create what is not there. */
export function PersonCombobox({
  type,
  value,
  onChange,
  organization = null,
  onOpenText,
  disabled,
}: PersonComboboxProps) {
  const t = useText();
  const sentence = useFailureSentence();
  const { toggleNotification } = useNotification();
  const mayCreate = useCan('organizationUpdate');
  const [open, setOpen] = useState(false);
  const [text, setText] = useState(value?.name ?? '');
  /** The combobox reports the text of a choice as if it had been typed. */
  const chosen = useRef<string | null>(null);
  const typed = text.trim() === value?.name ? '' : text.trim();
  const { options, isLoading, find } = usePersonOptions(type, typed, organization, open);
  const { create, isCreating } = useCreatePerson(type);

  useEffect(() => setText(value?.name ?? ''), [value?.documentId, value?.name]);

  const choose = (person: Ref | null, worksFor: Ref | null = null) => {
    chosen.current = person?.name ?? '';
    setText(chosen.current);
    onOpenText?.(null);
    onChange(person, worksFor);
  };
  const take = ({ documentId, name, organization: worksFor }: PersonOption) =>
    choose({ documentId, name }, worksFor);
  const pick = (id: string | undefined) => {
    const option = find(id);
    if (option) take(option);
  };
  const createFrom = async (name: string | undefined) => {
    if (!name?.trim() || isCreating) return;
    try {
      choose(await create(name.trim(), organization), organization);
    } catch (error) {
      onOpenText?.(name.trim());
      const why = sentence(readFailure(error));
      const message = `${t('person.createFailed', { name })} ${why}`;
      toggleNotification({ type: 'danger', message });
    }
  };
  const enterText = (next: string | undefined) => {
    setText(next ?? '');
    if (next === chosen.current) return;
    chosen.current = null;
    if (next?.trim() && next.trim() !== value?.name) onOpenText?.(next.trim());
    if (!next?.trim()) onOpenText?.(null);
  };
  const settle = () => {
    if (!typed) {
      if (text.trim() === '' && value) choose(null);
      return;
    }
    const match = exactMatch(options, typed);
    if (match) take(match);
  };
  const keepOnEscape = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Escape' && !open) event.preventDefault();
  };
  const openWithoutChoice = openOnTyping(setOpen);

  return (
    <Combobox
      autocomplete="none"
      allowCustomValue
      value={value?.documentId ?? ''}
      textValue={text}
      onTextValueChange={enterText}
      onChange={pick}
      open={open}
      onOpenChange={setOpen}
      onBlur={settle}
      onKeyDown={keepOnEscape}
      onKeyUp={openWithoutChoice}
      onClear={value || text ? () => choose(null) : undefined}
      clearLabel={t('form.clear')}
      placeholder={t('person.search')}
      loading={isLoading || isCreating}
      loadingMessage={t('person.loading')}
      noOptionsMessage={() => t(typed ? 'person.noResults' : 'person.typeMore')}
      creatable={mayCreate && typed !== ''}
      createMessage={(name) => t(`person.create.${type}`, { name })}
      onCreateOption={(name) => void createFrom(name)}
      disabled={disabled}
    >
      {options.map((option) => (
        <ComboboxOption key={option.documentId} value={option.documentId} textValue={option.name}>
          {option.detail ? `${option.name} · ${option.detail}` : option.name}
        </ComboboxOption>
      ))}
    </Combobox>
  );
}
