/** What a database holds, so that each history can begin with the same. */

interface Snapshot {
  /** Puts it back. */
  readonly restore: () => Promise<void>;
  readonly close: () => void;
}

interface Entries {
  readonly keys: readonly IDBValidKey[];
  readonly values: readonly unknown[];
  readonly isKeyInside: boolean;
}

const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('no reason given'));
  });

/** @param name of a database that is there. */
export async function snapshotOf(name: string): Promise<Snapshot> {
  const database = await done(indexedDB.open(name));
  const names = [...database.objectStoreNames];
  const read = database.transaction(names);
  const all = new Map<string, Entries>();
  for (const each of names) {
    const store = read.objectStore(each);
    const [keys, values] = [await done(store.getAllKeys()), await done(store.getAll())];
    all.set(each, { keys, values, isKeyInside: store.keyPath !== null });
  }
  return {
    restore: async () => {
      const write = database.transaction(names, 'readwrite');
      const ended = new Promise<void>((resolve, reject) => {
        write.oncomplete = () => resolve();
        write.onerror = () => reject(write.error ?? new Error('no reason given'));
      });
      for (const [each, { keys, values, isKeyInside }] of all) {
        const store = write.objectStore(each);
        store.clear();
        values.forEach((value, i) => (isKeyInside ? store.put(value) : store.put(value, keys[i])));
      }
      await ended;
    },
    close: () => database.close(),
  };
}
