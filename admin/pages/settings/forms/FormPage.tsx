import { Button, Flex } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import { useRef } from 'react';
import type { FormEvent } from 'react';
import { Link, useParams } from 'react-router-dom';
import { styled } from 'styled-components';

import type { LeadForm } from '../../../../shared/contracts';
import { readFailure } from '../../../api/errors';
import { useSalesLeadFormQuery } from '../../../api/lead-form';
import { focusField } from '../../../components/dialogs/focus-field';
import { Notice } from '../../../components/dialogs/Notice';
import { LoadError } from '../../../components/feedback/LoadError';
import { UnsavedGuard } from '../../../components/feedback/UnsavedGuard';
import { leadsPath } from '../../../constants';
import { useCan } from '../../../hooks/useCan';
import { useFailureSentence } from '../../../hooks/useFailureSentence';
import { useText } from '../../../hooks/useText';
import { SettingsFrame } from '../SettingsFrame';

import { AnswerSection } from './AnswerSection';
import { BackToForms } from './BackToForms';
import { BasicsSection } from './BasicsSection';
import { ConsentSection } from './ConsentSection';
import { FieldsSection } from './FieldsSection';
import { FormPreview } from './FormPreview';
import { ProtectionSection } from './ProtectionSection';
import { TargetSection } from './TargetSection';
import { useLeadForm } from './useLeadForm';
import { UseSection } from './UseSection';

const FORM_ID = 'lead-form';
const NARROW = '1151px';

const Columns = styled.div`
  align-items: start;
  display: grid;
  gap: ${({ theme }) => theme.spaces[5]};
  grid-template-columns: minmax(0, 1fr) minmax(0, 40rem);

  @media (max-width: ${NARROW}) {
    grid-template-columns: minmax(0, 1fr);
  }
`;
const Form = styled.form`
  display: flex;
  flex-direction: column;
  gap: ${({ theme }) => theme.spaces[5]};
  min-width: 0;
`;
const Away = styled(Link)`
  color: ${({ theme }) => theme.colors.primary700};
  font-size: 1.4rem;
`;

/** The sections of a form's page share one form, which is saved and guarded as a whole. */
function FormEditor({ stored }: { stored: LeadForm }) {
  const t = useText();
  const sentence = useFailureSentence();
  const form = useLeadForm(stored);
  const canLeads = useCan('leadRead');
  const body = useRef<HTMLFormElement>(null);
  const { failure } = form;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const problem = await form.save();
    // What was folded stands there with the next picture only.
    if (problem) setTimeout(() => focusField(body.current, problem));
  };
  const told = () => {
    if (!failure) return null;
    if (failure.status === 409 && failure.details.version !== undefined)
      return t('settings.forms.stale');
    if (failure.status === 409 && failure.message.startsWith('slug:'))
      return t('settings.forms.problem.taken');
    return failure.status === 400 ? t('form.problem.some') : sentence(failure);
  };
  const message = told();
  const save = (
    <Button type="submit" form={FORM_ID} loading={form.busy} disabled={!form.dirty}>
      {t('form.save')}
    </Button>
  );
  return (
    <>
      <SettingsFrame
        title={stored.name}
        lead={t('settings.forms.lead')}
        who={t('settings.who.forms')}
        actions={
          <>
            {form.dirty && (
              <Button variant="tertiary" disabled={form.busy} onClick={form.reset}>
                {t('settings.discard')}
              </Button>
            )}
            {save}
          </>
        }
      >
        <Flex gap={4} wrap="wrap">
          <BackToForms />
          {canLeads ? (
            <Away to={leadsPath(`?form=${stored.documentId}`)}>{t('settings.forms.leads')}</Away>
          ) : null}
        </Flex>
        {message ? <Notice tone="danger">{message}</Notice> : null}
        <Columns>
          <Form ref={body} id={FORM_ID} noValidate onSubmit={(event) => void submit(event)}>
            <BasicsSection form={form} />
            <FieldsSection form={form} />
            <ConsentSection form={form} />
            <TargetSection form={form} />
            <AnswerSection form={form} />
            <ProtectionSection form={form} />
            <Flex gap={2} justifyContent="flex-end">
              {save}
            </Flex>
          </Form>
          <FormPreview form={form} />
        </Columns>
        <UseSection form={form} />
      </SettingsFrame>
      <UnsavedGuard dirty={form.dirty} />
    </>
  );
}

/** One form of the site. */
export function FormPage() {
  const { id = '' } = useParams();
  const { currentData: form, error, refetch } = useSalesLeadFormQuery(id);
  if (error && !form)
    return <LoadError failure={readFailure(error)} onRetry={() => void refetch()} />;
  return form ? <FormEditor key={form.documentId} stored={form} /> : <Page.Loading />;
}
