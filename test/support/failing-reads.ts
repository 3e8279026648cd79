type Call = (this: unknown, ...args: unknown[]) => unknown;

/** What can be read of the browser: its name, where the browser's API has it, and how a call of it is called here. */
interface Reader {
  readonly of: object;
  readonly method: string;
  readonly name: (self: never, args: readonly unknown[]) => string;
}

const areas = (globalThis as unknown as { browser: { storage: Readonly<Record<string, object>> } }).browser.storage;

const READERS: readonly Reader[] = [
  ...['session', 'local', 'managed'].map((area) => ({
    of: areas[area] ?? {},
    method: 'get',
    // Keys end in what is different each time: a visit's number, say.
    name: (_: never, [key]: readonly unknown[]) => `${area} ${String(key).replace(/:.*/, '')}`,
  })),
  ...['get', 'getAll'].flatMap((method) => [
    { of: IDBObjectStore.prototype, method, name: ({ name }: IDBObjectStore) => `database ${name}` },
    { of: IDBIndex.prototype, method, name: ({ objectStore }: IDBIndex) => `database ${objectStore.name}` },
  ]),
  { of: IDBFactory.prototype, method: 'open', name: () => 'database' },
];

/** Reads of the browser's storage and of the database, each of which can be made to fail. */
export interface Reads {
  /** Those that there were, by name. */
  readonly names: Set<string>;
  /** Whichever has this name fails from now on; none for null. */
  failing: string | null;
  /** For what else is read: counts it, and fails it where it is to fail. */
  readonly hear: (name: string) => void;
  readonly end: () => void;
}

/** Import it after the browser's API and the database. */
export function watchReads(): Reads {
  const undo: (() => void)[] = [];
  const reads: Reads = {
    names: new Set(),
    failing: null,
    hear: (name) => {
      reads.names.add(name);
      if (name === reads.failing) throw new DOMException(`cannot be read: ${name}`, 'UnknownError');
    },
    end: () => undo.splice(0).forEach((each) => each()),
  };
  for (const { of, method, name } of READERS) {
    const methods = of as Record<string, Call>;
    const original = methods[method];
    if (!original) throw new Error(`there is no ${method}`);
    const isDatabase = of === IDBFactory.prototype || of === IDBObjectStore.prototype || of === IDBIndex.prototype;
    methods[method] = function (this: unknown, ...args: unknown[]) {
      try {
        reads.hear(name(this as never, args));
      } catch (error) {
        if (isDatabase) throw error;
        return Promise.reject(error as Error);
      }
      return original.apply(this, args);
    };
    undo.push(() => (methods[method] = original));
  }
  return reads;
}
