import { COLLECTIONS } from '../../cloudfunctions/database/collections';
import type { CloudProcess } from './local-cloud';
import { FOREIGN_FUNCTIONS, sdkOn } from './sdk';

/** For `startCloud`: with the function that reads what the product's own doors do not show. */
export const WITH_DUMP = ['--functions', FOREIGN_FUNCTIONS];

export type Dump = Record<string, Record<string, unknown>[]>;

/** Every document of every collection, as it is stored. */
export async function dumpOf(cloud: CloudProcess): Promise<Dump> {
  const names = COLLECTIONS.map(({ name }) => name);
  const code = `const dump = {};
    for (const name of args) {
      dump[name] = [];
      for (let page; !page || page.length === 1000; ) {
        page = (await db.collection(name).skip(dump[name].length).limit(1000).get()).data;
        dump[name].push(...page);
      }
    }
    return dump;`;
  return (await sdkOn(() => cloud).value(code, names)) as Dump;
}

/** Names of the collections in which a text stands. */
export const whereIs = (dump: Dump, text: string): string[] =>
  Object.keys(dump).filter((name) => JSON.stringify(dump[name]).includes(text));
