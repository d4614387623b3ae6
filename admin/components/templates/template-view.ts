import type { FunnelTemplate } from '../../../shared/contracts';

/** Recommended ones first, otherwise in the order of the file. */
export const inOrder = (templates: readonly FunnelTemplate[]): FunnelTemplate[] => [
  ...templates.filter(({ recommended }) => recommended),
  ...templates.filter(({ recommended }) => !recommended),
];
