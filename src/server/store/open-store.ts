// Which store a server uses: `STORE=postgres://...` is the only switch; anything else is a data folder.
import type { ClassStore } from './store-port.ts';

/** `where` is a postgres:// or postgresql:// address or the path of a data folder. Only the driver needed is loaded. */
export async function openStore(where: string, now: () => number): Promise<ClassStore> {
  if (/^postgres(?:ql)?:\/\//.test(where)) {
    const { openPostgresStore } = await import('./postgres-store.ts');
    return openPostgresStore({ url: where, now });
  }
  const { openSqliteStore } = await import('./sqlite-store.ts');
  return openSqliteStore({ folder: where, now });
}
