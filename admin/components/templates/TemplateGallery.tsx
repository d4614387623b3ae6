import { Flex, Loader, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';

import { readFailure } from '../../api/errors';
import { useSalesFunnelFromTemplateMutation, useSalesFunnelTemplatesQuery } from '../../api/funnel';
import { useCan } from '../../hooks/useCan';
import { useFailureSentence } from '../../hooks/useFailureSentence';
import { useText } from '../../hooks/useText';
import { Notice } from '../dialogs/Notice';
import { LoadError } from '../feedback/LoadError';
import { languageOf } from '../fields/text-of';
import type { Language } from '../fields/text-of';

import { inOrder } from './template-view';
import { TemplateCard } from './TemplateCard';

type TemplateGalleryProps = {
  onCreated: (funnelDocumentId: string) => void;
  /** Of what is made; absent: the reader's. */
  language?: Language;
};

const Gallery = styled.ul`
  display: grid;
  gap: ${({ theme }) => theme.spaces[4]};
  grid-template-columns: repeat(auto-fill, minmax(min(100%, 34rem), 1fr));
  list-style: none;
  margin: 0;
  padding: 0;
`;

/** The templates as cards; one press makes a funnel with its stages. */
export function TemplateGallery({ onCreated, language: wanted }: TemplateGalleryProps) {
  const t = useText();
  const { locale } = useIntl();
  const { toggleNotification } = useNotification();
  const sentence = useFailureSentence();
  const mayManage = useCan('funnelManage');
  const templates = useSalesFunnelTemplatesQuery(undefined, { skip: !mayManage });
  const [createFunnel] = useSalesFunnelFromTemplateMutation();
  const [making, setMaking] = useState<string | null>(null);
  const language = wanted ?? languageOf(locale);

  const create = async (template: string) => {
    setMaking(template);
    try {
      const funnel = await createFunnel({ template, locale: language }).unwrap();
      const message = t('template.created', { name: funnel.name });
      toggleNotification({ type: 'success', message });
      onCreated(funnel.documentId);
    } catch (error) {
      toggleNotification({ type: 'danger', message: sentence(readFailure(error)) });
    } finally {
      setMaking(null);
    }
  };

  if (!mayManage) return <Notice tone="info">{t('template.noRight')}</Notice>;
  if (templates.error) {
    return (
      <LoadError failure={readFailure(templates.error)} onRetry={() => void templates.refetch()} />
    );
  }
  if (!templates.data) {
    return (
      <Flex justifyContent="center" padding={8}>
        <Loader />
      </Flex>
    );
  }
  if (templates.data.length === 0) {
    return <Typography textColor="neutral600">{t('template.failed')}</Typography>;
  }
  return (
    <Gallery>
      {inOrder(templates.data).map((template) => (
        <TemplateCard
          key={template.key}
          template={template}
          language={language}
          isMaking={making === template.key}
          disabled={making !== null}
          onUse={() => void create(template.key)}
        />
      ))}
    </Gallery>
  );
}
