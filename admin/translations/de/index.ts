import { board } from './board';
import { charts } from './charts';
import { common } from './common';
import { entryPanel } from './entry-panel';
import { forms } from './forms';
import { formula } from './formula';
import { funnels } from './funnels';
import { imports } from './import';
import { leadConversion } from './lead-conversion';
import { leadForms } from './lead-forms';
import { leads } from './leads';
import { leadSettings } from './lead-settings';
import { importRecords } from './import-records';
import { list } from './list';
import { listFilters } from './list-filters';
import { myDay } from './my-day';
import { prospects } from './prospects';
import { rateFile } from './rate-file';
import { record } from './record';
import { reports } from './reports';
import { reportCharts } from './reports-charts';
import { reportFigures } from './reports-figures';
import { settings } from './settings';
import { setup } from './setup';
import { stageIcons } from './stage-icons';
import { stages } from './stages';
import { targets } from './targets';
import { webhooks } from './webhooks';

export const messages = {
  ...common,
  ...board,
  ...charts,
  ...entryPanel,
  ...forms,
  ...formula,
  ...funnels,
  ...imports,
  ...leadConversion,
  ...leadForms,
  ...leads,
  ...leadSettings,
  ...importRecords,
  ...list,
  ...listFilters,
  ...myDay,
  ...prospects,
  ...rateFile,
  ...record,
  ...reports,
  ...reportCharts,
  ...reportFigures,
  ...settings,
  ...setup,
  ...stageIcons,
  ...stages,
  ...targets,
  ...webhooks,
};
