import { Button, Flex, IconButton, TextInput } from '@strapi/design-system';
import { Plus, Trash } from '@strapi/icons';
import { useRef } from 'react';
import { styled } from 'styled-components';

import { focusField } from '../../../components/dialogs/focus-field';
import { FormField } from '../../../components/fields/FormField';
import type { FieldRow, FormOption } from '../../../domain/lead-form/field-rows';
import { newKey } from '../../../domain/new-key';
import { useText } from '../../../hooks/useText';

import { BilingualFields } from './BilingualFields';
import type { LeadFormState } from './useLeadForm';

type Props = { form: LeadFormState; row: FieldRow; onChange: (row: FieldRow) => void };

const LONGEST_VALUE = 200;
const LONGEST_LABEL = 500;

const Row = styled.li`
  align-items: start;
  border-inline-start: 2px solid ${({ theme }) => theme.colors.neutral200};
  display: grid;
  gap: ${({ theme }) => theme.spaces[3]};
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 16rem), 1fr));
  padding-inline-start: ${({ theme }) => theme.spaces[3]};
`;

/** What can be chosen; nothing else is accepted. */
export function FieldOptions({ form, row, onChange }: Props) {
  const t = useText();
  const box = useRef<HTMLDivElement>(null);
  const { values, problemText } = form;
  const at = `fields.${row.id}.options`;
  const edit = (id: string, part: Partial<FormOption>) =>
    onChange({
      ...row,
      options: row.options.map((each) => (each.id === id ? { ...each, ...part } : each)),
    });
  const add = () => {
    const id = newKey();
    const option = { id, value: '', label: { de: '', en: '' } };
    onChange({ ...row, options: [...row.options, option] });
    setTimeout(() => focusField(box.current, `${at}.${id}.value`));
  };
  return (
    <FormField
      name={at}
      label={t('settings.forms.options')}
      hint={t('settings.forms.options.hint')}
      error={problemText(at)}
    >
      <Flex ref={box} direction="column" alignItems="stretch" gap={4}>
        <Flex tag="ul" direction="column" alignItems="stretch" gap={4}>
          {row.options.map((option, place) => (
            <Row key={option.id}>
              <FormField
                name={`${at}.${option.id}.value`}
                label={t('settings.forms.option.value', { place: place + 1 })}
                error={problemText(`${at}.${option.id}.value`)}
                required
              >
                <TextInput
                  value={option.value}
                  maxLength={LONGEST_VALUE}
                  onChange={(event: { target: HTMLInputElement }) =>
                    edit(option.id, { value: event.target.value })
                  }
                />
              </FormField>
              <BilingualFields
                name={`${at}.${option.id}.label`}
                label={t('settings.forms.option.label', { place: place + 1 })}
                error={problemText(`${at}.${option.id}.label`)}
                value={option.label}
                first={values.locale}
                maxLength={LONGEST_LABEL}
                onChange={(label) => edit(option.id, { label })}
              />
              <Flex justifyContent="flex-end">
                <IconButton
                  variant="ghost"
                  label={t('sort.remove', { name: option.value || String(place + 1) })}
                  onClick={() =>
                    onChange({ ...row, options: row.options.filter((each) => each !== option) })
                  }
                >
                  <Trash aria-hidden />
                </IconButton>
              </Flex>
            </Row>
          ))}
        </Flex>
        <Flex>
          <Button variant="tertiary" size="S" startIcon={<Plus />} onClick={add}>
            {t('settings.forms.options.add')}
          </Button>
        </Flex>
      </Flex>
    </FormField>
  );
}
