import { useState } from 'react';

import type { MatchReason, Ref } from '../../../shared/contracts';
import type { Choice } from '../../domain/lead-conversion';
import { useCan } from '../../hooks/useCan';
import { useText } from '../../hooks/useText';
import { FormField } from '../fields/FormField';
import { PersonText } from '../fields/PersonText';
import type { PersonType } from '../fields/person';

import { ChoiceList } from './ChoiceList';
import { useReasons } from './useReasons';

type Match = Ref & { organization?: Ref | null; because: readonly MatchReason[] };
type Props = {
  type: PersonType;
  choice: Choice;
  matches: readonly Match[];
  /** Of a known firm its people are offered first. */
  organization?: Ref | null;
  onTake: (person: Ref, worksFor: Ref | null) => void;
  onChoose: (type: 'new' | 'none') => void;
  error?: string | undefined;
};

/** Who is known already, somebody new, or nobody. */
export function PeopleChoice(props: Props) {
  const { type, choice, matches, organization = null, onTake, onChoose, error } = props;
  const t = useText();
  const reasons = useReasons();
  const canMake = useCan('leadUpdate');
  const canRead = useCan('organizationRead');
  const [text, setText] = useState('');
  const isMatch = choice.type === 'known' && matches.some(sameAs(choice.ref));
  const found = choice.type === 'known' && !isMatch ? [choice.ref] : [];
  const offers = [
    ...matches.map(({ documentId, name, organization: firm, because }) => ({
      value: documentId,
      label: t('conversion.take', { name }),
      detail: [firm?.name, reasons(because)].filter(Boolean).join(' · '),
    })),
    ...found.map(({ documentId, name }) => ({
      value: documentId,
      label: t('conversion.take', { name }),
    })),
    ...(canMake ? [{ value: 'new', label: t(`conversion.new.${type}`) }] : []),
    { value: 'none', label: t(`conversion.none.${type}`) },
  ];
  const choose = (value: string) => {
    if (value === 'new' || value === 'none') return onChoose(value);
    const match = matches.find(({ documentId }) => documentId === value);
    if (match) onTake(match, match.organization ?? null);
  };
  return (
    <>
      <ChoiceList
        name={type}
        label={t(`field.${type}`)}
        offers={offers}
        value={choice.type === 'known' ? choice.ref.documentId : choice.type}
        onChange={choose}
        error={error}
      />
      {!canMake && canRead ? (
        <FormField name={`${type}Search`} label={t(`conversion.search.${type}`)}>
          <PersonText
            type={type}
            value={text}
            organization={organization}
            onChange={(name, person) => {
              setText(person ? '' : name);
              if (person) onTake(person, person.organization);
            }}
          />
        </FormField>
      ) : null}
    </>
  );
}

const sameAs =
  ({ documentId }: Ref) =>
  (other: Ref) =>
    other.documentId === documentId;
