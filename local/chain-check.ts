import { randomUUID } from 'node:crypto';
import type { ApiAnswer, InputOf, OutputOf, QueryName } from '../cloudfunctions/contract';

export interface Where {
  /** of a running local cloud */
  origin: string;
  /** an auditor of the local cloud, by openid */
  as: string;
}

export interface CheckedUnit {
  name: string;
  length: number;
  head: string;
  broken: OutputOf<'records.verifyChain'>['broken'];
}

/** Reads the chain of every unit that the auditor reaches, through the same door as the auditor's page. */
export async function checkChains(where: Where): Promise<CheckedUnit[]> {
  const { roles } = await ask(where, 'identity.showMe', {});
  const tops = roles.filter(({ role }) => role === 'auditor' || role === 'staff').map(({ unit }) => unit);
  if (tops.length === 0) throw new Error(`${where.as} is neither auditor nor staff of any unit`);
  const seen = new Map<string, CheckedUnit>();
  const left: { unitId: string; name: string }[] = [...tops];
  for (let unit = left.shift(); unit; unit = left.shift()) {
    const { unitId, name } = unit;
    if (seen.has(unitId)) continue;
    const [chain, below] = await Promise.all([
      ask(where, 'records.verifyChain', { unitId }),
      ask(where, 'units.listBelow', { unitId }),
    ]);
    seen.set(unitId, { name, length: chain.length, head: chain.head, broken: chain.broken });
    left.push(...below.rows);
  }
  return [...seen.values()];
}

/** One line a unit; of a broken chain, the first row that does not fit. */
export function lineOf({ name, length, head, broken }: CheckedUnit): string {
  if (broken) return `BROKEN  ${name}: row ${broken.seq}, record ${broken.recordId || '(none)'}: ${broken.what}`;
  return `ok      ${name}: ${length} records${head && `, head ${head}`}`;
}

async function ask<Name extends QueryName>(
  { origin, as }: Where,
  action: Name,
  input: InputOf<Name>,
): Promise<OutputOf<Name>> {
  const response = await fetch(`${origin}/functions/api`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-wx-openid': as },
    body: JSON.stringify({ action, input, requestId: randomUUID() }),
  });
  // The local cloud's own envelope around the answer that the contract declares.
  const { result } = (await response.json()) as { result?: ApiAnswer<OutputOf<Name>> };
  if (!result) throw new Error(`${action}: no answer from ${origin}`);
  if (!result.ok) throw new Error(`${action}: ${result.error.message}`);
  return result.data;
}
