import { useId } from 'react';
import { styled } from 'styled-components';

import type { LeadFormField } from '../../../../shared/contracts';
import { saidIn } from '../../../domain/lead-form/snippets';

const Row = styled.div`
  color: ${({ theme }) => theme.colors.neutral800};
  display: flex;
  flex-direction: column;
  font-size: 1.4rem;
  gap: ${({ theme }) => theme.spaces[1]};
  line-height: 1.43;

  & > input,
  & > select,
  & > textarea {
    background: ${({ theme }) => theme.colors.neutral0};
    border: 1px solid ${({ theme }) => theme.colors.neutral500};
    border-radius: ${({ theme }) => theme.borderRadius};
    color: ${({ theme }) => theme.colors.neutral800};
    font: inherit;
    max-width: 100%;
    padding: ${({ theme }) => theme.spaces[2]};
    width: 100%;
  }
`;
const Box = styled.label`
  align-items: flex-start;
  color: ${({ theme }) => theme.colors.neutral800};
  display: flex;
  font-size: 1.4rem;
  gap: ${({ theme }) => theme.spaces[2]};
  line-height: 1.43;

  & > input {
    flex: 0 0 auto;
    margin-top: 0.3rem;
  }
`;

/** A box as on a page of the site; never ticked beforehand. */
export const PreviewBox = ({ label, required = false }: { label: string; required?: boolean }) => (
  <Box>
    <input type="checkbox" />
    <span>
      {label}
      {required ? ' *' : ''}
    </span>
  </Box>
);

type Props = { field: LeadFormField; language: 'de' | 'en' };
const INPUTS: Partial<Record<LeadFormField['type'], string>> = {
  email: 'email',
  phone: 'tel',
  number: 'number',
  date: 'date',
};
const CHOOSE = { de: 'Bitte wählen', en: 'Please choose' } as const;

/** One field as on a page of the site. */
export function PreviewField({ field, language }: Props) {
  const id = useId();
  const { type, required, maxLength, min, max, options = [] } = field;
  const label = saidIn(field.label, language) || field.key;
  if (type === 'checkbox') return <PreviewBox label={label} required={required} />;
  const input = () => {
    if (type === 'textarea') return <textarea id={id} rows={4} maxLength={maxLength} />;
    if (type === 'select')
      return (
        <select id={id}>
          <option value="">{CHOOSE[language]}</option>
          {options.map((option, at) => (
            <option key={at} value={option.value}>
              {saidIn(option.label, language)}
            </option>
          ))}
        </select>
      );
    const bounds = type === 'number' ? { min, max } : { maxLength };
    return <input id={id} type={INPUTS[type] ?? 'text'} autoComplete="off" {...bounds} />;
  };
  return (
    <Row>
      <label htmlFor={id}>
        {label}
        {required ? ' *' : ''}
      </label>
      {input()}
    </Row>
  );
}
