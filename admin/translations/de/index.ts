import { board } from './board';
import { common } from './common';
import { forms } from './forms';
import { formula } from './formula';
import { funnels } from './funnels';
import { imports } from './import';
import { list } from './list';
import { prospects } from './prospects';
import { rateFile } from './rate-file';
import { record } from './record';
import { settings } from './settings';
import { setup } from './setup';
import { stageIcons } from './stage-icons';
import { stages } from './stages';
import { webhooks } from './webhooks';

export const messages = {
  ...common,
  ...board,
  ...forms,
  ...formula,
  ...funnels,
  ...imports,
  ...list,
  ...prospects,
  ...rateFile,
  ...record,
  ...settings,
  ...setup,
  ...stageIcons,
  ...stages,
  ...webhooks,
};
