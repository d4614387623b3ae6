const MOST_SHOWN = 2_000;
const shown = (json: string | undefined): string => (json ?? 'nothing').slice(0, MOST_SHOWN);

/** Collects where two answers differ, so that a failure names all of it at once. */
export class Comparison {
  private readonly differences: string[] = [];

  constructor(private readonly what: string) {}

  same(name: string, plugin: unknown, other: unknown): void {
    const [a, b] = [JSON.stringify(plugin), JSON.stringify(other)];
    if (a !== b)
      this.differences.push(`${name}: the plugin says ${shown(a)}, SQL says ${shown(b)}`);
  }

  /** Sums of floating point numbers may differ in the last cent. */
  close(name: string, plugin: number, other: number): void {
    const tolerance = 0.011 + Math.abs(other) * 1e-12;
    if (!(Math.abs(plugin - other) <= tolerance)) this.same(name, plugin, other);
  }

  end(): void {
    if (this.differences.length === 0) return;
    throw new Error(`${this.what} differs\n    ${this.differences.join('\n    ')}`);
  }
}
