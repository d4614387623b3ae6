import { Flex, Textarea, TextInput } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router-dom';

import { readFailure } from '../../api/errors';
import type { Failure } from '../../api/errors';
import { useSalesFunnelsQuery } from '../../api/funnel';
import { useSalesCreateLeadMutation } from '../../api/lead';
import { DialogShell } from '../../components/dialogs/DialogShell';
import { focusField } from '../../components/dialogs/focus-field';
import { Notice } from '../../components/dialogs/Notice';
import { ChoiceSelect } from '../../components/fields/ChoiceSelect';
import { FieldGrid, FormField } from '../../components/fields/FormField';
import { ListSelect } from '../../components/fields/ListSelect';
import { OwnerSelect } from '../../components/fields/OwnerSelect';
import { leadPath } from '../../constants';
import { newLeadInput, newLeadProblems, newLeadStart } from '../../domain/new-lead';
import type { NewLeadProblems, NewLeadValues } from '../../domain/new-lead';
import { useFailureSentence } from '../../hooks/useFailureSentence';
import { useMe } from '../../hooks/useMe';
import { useText } from '../../hooks/useText';

import { KnownLeads } from './KnownLeads';

const LINES = ['firstName', 'lastName', 'company', 'jobTitle', 'email', 'phone'] as const;
const TYPES = { email: 'email', phone: 'tel' } as const;
const typeOf = (field: (typeof LINES)[number]) =>
  field === 'email' || field === 'phone' ? TYPES[field] : 'text';
/** As the server. */
const LONGEST_LINE = 255;
const LONGEST_PHONE = 100;

type Props = { onClose: () => void };

/** A lead that somebody types in; its page opens. */
export function NewLeadDialog({ onClose }: Props) {
  const t = useText();
  const me = useMe();
  const navigate = useNavigate();
  const sentence = useFailureSentence();
  const { toggleNotification } = useNotification();
  const body = useRef<HTMLDivElement>(null);
  const [start] = useState<NewLeadValues>(() => newLeadStart(me?.id ?? null));
  const [values, setValues] = useState(start);
  const [problems, setProblems] = useState<NewLeadProblems>({});
  const [failure, setFailure] = useState<Failure | null>(null);
  const [create, { isLoading }] = useSalesCreateLeadMutation();
  const { data: funnels = [] } = useSalesFunnelsQuery();

  const change = (changes: Partial<NewLeadValues>) => {
    setValues((before) => ({ ...before, ...changes }));
    setProblems({});
  };
  const problemOf = (field: (typeof LINES)[number]): string | undefined => {
    if (field === 'lastName' && problems.lastName) return t('leads.new.nobody');
    return field === 'email' && problems.email ? t('newProspect.problem.email') : undefined;
  };
  const submit = async () => {
    const found = newLeadProblems(values);
    setProblems(found);
    const [wrong] = Object.keys(found);
    if (wrong) return void focusField(body.current, wrong);
    setFailure(null);
    try {
      const lead = await create(newLeadInput(values)).unwrap();
      toggleNotification({ type: 'success', message: t('leads.new.saved', { name: lead.name }) });
      onClose();
      navigate(leadPath(lead.documentId));
    } catch (error) {
      setFailure(readFailure(error));
    }
  };
  return (
    <DialogShell
      title={t('leads.new')}
      onClose={onClose}
      onSubmit={() => void submit()}
      submitLabel={t('leads.new.save')}
      busy={isLoading}
      dirty={JSON.stringify(values) !== JSON.stringify(start)}
      focus="firstName"
      narrow
    >
      <Flex ref={body} direction="column" alignItems="stretch" gap={4}>
        {failure ? <Notice tone="danger">{sentence(failure)}</Notice> : null}
        <FieldGrid>
          {LINES.map((field) => (
            <FormField
              key={field}
              name={field}
              label={t(`field.${field}`)}
              error={problemOf(field)}
            >
              <TextInput
                type={typeOf(field)}
                autoComplete="off"
                maxLength={field === 'phone' ? LONGEST_PHONE : LONGEST_LINE}
                value={values[field]}
                onChange={(event) => change({ [field]: event.target.value })}
              />
            </FormField>
          ))}
        </FieldGrid>
        <KnownLeads email={values.email} phone={values.phone} onGo={onClose} />
        <FormField name="message" label={t('leads.new.message')}>
          <Textarea
            value={values.message}
            onChange={(event) => change({ message: event.target.value })}
          />
        </FormField>
        <FieldGrid>
          <FormField name="source" label={t('field.source')}>
            <ListSelect
              list="sources"
              value={values.source}
              onChange={(source) => change({ source })}
            />
          </FormField>
          <FormField name="owner" label={t('field.owner')}>
            <OwnerSelect
              value={values.owner}
              current={me}
              onChange={(owner) => change({ owner })}
            />
          </FormField>
          <FormField name="funnel" label={t('field.funnel')} hint={t('leads.new.funnel.hint')}>
            <ChoiceSelect
              choices={funnels
                .filter(({ archivedAt }) => archivedAt === null)
                .map(({ documentId, name }) => ({ value: documentId, label: name }))}
              value={values.funnel}
              onChange={(funnel) => change({ funnel })}
              clearable
            />
          </FormField>
          <FormField name="nextStep" label={t('field.nextStep')}>
            <TextInput
              value={values.nextStep}
              onChange={(event) => change({ nextStep: event.target.value })}
            />
          </FormField>
        </FieldGrid>
      </Flex>
    </DialogShell>
  );
}
