import { Button, Flex, IconButton } from '@strapi/design-system';
import { Plus, Trash } from '@strapi/icons';
import { useRef } from 'react';
import { styled } from 'styled-components';

import { focusField } from '../../../components/dialogs/focus-field';
import { FormField } from '../../../components/fields/FormField';
import type { CriterionRow, OptionRow } from '../../../domain/lead-settings/values';
import { newKey } from '../../../domain/new-key';
import { useText } from '../../../hooks/useText';
import { BilingualFields } from '../forms/BilingualFields';

import { NumberField } from './NumberField';
import type { LeadSettingsState } from './useLeadSettings';

type Props = {
  form: LeadSettingsState;
  row: CriterionRow;
  onChange: (row: CriterionRow) => void;
};

const LINE = 255;
const UNKNOWN = 'unknown';

const Row = styled.li`
  align-items: start;
  border-inline-start: 2px solid ${({ theme }) => theme.colors.neutral200};
  display: grid;
  gap: ${({ theme }) => theme.spaces[3]};
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 16rem), 1fr));
  padding-inline-start: ${({ theme }) => theme.spaces[3]};
`;

/** The answers to a question, and which share of its weight each of them earns. */
export function CriterionOptions({ form, row, onChange }: Props) {
  const t = useText();
  const box = useRef<HTMLDivElement>(null);
  const at = `criteria.${row.id}.options`;
  const edit = (id: string, part: Partial<OptionRow>) =>
    onChange({
      ...row,
      options: row.options.map((each) => (each.id === id ? { ...each, ...part } : each)),
    });
  const add = () => {
    const id = newKey();
    const option: OptionRow = { id, key: null, label: { de: '', en: '' }, share: 50 };
    onChange({ ...row, options: [...row.options, option] });
    setTimeout(() => focusField(box.current, `${at}.${id}.label`));
  };
  return (
    <FormField name={at} label={t('settings.leads.options')} error={form.problemText(at)}>
      <Flex ref={box} direction="column" alignItems="stretch" gap={4}>
        <Flex tag="ul" direction="column" alignItems="stretch" gap={4}>
          {row.options.map((option, place) => (
            <Row key={option.id}>
              <BilingualFields
                name={`${at}.${option.id}.label`}
                label={t('settings.leads.option', { place: place + 1 })}
                error={form.problemText(`${at}.${option.id}.label`)}
                value={option.label}
                first="de"
                maxLength={LINE}
                required
                onChange={(label) => edit(option.id, { label })}
              />
              {option.key === UNKNOWN ? null : (
                <NumberField
                  form={form}
                  name={`${at}.${option.id}.share`}
                  label={t('settings.leads.option.share', { place: place + 1 })}
                  value={option.share}
                  onChange={(share) => edit(option.id, { share })}
                />
              )}
              <Flex justifyContent="flex-end">
                <IconButton
                  variant="ghost"
                  label={t('sort.remove', {
                    name: option.label.en || option.label.de || String(place + 1),
                  })}
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
            {t('settings.leads.options.add')}
          </Button>
        </Flex>
      </Flex>
    </FormField>
  );
}
