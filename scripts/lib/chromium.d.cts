export function findChromium(): string | undefined;
export function getChromium(log: (line: string) => void): string;
