import { Button, Flex } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import { useNotification } from '@strapi/strapi/admin';
import { useRef } from 'react';
import type { ReactNode } from 'react';

import { saveFile } from '../../api/download';
import { fileNamePart } from '../../domain/file-name';
import { useText } from '../../hooks/useText';

import { chartPicture, pngFile, svgFile } from './save-chart';
import { useChartColors } from './useChartColors';

type Props = {
  /** The title of the picture, and the name of its file. */
  name: string;
  children: ReactNode;
};
const FORMATS = ['png', 'svg'] as const;

/** A chart that can be saved as a picture. */
export function ChartFrame({ name, children }: Props) {
  const t = useText();
  const { ground, text } = useChartColors();
  const { toggleNotification } = useNotification();
  const place = useRef<HTMLDivElement>(null);
  const save = async (format: (typeof FORMATS)[number]) => {
    const drawing = place.current?.querySelector<SVGSVGElement>('svg[role="list"]');
    if (!drawing) return;
    try {
      const picture = chartPicture(drawing, { title: name, ground, text });
      const file = format === 'svg' ? svgFile(picture) : await pngFile(picture);
      if (!file) throw new Error('no canvas');
      saveFile(file, `${fileNamePart(name)}.${format}`);
    } catch {
      toggleNotification({ type: 'danger', message: t('chart.save.failed') });
    }
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={3} minWidth={0}>
      <div ref={place}>{children}</div>
      <Flex justifyContent="flex-end" gap={2} data-screen>
        {FORMATS.map((format) => (
          <Button
            key={format}
            variant="ghost"
            size="S"
            startIcon={<Download aria-hidden />}
            aria-label={t('chart.save', { format: format.toUpperCase(), name })}
            onClick={() => void save(format)}
          >
            {format.toUpperCase()}
          </Button>
        ))}
      </Flex>
    </Flex>
  );
}
