import type { ActivityKind } from '../../../shared/contracts';
import { useText } from '../../hooks/useText';
import { ChoiceSelect } from '../fields/ChoiceSelect';

type KindSelectProps = {
  kinds: readonly ActivityKind[];
  value: ActivityKind;
  onChange: (kind: ActivityKind) => void;
  disabled?: boolean;
};

export function KindSelect({ kinds, value, onChange, disabled }: KindSelectProps) {
  const t = useText();
  return (
    <ChoiceSelect
      choices={kinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
      value={value}
      onChange={(kind) => (kind ? onChange(kind) : undefined)}
      disabled={disabled}
    />
  );
}
