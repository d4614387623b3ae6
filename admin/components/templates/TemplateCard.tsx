import { Badge, Box, Button, Flex, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { styled } from 'styled-components';

import type { FunnelTemplate, StageColor } from '../../../shared/contracts';
import { useText } from '../../hooks/useText';
import { StageIcon } from '../fields/StageIcon';
import type { Language } from '../fields/text-of';

type TemplateCardProps = {
  template: FunnelTemplate;
  language: Language;
  isMaking: boolean;
  disabled: boolean;
  onUse: () => void;
};

const Stages = styled.ol`
  display: flex;
  flex-wrap: wrap;
  gap: ${({ theme }) => theme.spaces[1]};
  list-style: none;
  margin: 0;
  padding: 0;
`;

const Chip = styled.li<{ $color: StageColor }>`
  align-items: center;
  background: ${({ theme }) => theme.colors.neutral100};
  border: 1px solid ${({ theme }) => theme.colors.neutral150};
  border-radius: ${({ theme }) => theme.borderRadius};
  display: inline-flex;
  gap: ${({ theme }) => theme.spaces[1]};
  max-width: 100%;
  padding: ${({ theme }) => `2px ${theme.spaces[2]}`};

  & > svg {
    flex: 0 0 auto;
    height: 1.2rem;
    width: 1.2rem;
  }
  & > svg path {
    fill: ${({ theme, $color }) => theme.colors[$color]};
  }
`;

const Frame = styled(Flex)`
  height: 100%;
`;

export function TemplateCard({ template, language, isMaking, disabled, onUse }: TemplateCardProps) {
  const t = useText();
  const name = template.name[language];
  return (
    <li>
      <Frame
        direction="column"
        alignItems="stretch"
        gap={3}
        background="neutral0"
        padding={5}
        hasRadius
        shadow="tableShadow"
      >
        <Flex justifyContent="space-between" gap={2} alignItems="flex-start">
          <Typography tag="h2" variant="delta" fontWeight="bold">
            {name}
          </Typography>
          {template.recommended ? (
            <Badge backgroundColor="primary100" textColor="primary700">
              {t('template.recommended')}
            </Badge>
          ) : null}
        </Flex>
        <Typography textColor="neutral600">{template.description[language]}</Typography>
        <Box flex="1">
          <Stages aria-label={t('template.stages', { name })}>
            {template.stages.map((stage) => (
              <Chip key={stage.key} $color={stage.color}>
                <StageIcon name={stage.icon} />
                <Typography variant="pi">{stage.name[language]}</Typography>
              </Chip>
            ))}
          </Stages>
        </Box>
        <Flex>
          <Button
            variant={template.recommended ? 'default' : 'secondary'}
            startIcon={<Plus />}
            loading={isMaking}
            disabled={disabled}
            onClick={onUse}
            aria-label={`${t('template.use')}: ${name}`}
          >
            {t('template.use')}
          </Button>
        </Flex>
      </Frame>
    </li>
  );
}
