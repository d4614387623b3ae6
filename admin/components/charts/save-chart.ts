const SVG = 'http://www.w3.org/2000/svg';
const MARGIN = 16;
const TITLE = 32;

type Look = { title: string; ground: string; text: string };
type Picture = { source: string; width: number; height: number };

/** The drawing as it stands alone: with its title, on its ground, without links. */
export function chartPicture(drawing: SVGSVGElement, { title, ground, text }: Look): Picture {
  const { width: wide, height: tall } = drawing.viewBox.baseVal;
  const [width, height] = [wide + 2 * MARGIN, tall + 2 * MARGIN + TITLE];
  const picture = document.createElementNS(SVG, 'svg');
  const set = (element: Element, values: Record<string, string | number>) =>
    Object.entries(values).forEach(([name, value]) => element.setAttribute(name, String(value)));
  set(picture, { xmlns: SVG, viewBox: `0 0 ${width} ${height}`, width, height });
  for (const name of ['font-family', 'font-size'])
    picture.setAttribute(name, drawing.getAttribute(name) ?? '');

  const back = document.createElementNS(SVG, 'rect');
  set(back, { width, height, fill: ground });
  const heading = document.createElementNS(SVG, 'text');
  set(heading, { x: MARGIN, y: MARGIN + 14, fill: text, 'font-size': 16, 'font-weight': 600 });
  heading.textContent = title;
  const body = document.createElementNS(SVG, 'g');
  set(body, { transform: `translate(${MARGIN} ${MARGIN + TITLE})` });
  for (const child of drawing.children) body.append(child.cloneNode(true));
  for (const link of body.querySelectorAll('a')) {
    const group = document.createElementNS(SVG, 'g');
    group.append(...link.childNodes);
    link.replaceWith(group);
  }
  for (const mark of body.querySelectorAll('[tabindex]')) mark.removeAttribute('tabindex');
  picture.append(back, heading, body);
  return { source: new XMLSerializer().serializeToString(picture), width, height };
}

export const svgFile = ({ source }: Picture): Blob =>
  new Blob([source], { type: 'image/svg+xml;charset=utf-8' });

/** Twice as fine as on the screen, for slides. */
export async function pngFile({ source, width, height }: Picture): Promise<Blob | null> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(source)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * 2;
  canvas.height = height * 2;
  const context = canvas.getContext('2d');
  if (!context) return null;
  context.scale(2, 2);
  context.drawImage(image, 0, 0, width, height);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}
