import { Button, Flex, IconButton, Typography } from '@strapi/design-system';
import { File, Link, Plus, Trash } from '@strapi/icons';
import { lazy, Suspense, useState } from 'react';

import type { DocumentLink, OpportunityRecordView } from '../../../shared/contracts';
import { MAX_DOCUMENTS } from '../../../shared/contracts/opportunity';
import { useText } from '../../hooks/useText';

import { Panel, PlainLink, PlainList } from './styles';

const AddDocument = lazy(() =>
  import('./AddDocument').then(({ AddDocument }) => ({ default: AddDocument })),
);
const PickFiles = lazy(() =>
  import('./PickFiles').then(({ PickFiles }) => ({ default: PickFiles })),
);

type Props = {
  record: OpportunityRecordView;
  onSave: (documents: DocumentLink[]) => Promise<boolean>;
};

/** Links to what belongs to the opportunity: the plugin itself stores no files. */
export function DocumentsPanel({ record, onSave }: Props) {
  const t = useText();
  const [asking, setAsking] = useState<'link' | 'files' | null>(null);
  const [busy, setBusy] = useState(false);
  const { documents } = record.opportunity;
  const mayChange = record.can.update;
  if (documents.length === 0 && !mayChange) return null;

  const put = async (next: DocumentLink[]) => {
    setBusy(true);
    const isSaved = await onSave(next);
    setBusy(false);
    if (isSaved) setAsking(null);
  };
  return (
    <Panel tag="section" aria-label={t('field.documents')}>
      <Typography tag="h2" variant="delta">
        {t('field.documents')}
      </Typography>
      <PlainList>
        {documents.map((link) => (
          <li key={link.url}>
            <Flex justifyContent="space-between" gap={2} paddingTop={2}>
              <Flex gap={2} minWidth={0}>
                <Flex shrink={0}>
                  <Link aria-hidden width="1.2rem" height="1.2rem" fill="neutral500" />
                </Flex>
                <PlainLink href={link.url} target="_blank" rel="noopener noreferrer">
                  {link.name}
                </PlainLink>
              </Flex>
              {mayChange ? (
                <IconButton
                  size="S"
                  variant="ghost"
                  label={t('record.documents.remove', { name: link.name })}
                  disabled={busy}
                  onClick={() => void put(documents.filter(({ url }) => url !== link.url))}
                >
                  <Trash />
                </IconButton>
              ) : null}
            </Flex>
          </li>
        ))}
      </PlainList>
      <Suspense fallback={null}>
        {asking === 'link' ? (
          <AddDocument
            known={documents}
            busy={busy}
            onAdd={(link) => void put([...documents, link])}
            onCancel={() => setAsking(null)}
          />
        ) : null}
        {asking === 'files' ? (
          <PickFiles
            known={documents}
            onPick={(links) => void put([...documents, ...links].slice(0, MAX_DOCUMENTS))}
            onClose={() => setAsking(null)}
          />
        ) : null}
      </Suspense>
      {mayChange && asking !== 'link' && documents.length < MAX_DOCUMENTS ? (
        <Flex gap={2} wrap="wrap" paddingTop={3}>
          <Button
            size="S"
            variant="tertiary"
            startIcon={<Plus />}
            onClick={() => setAsking('link')}
          >
            {t('record.documents.add')}
          </Button>
          <Button
            size="S"
            variant="tertiary"
            startIcon={<File />}
            onClick={() => setAsking('files')}
            loading={busy}
          >
            {t('record.documents.library')}
          </Button>
        </Flex>
      ) : null}
    </Panel>
  );
}
