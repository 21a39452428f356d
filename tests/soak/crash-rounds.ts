/**
 * `npm run soak [-- rounds]`: `kill -9` again and again while functions write. Afterwards nothing that
 * was acknowledged is missing, no counter ran ahead of its acknowledgements by more than what was
 * under way, and money moved in transactions still adds up: half a transaction never shows.
 */
import { crashRound, openLedger, type Ledger } from '../support/crash-round';
import { startCloud } from '../support/local-cloud';
import { FOREIGN_FUNCTIONS } from '../support/sdk';

async function main(): Promise<void> {
  const rounds = Number(process.argv[2] ?? 30);
  const cloud = await startCloud({ args: ['--empty', '--functions', FOREIGN_FUNCTIONS] });
  let ledger: Ledger = await openLedger(cloud);
  for (let round = 1; round <= rounds; round += 1) {
    const told = await crashRound(cloud, ledger, 20 + ((round * 37) % 180));
    ledger = told.ledger;
    console.log(`round ${round}: ${told.acknowledged} writes acknowledged in all, none missing; the sum is right`);
  }
  await cloud.dispose();
}

void main();
