import { SingleSelect, SingleSelectOption } from '@strapi/design-system';

const ANY = 'any';

type Props = {
  label: string;
  /** Of the entry that filters nothing. */
  any: string;
  choices: readonly { value: string; label: string }[];
  value: string | undefined;
  onChange: (value: string | null) => void;
};

/** One of a few values, or all. What stands in the address and is not among them stays visible as it is. */
export function FilterSelect({ label, any, choices, value, onChange }: Props) {
  const isKnown = value === undefined || choices.some((choice) => choice.value === value);
  return (
    <SingleSelect
      size="S"
      aria-label={label}
      value={value ?? ANY}
      onChange={(next) => onChange(next === ANY ? null : String(next))}
    >
      <SingleSelectOption value={ANY}>{any}</SingleSelectOption>
      {choices.map((choice) => (
        <SingleSelectOption key={choice.value} value={choice.value}>
          {choice.label}
        </SingleSelectOption>
      ))}
      {isKnown ? null : <SingleSelectOption value={value}>{value}</SingleSelectOption>}
    </SingleSelect>
  );
}
