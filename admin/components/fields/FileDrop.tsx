import { Button, Flex, Typography, VisuallyHidden } from '@strapi/design-system';
import { Upload } from '@strapi/icons';
import { useRef, useState } from 'react';
import type { DragEvent, ReactNode } from 'react';
import { styled } from 'styled-components';

import { useText } from '../../hooks/useText';

type Props = {
  isFirst: boolean;
  disabled: boolean;
  onFile: (file: File) => void;
  /** The file that was chosen. */
  children: ReactNode;
};

const Zone = styled.div<{ $isOver: boolean }>`
  align-items: center;
  background: ${({ theme, $isOver }) => theme.colors[$isOver ? 'primary100' : 'neutral100']};
  border: 1px dashed ${({ theme, $isOver }) => theme.colors[$isOver ? 'primary600' : 'neutral300']};
  border-radius: ${({ theme }) => theme.borderRadius};
  display: flex;
  flex-wrap: wrap;
  gap: ${({ theme }) => theme.spaces[3]};
  padding: ${({ theme }) => theme.spaces[4]};
`;

/** A button for every hand, and a place to drop a file on. */
export function FileDrop({ isFirst, disabled, onFile, children }: Props) {
  const t = useText();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);

  const take = (file: File | undefined) => {
    if (file && !disabled) onFile(file);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    take(event.dataTransfer.files[0]);
  };
  return (
    <Zone
      $isOver={isOver}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
    >
      <VisuallyHidden>
        <input
          ref={input}
          type="file"
          accept=".csv,.txt,text/csv,text/plain"
          tabIndex={-1}
          aria-hidden
          onChange={(event) => {
            take(event.target.files?.[0]);
            // The same file can be chosen again after it was repaired.
            event.target.value = '';
          }}
        />
      </VisuallyHidden>
      {children}
      <Flex gap={3} wrap="wrap">
        <Button
          variant={isFirst ? 'default' : 'tertiary'}
          startIcon={<Upload />}
          disabled={disabled}
          onClick={() => input.current?.click()}
        >
          {t(isFirst ? 'import.file.choose' : 'import.file.other')}
        </Button>
        <Typography textColor="neutral600">
          {t(isOver ? 'import.file.drop.now' : 'import.file.drop')}
        </Typography>
      </Flex>
    </Zone>
  );
}
