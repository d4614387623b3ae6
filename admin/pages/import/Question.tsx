import { Flex, Typography } from '@strapi/design-system';

import { ChoiceChips } from '../../components/fields/ChoiceChips';
import type { Choice } from '../../components/fields/ChoiceSelect';

type Props<T extends string> = {
  name: string;
  title: string;
  hint?: string;
  choices: Choice<T>[];
  value: T | null;
  problem?: string;
  onChange: (value: T) => void;
};

/** What the file leaves open: nothing is chosen until the user does. */
export function Question<T extends string>(props: Props<T>) {
  const { name, title, hint, choices, value, problem, onChange } = props;
  return (
    <Flex
      direction="column"
      alignItems="stretch"
      gap={2}
      data-field={name}
      data-problem={problem ? true : undefined}
    >
      <Typography fontWeight="bold">{title}</Typography>
      {hint ? <Typography textColor="neutral600">{hint}</Typography> : null}
      <ChoiceChips
        label={title}
        choices={choices}
        value={value}
        onChange={(chosen) => chosen !== null && onChange(chosen)}
      />
      {problem ? (
        <Typography variant="pi" textColor="danger600">
          {problem}
        </Typography>
      ) : null}
    </Flex>
  );
}
