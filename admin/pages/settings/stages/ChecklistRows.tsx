import { Button, Checkbox, Flex, TextInput, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useRef } from 'react';
import { styled } from 'styled-components';

import { focusField } from '../../../components/dialogs/focus-field';
import { FormField } from '../../../components/fields/FormField';
import { SortableList } from '../../../components/sortable/SortableList';
import { SortableRow } from '../../../components/sortable/SortableRow';
import type { FormItem } from '../../../domain/checklist-form';
import { newKey } from '../../../domain/new-key';
import { LINE } from '../../../domain/stage-problems';
import { useText } from '../../../hooks/useText';
import { DaysInput } from '../general/DaysInput';

const Row = styled.div`
  align-items: start;
  display: grid;
  gap: ${({ theme }) => theme.spaces[3]};
  grid-template-columns: minmax(0, 1fr) 20rem;
  padding-bottom: ${({ theme }) => theme.spaces[3]};

  @media (max-width: 767px) {
    grid-template-columns: minmax(0, 1fr);
  }
`;

type Props = {
  /** The names of the inputs begin with it. */
  field: string;
  items: readonly FormItem[];
  readOnly: boolean;
  problemText: (field: string) => string | undefined;
  onChange: (items: FormItem[]) => void;
};

/** The items of a checklist in their order; an item with days is planned by itself. */
export function ChecklistRows({ field, items, readOnly, problemText, onChange }: Props) {
  const t = useText();
  const box = useRef<HTMLDivElement>(null);
  const nameOf = ({ label }: FormItem) => label.trim() || t('settings.stages.checklist.unnamed');
  const edit = (id: string, part: Partial<FormItem>) =>
    onChange(items.map((item) => (item.id === id ? { ...item, ...part } : item)));
  const add = () => {
    const id = newKey();
    onChange([...items, { id, key: null, label: '', required: false, dueDays: null }]);
    setTimeout(() => focusField(box.current, `${field}.${id}.label`));
  };

  return (
    <Flex ref={box} direction="column" alignItems="stretch" gap={3}>
      {items.length === 0 ? (
        <Typography textColor="neutral600">{t('settings.stages.checklist.empty')}</Typography>
      ) : (
        <SortableList
          label={t('settings.stages.checklist')}
          rows={items}
          nameOf={nameOf}
          onOrder={(ordered) => onChange(ordered)}
        >
          {(item) => (
            <SortableRow
              key={item.id}
              id={item.id}
              name={nameOf(item)}
              disabled={readOnly}
              onRemove={() => onChange(items.filter(({ id }) => id !== item.id))}
            >
              <Row>
                <FormField
                  name={`${field}.${item.id}.label`}
                  label={t('settings.stages.checklist.label')}
                  error={problemText(`${field}.${item.id}.label`)}
                  required
                >
                  <TextInput
                    value={item.label}
                    maxLength={LINE}
                    disabled={readOnly}
                    onChange={(event) => edit(item.id, { label: event.target.value })}
                  />
                </FormField>
                <FormField
                  name={`${field}.${item.id}.dueDays`}
                  label={t('settings.stages.checklist.dueDays')}
                  hint={t('settings.stages.checklist.dueDays.hint')}
                  error={problemText(`${field}.${item.id}.dueDays`)}
                >
                  <DaysInput
                    value={item.dueDays}
                    disabled={readOnly}
                    onChange={(dueDays) => edit(item.id, { dueDays })}
                  />
                </FormField>
              </Row>
              <Checkbox
                checked={item.required}
                disabled={readOnly}
                onCheckedChange={(checked) => edit(item.id, { required: checked === true })}
              >
                {t('settings.stages.required')}
              </Checkbox>
            </SortableRow>
          )}
        </SortableList>
      )}
      {readOnly ? null : (
        <Flex>
          <Button variant="secondary" startIcon={<Plus />} onClick={add}>
            {t('settings.stages.checklist.add')}
          </Button>
        </Flex>
      )}
    </Flex>
  );
}
