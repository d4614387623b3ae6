import { Button, Flex, NumberInput, Typography } from '@strapi/design-system';
import { useStrapiApp } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { ComponentType } from 'react';
import { useIntl } from 'react-intl';

import type { SiteFile } from '../../../api/site-entry';
import { useSalesSiteFileQuery } from '../../../api/site-entry';
import { FormField } from '../../../components/fields/FormField';
import { useText } from '../../../hooks/useText';

type LibraryProps = {
  onClose: () => void;
  onSelectAssets: (files: readonly SiteFile[]) => void;
};
type Props = { file: number | null; error?: string; onChange: (file: number | null) => void };

const WRAP = { overflowWrap: 'anywhere' } as const;

/** A file of the Media Library; by its number where a site has switched the library off. */
export function DeliveryFile({ file, error, onChange }: Props) {
  const t = useText();
  const { locale } = useIntl();
  const [picks, setPicks] = useState(false);
  const known = useSalesSiteFileQuery(file ?? 0, { skip: file === null });
  const Library = useStrapiApp(
    'DeliveryFile',
    ({ components }) => components['media-library'] as ComponentType<LibraryProps> | undefined,
  );
  const name =
    file === null
      ? t('settings.forms.delivery.noFile')
      : (known.currentData?.name ?? t('settings.forms.delivery.fileNumber', { id: String(file) }));
  return (
    <FormField
      name="delivery.file"
      label={t('settings.forms.delivery.file')}
      hint={t('settings.forms.delivery.file.hint')}
      error={error}
      required
      wide
    >
      {Library ? (
        <Flex gap={3} wrap="wrap">
          <Typography textColor="neutral800" style={WRAP}>
            {name}
          </Typography>
          <Button variant="secondary" onClick={() => setPicks(true)}>
            {t('settings.forms.delivery.pick')}
          </Button>
        </Flex>
      ) : (
        <NumberInput
          locale={locale}
          value={file ?? undefined}
          onValueChange={(id) => onChange(id ?? null)}
        />
      )}
      {Library && picks ? (
        <Library
          onClose={() => setPicks(false)}
          onSelectAssets={([picked]) => {
            setPicks(false);
            if (picked) onChange(picked.id);
          }}
        />
      ) : null}
    </FormField>
  );
}
