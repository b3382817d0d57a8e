// Adds to package-lock.json the optional packages for other platforms that the registry at hand did not offer. Without
// them `npm ci` refuses the lock; with them it skips what does not fit the machine and fetches what does. Such an entry
// has a version and no checksum, because nobody here has seen the package. Run after every change of dependencies.
import { readFileSync, writeFileSync } from 'node:fs';

type Locked = {
  version?: string;
  dev?: boolean;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
};

const file = 'package-lock.json';
const lock = JSON.parse(readFileSync(file, 'utf8')) as { packages: Record<string, Locked> };

/** Platform of a package such as @oxlint/binding-linux-arm-gnueabihf, read off its name. */
function platformOf(name: string): Pick<Locked, 'os' | 'cpu' | 'libc'> | undefined {
  const [, os, cpu, abi = ''] =
    /(android|darwin|freebsd|linux|openharmony|win32)-([a-z0-9]+)(-[a-z]+)?$/.exec(name) ?? [];
  if (os === undefined || cpu === undefined) return undefined;
  const libc = os === 'linux' ? { libc: [abi.startsWith('-musl') ? 'musl' : 'glibc'] } : {};
  return { os: [os], cpu: [cpu], ...(abi === '' ? {} : libc) };
}

const added: string[] = [];
for (const parent of Object.values({ ...lock.packages })) {
  for (const [name, version] of Object.entries(parent.optionalDependencies ?? {})) {
    const place = `node_modules/${name}`;
    if (lock.packages[place] !== undefined || !/^\d+\.\d+\.\d+$/.test(version)) continue;
    const platform = platformOf(name);
    if (platform === undefined) throw new Error(`${name} names no platform: look at it by hand`);
    lock.packages[place] = { version, ...(parent.dev ? { dev: true } : {}), optional: true, ...platform };
    added.push(name);
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`lock: ${added.length} packages for other platforms added`);
