import { Button, Checkbox, Flex, TextInput, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useRef } from 'react';
import { styled } from 'styled-components';

import { focusField } from '../../../components/dialogs/focus-field';
import { FormField } from '../../../components/fields/FormField';
import { Section } from '../../../components/layout/Section';
import { SortableList } from '../../../components/sortable/SortableList';
import { SortableRow } from '../../../components/sortable/SortableRow';
import { newKey } from '../../../domain/new-key';
import type { FormItem } from '../../../domain/stage-form';
import { LINE } from '../../../domain/stage-problems';
import { useText } from '../../../hooks/useText';
import { DaysInput } from '../general/DaysInput';

import type { SectionProps } from './section-props';

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

/** What is to be done in this stage; an item with days is planned by itself. */
export function ChecklistSection({ form, readOnly }: SectionProps) {
  const { values, change, problemText } = form;
  const t = useText();
  const box = useRef<HTMLDivElement>(null);
  const { checklist } = values;
  const nameOf = ({ label }: FormItem) => label.trim() || t('settings.stages.checklist.unnamed');
  const edit = (id: string, part: Partial<FormItem>) =>
    change({ checklist: checklist.map((item) => (item.id === id ? { ...item, ...part } : item)) });
  const add = () => {
    const id = newKey();
    const item = { id, key: null, label: '', required: false, dueDays: null };
    change({ checklist: [...checklist, item] });
    setTimeout(() => focusField(box.current, `checklist.${id}.label`));
  };

  return (
    <Section title={t('settings.stages.checklist')} hint={t('settings.stages.checklist.hint')}>
      <Flex ref={box} direction="column" alignItems="stretch" gap={3}>
        {checklist.length === 0 ? (
          <Typography textColor="neutral600">{t('settings.stages.checklist.empty')}</Typography>
        ) : (
          <SortableList
            label={t('settings.stages.checklist')}
            rows={checklist}
            nameOf={nameOf}
            onOrder={(ordered) => change({ checklist: ordered })}
          >
            {(item) => (
              <SortableRow
                key={item.id}
                id={item.id}
                name={nameOf(item)}
                disabled={readOnly}
                onRemove={() => change({ checklist: checklist.filter(({ id }) => id !== item.id) })}
              >
                <Row>
                  <FormField
                    name={`checklist.${item.id}.label`}
                    label={t('settings.stages.checklist.label')}
                    error={problemText(`checklist.${item.id}.label`)}
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
                    name={`checklist.${item.id}.dueDays`}
                    label={t('settings.stages.checklist.dueDays')}
                    hint={t('settings.stages.checklist.dueDays.hint')}
                    error={problemText(`checklist.${item.id}.dueDays`)}
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
    </Section>
  );
}
