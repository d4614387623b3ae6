import { useStrapiApp } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { ComponentType } from 'react';

import type { DocumentLink } from '../../../shared/contracts';
import { backendAddress } from '../../api/backend-address';
import { ConfirmDialog } from '../../components/dialogs/ConfirmDialog';
import { documentsOfFiles } from '../../domain/document-link';
import { useText } from '../../hooks/useText';

type File = { name: string; url: string };
type LibraryProps = {
  onClose: () => void;
  onSelectAssets: (files: readonly File[]) => void;
};
type Props = {
  known: readonly DocumentLink[];
  onPick: (links: DocumentLink[]) => void;
  onClose: () => void;
};

/** Files of Strapi's Media Library, after it was said that whoever knows their address can open them. */
export function PickFiles({ known, onPick, onClose }: Props) {
  const t = useText();
  const [isWarned, setWarned] = useState(false);
  // The upload plugin brings it; a site may have switched that off.
  const Library = useStrapiApp(
    'PickFiles',
    ({ components }) => components['media-library'] as ComponentType<LibraryProps> | undefined,
  );
  if (!Library) {
    return (
      <ConfirmDialog
        title={t('record.documents.library')}
        body={t('record.documents.noLibrary')}
        action={t('form.close')}
        busy={false}
        onConfirm={onClose}
        onClose={onClose}
      />
    );
  }
  if (!isWarned) {
    return (
      <ConfirmDialog
        title={t('record.documents.library')}
        body={t('record.documents.warning')}
        action={t('record.documents.goOn')}
        busy={false}
        onConfirm={() => setWarned(true)}
        onClose={onClose}
      />
    );
  }
  const pick = (files: readonly File[]) => {
    const links = documentsOfFiles(files, backendAddress(), known);
    if (links.length > 0) onPick(links);
    else onClose();
  };
  return <Library onClose={onClose} onSelectAssets={pick} />;
}
