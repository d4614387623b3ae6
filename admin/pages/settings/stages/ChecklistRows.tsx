import { Checkbox, TextInput } from '@strapi/design-system';
import { styled } from 'styled-components';

import { FormField } from '../../../components/fields/FormField';
import { EditableRows } from '../../../components/sortable/EditableRows';
import type { FormItem } from '../../../domain/checklist-form';
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
  return (
    <EditableRows
      label={t('settings.stages.checklist')}
      empty={t('settings.stages.checklist.empty')}
      rows={items}
      nameOf={({ label }) => label.trim() || t('settings.stages.checklist.unnamed')}
      onRows={onChange}
      addLabel={t('settings.stages.checklist.add')}
      newRow={(id) => ({ id, key: null, label: '', required: false, dueDays: null })}
      firstField={(id) => `${field}.${id}.label`}
      readOnly={readOnly}
    >
      {(item, edit) => (
        <>
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
                onChange={(event) => edit({ label: event.target.value })}
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
                onChange={(dueDays) => edit({ dueDays })}
              />
            </FormField>
          </Row>
          <Checkbox
            checked={item.required}
            disabled={readOnly}
            onCheckedChange={(checked) => edit({ required: checked === true })}
          >
            {t('settings.stages.required')}
          </Checkbox>
        </>
      )}
    </EditableRows>
  );
}
