import type { Bilingual, Funnel, FunnelTemplate } from '../../shared/contracts/funnel';
import { STAGE_COLORS } from '../../shared/contracts/stage';
import type { Kit } from '../app';
import content from '../content/funnel-templates.json';
import { invalid } from '../domain/errors';
import { funnelCreate } from '../validation/funnel';
import { parse } from '../validation/parse';
import { stageCreate } from '../validation/stage';
import type { Caller } from './caller';
import type { FunnelService } from './funnel';
import type { SettingsService } from './settings';
import { stageDraft } from './stage';

type Locale = 'de' | 'en';
type Template = (typeof content.templates)[number];
type TemplateStage = Template['stages'][number];

const colorOf = (name: string) => STAGE_COLORS.find((color) => color === name) ?? 'neutral600';

/** Every `{ de, en }` below a value becomes the text of one language. */
function inLocale(value: unknown, locale: Locale): unknown {
  if (Array.isArray(value)) return value.map((item) => inLocale(item, locale));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const bilingual = entries.length === 2 && 'de' in value && 'en' in value;
  if (bilingual) return entries.find(([key]) => key === locale)?.[1];
  return Object.fromEntries(entries.map(([key, item]) => [key, inLocale(item, locale)]));
}

const probabilityInLibrary = new Map(
  content.stageLibrary.map((stage) => [stage.key, stage.probability]),
);

/** A template's stage as the library keeps it: the library's probability, texts of one language. */
function libraryStage(stage: TemplateStage, locale: Locale) {
  const { key, name, kind, icon, color } = stage;
  const probability = probabilityInLibrary.get(key) ?? stage.probability;
  const texts = inLocale(
    {
      name,
      goal: stage.goal ?? null,
      checklist: stage.checklist ?? [],
      questions: stage.questions ?? [],
    },
    locale,
  );
  return parse(stageCreate, {
    ...(texts as object),
    code: key,
    kind,
    icon,
    color: colorOf(color),
    probability,
  });
}

export const FUNNEL_TEMPLATES: FunnelTemplate[] = content.templates.map((template) => ({
  key: template.key,
  name: template.name,
  description: template.description,
  shape: template.shape === 'cycle' ? 'cycle' : 'funnel',
  purpose:
    template.purpose === 'service'
      ? 'service'
      : template.purpose === 'winback'
        ? 'winback'
        : 'sales',
  recommended: template.recommended,
  stages: template.stages.map((stage) => {
    const { kind } = libraryStage(stage, 'en');
    const name: Bilingual = stage.name;
    return {
      key: stage.key,
      name,
      kind,
      probability: stage.probability,
      icon: stage.icon,
      color: colorOf(stage.color),
    };
  }),
}));

type Deps = { funnels: FunnelService; settings: SettingsService };

/** The ready-made funnels (R6). A stage code that exists is reused, so that the library stays one. */
export function createFunnelTemplateService({ repositories, transaction, now }: Kit, deps: Deps) {
  const { stage, funnel } = repositories;

  /** Funnels that name each other as follow-on or win-back find each other by their template, whichever came first. */
  async function linkFunnels(): Promise<void> {
    const all = (await funnel.all()).filter((record) => record.archivedAt === null);
    const installed = new Map(all.map((record) => [record.templateKey, record.id]));
    await transaction(async (trx) => {
      for (const record of all) {
        const template = content.templates.find(({ key }) => key === record.templateKey);
        if (!template) continue;
        const { followOn, winBack } = template;
        const followOnFunnel = followOn ? (installed.get(followOn.template) ?? null) : null;
        const winBackFunnel = winBack ? (installed.get(winBack.template) ?? null) : null;
        const patch = {
          ...(record.followOnFunnel === null && followOnFunnel !== null ? { followOnFunnel } : {}),
          ...(record.winBackFunnel === null && winBackFunnel !== null ? { winBackFunnel } : {}),
        };
        if (Object.keys(patch).length > 0) await funnel.update(record.id, patch, now(), trx);
      }
    });
  }

  return {
    list: () => FUNNEL_TEMPLATES,

    async install(key: string, requested: Locale | undefined, caller: Caller): Promise<Funnel> {
      const template = content.templates.find((candidate) => candidate.key === key);
      if (!template) throw invalid('template', `there is no template "${key}"`);
      const locale = requested ?? (await deps.settings.get()).locale;
      const codes = template.stages.map((item) => item.key);
      return transaction(async (trx) => {
        await repositories.settings.lock(trx);
        const existing = new Set((await stage.byCodes(codes, trx)).map((record) => record.code));
        const missing = template.stages.filter((item) => !existing.has(item.key));
        await stage.insert(
          missing.map((item) => stageDraft(libraryStage(item, locale), item.key)),
          now(),
          trx,
        );
        const library = new Map(
          (await stage.byCodes(codes, trx)).map((record) => [record.code, record]),
        );
        const { followOn, winBack } = template;
        const input = parse(funnelCreate, {
          code: template.key,
          name: template.name[locale],
          description: template.description[locale],
          purpose: template.purpose,
          shape: template.shape,
          formula: template.figure.formula,
          formulaLabel: template.figure.label[locale],
          formulaUnit: template.figure.unit,
          followUpDays: template.followUpDays,
          criticalDays: template.criticalDays,
          ...(template.purpose === 'service' ? { dayCounting: 'business' } : {}),
          followOnMode: followOn?.mode ?? 'off',
          winBackMode: winBack?.mode ?? 'off',
          winBackAfterDays: winBack && 'afterDays' in winBack ? winBack.afterDays : null,
          stages: template.stages.map((item) => {
            const record = library.get(item.key);
            const { askFields = [], ...days } = item;
            return {
              stage: record?.documentId ?? '',
              probability:
                record && record.probability !== item.probability ? item.probability : null,
              followUpDays: days.followUpDays,
              criticalDays: days.criticalDays,
              askFields,
            };
          }),
        });
        const made = await deps.funnels.create(input, caller, { key });
        return made;
      }).then(async (made) => {
        await linkFunnels();
        return deps.funnels.answer(made.documentId);
      });
    },
  };
}
export type FunnelTemplateService = ReturnType<typeof createFunnelTemplateService>;
