import { darkTheme, lightTheme } from '@strapi/design-system';
import * as icons from '@strapi/icons';

import { STAGE_COLORS, STAGE_COLORS_BY_KIND, STAGE_KINDS } from '../../../shared/contracts/stage';
import { STAGE_ICONS } from '../../../shared/stage-icons';
import { STAGE_ICON_OF } from '../../../admin/components/fields/StageIcon';
import content from '../../../server/content/defaults.json';
import templates from '../../../server/content/funnel-templates.json';

/** Relative luminance by WCAG 2. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

describe('the colours of stages', () => {
  it('knows contrast: black on white is 21, a colour on itself 1', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
    expect(contrast('#4945ff', '#4945ff')).toBe(1);
  });

  it.each(STAGE_COLORS)('%s stands out from cards and pages in both themes', (color) => {
    for (const { colors } of [lightTheme, darkTheme]) {
      for (const surface of ['neutral0', 'neutral100'] as const) {
        expect(contrast(colors[color], colors[surface])).toBeGreaterThanOrEqual(3);
      }
    }
  });

  it('are those of the content files', () => {
    expect([...STAGE_COLORS].sort()).toEqual([...content.stageColors.allowed].sort());
  });

  it('keep green, yellow and red for lights and outcomes', () => {
    const speaking = /^(success|warning|danger)/;
    expect(STAGE_COLORS_BY_KIND.open.filter((color) => speaking.test(color))).toEqual([]);
    expect(STAGE_COLORS_BY_KIND.won.filter((color) => /^(warning|danger)/.test(color))).toEqual([]);
    expect(STAGE_COLORS_BY_KIND.aftersale).not.toContain('danger600');
    expect(STAGE_COLORS_BY_KIND.lost.filter((color) => /^(success|warning)/.test(color))).toEqual(
      [],
    );
    for (const kind of STAGE_KINDS) {
      const colors = STAGE_COLORS_BY_KIND[kind];
      expect(new Set(colors).size).toBe(colors.length);
      expect(STAGE_COLORS).toEqual(expect.arrayContaining([...colors]));
    }
  });
});

describe('the icons of stages', () => {
  it('exist, once each, and are drawn', () => {
    expect(new Set(STAGE_ICONS).size).toBe(STAGE_ICONS.length);
    for (const name of STAGE_ICONS) {
      expect([name, icons[name]]).toEqual([name, expect.anything()]);
      expect([name, STAGE_ICON_OF[name]]).toEqual([name, icons[name]]);
    }
    expect(Object.keys(STAGE_ICON_OF).sort()).toEqual([...STAGE_ICONS].sort());
  });
});

it('the templates keep to both', () => {
  type Look = { kind?: string; color?: string; icon?: string };
  const library: Look[] = templates.stageLibrary;
  const stages = templates.templates.reduce<Look[]>(
    (all, template) => all.concat(template.stages),
    library,
  );
  const coloured = stages.filter(({ kind, color }) => kind !== undefined && color !== undefined);
  expect(coloured.length).toBeGreaterThan(20);
  for (const { kind, color, icon } of coloured) {
    expect(STAGE_COLORS_BY_KIND).toHaveProperty(String(kind), expect.arrayContaining([color]));
    if (icon) expect(STAGE_ICONS).toContain(icon);
  }
});
