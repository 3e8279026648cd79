/** One part of an INI file as Firefox writes it. */
export interface IniSection {
  readonly name: string;
  readonly values: ReadonlyMap<string, string>;
}

/** Lines that are neither a heading nor `key=value` are passed over, as are those before the first heading. */
export function parseIni(text: string): IniSection[] {
  const sections: { name: string; values: Map<string, string> }[] = [];
  for (const line of text.split(/\r?\n/)) {
    const [, heading] = /^\[([^\]]*)\]\s*$/.exec(line) ?? [];
    const [, key, value] = /^([^=;#[]+)=(.*)$/.exec(line) ?? [];
    if (heading !== undefined) sections.push({ name: heading, values: new Map() });
    else if (key !== undefined && value !== undefined) sections.at(-1)?.values.set(key.trim(), value.trim());
  }
  return sections;
}
