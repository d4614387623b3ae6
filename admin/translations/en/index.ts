import { board } from './board';
import { common } from './common';
import { forms } from './forms';
import { formula } from './formula';
import { funnels } from './funnels';
import { imports } from './import';
import { list } from './list';
import { prospects } from './prospects';
import { record } from './record';
import { settings } from './settings';
import { stageIcons } from './stage-icons';
import { stages } from './stages';

export const messages = {
  ...common,
  ...board,
  ...forms,
  ...formula,
  ...funnels,
  ...imports,
  ...list,
  ...prospects,
  ...record,
  ...settings,
  ...stageIcons,
  ...stages,
};
export type MessageKey = keyof typeof messages;
