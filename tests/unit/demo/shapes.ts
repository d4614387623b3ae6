import type { FunnelShape } from '../../../playground/demo/generator/story';
import { FUNNELS } from '../../../playground/demo/generator/story';
import { STAGE_KINDS } from '../../../shared/contracts/stage';
import content from '../../../server/content/funnel-templates.json';

const kindOf = (name: string) => {
  const kind = STAGE_KINDS.find((candidate) => candidate === name);
  if (!kind) throw new Error(`${name} is no kind of stage`);
  return kind;
};

/** The templates as the installed funnels would describe themselves. */
export const shapes: FunnelShape[] = FUNNELS.map(({ key }) => ({
  key,
  stages: (content.templates.find((template) => template.key === key)?.stages ?? []).map(
    ({ key: code, kind, followUpDays, criticalDays }) => ({
      code,
      kind: kindOf(kind),
      followUpDays: followUpDays ?? null,
      criticalDays: criticalDays ?? null,
    }),
  ),
}));
