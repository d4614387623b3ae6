import { VisuallyHidden } from '@strapi/design-system';
import { Search } from '@strapi/icons';
import { useId, useRef, useState } from 'react';
import type { FocusEvent, KeyboardEvent } from 'react';
import { useNavigate } from 'react-router-dom';

import type { SearchHit } from '../../../shared/contracts';
import { contactPath, leadPath, opportunityPath, organizationPath } from '../../constants';
import { prospectFromText } from '../../domain/prospect-start';
import { movedActive } from '../../domain/search-hits';
import { useText } from '../../hooks/useText';
import { useOpenProspect } from '../prospect-form/prospect-form-context';

import { SearchPopup } from './SearchPopup';
import { Field, Frame, Input, Key } from './styles';
import { LONGEST, SHORTEST, useGlobalSearch } from './useGlobalSearch';
import { useSlash } from './useSlash';

const PATHS = {
  contact: contactPath,
  organization: organizationPath,
  opportunity: opportunityPath,
  lead: leadPath,
} as const;

/** Finds a caller by number, name, e-mail or firm; who is not found can be written down at once. */
export function GlobalSearch() {
  const t = useText();
  const navigate = useNavigate();
  const openProspect = useOpenProspect();
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  useSlash(input);

  const typed = text.trim();
  const found = useGlobalSearch(typed);
  const hits = found.groups.flatMap((group) => group.hits);
  const isShown = isOpen && typed.length >= SHORTEST;
  const canCreate = openProspect !== null && found.isCurrent;
  const count = isShown ? hits.length + (canCreate ? 1 : 0) : 0;

  const reset = () => {
    setText('');
    setOpen(false);
    setActive(-1);
  };
  const open = ({ type, documentId }: SearchHit) => {
    reset();
    navigate(PATHS[type](documentId));
  };
  const create = () => {
    reset();
    openProspect?.(prospectFromText(typed));
  };
  const take = (index: number) => {
    const hit = hits[index];
    if (hit) open(hit);
    else if (canCreate && index === hits.length) create();
  };

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setOpen(true);
      setActive(movedActive(active, count, event.key));
    } else if (event.key === 'Enter' && isShown) {
      event.preventDefault();
      if (active >= 0) take(active);
      else if (found.isCurrent) take(0);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      if (isShown) setOpen(false);
      else reset();
    }
  };
  const onBlur = (event: FocusEvent<HTMLDivElement>) => {
    if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false);
  };

  return (
    <Frame role="search" onBlur={onBlur}>
      <Field>
        <Search aria-hidden fill="neutral600" width="1.4rem" height="1.4rem" />
        <Input
          ref={input}
          type="text"
          role="combobox"
          inputMode="search"
          autoComplete="off"
          autoCorrect="off"
          spellCheck={false}
          maxLength={LONGEST}
          aria-label={t('search.label')}
          aria-keyshortcuts="/"
          aria-autocomplete="list"
          aria-haspopup="listbox"
          aria-expanded={count > 0}
          aria-controls={count > 0 ? listId : undefined}
          aria-activedescendant={active >= 0 && active < count ? `${listId}-${active}` : undefined}
          placeholder={t('search.placeholder')}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setOpen(true);
            setActive(-1);
          }}
          onFocus={() => setOpen(true)}
          onKeyDown={onKeyDown}
        />
        <Key aria-hidden>/</Key>
      </Field>
      {isShown ? (
        <SearchPopup
          listId={listId}
          found={found}
          typed={typed}
          active={active}
          onOpen={open}
          onCreate={canCreate ? create : null}
        />
      ) : null}
      <div role="status">
        <VisuallyHidden>
          {isShown && found.isCurrent ? t('search.found', { count: hits.length }) : ''}
        </VisuallyHidden>
      </div>
    </Frame>
  );
}
