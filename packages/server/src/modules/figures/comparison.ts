import type { BalanceComparison } from './reconcile-balances.ts';
import type { DossierComparison } from './reconcile-dossiers.ts';

export interface ComparisonProgress {
  dossiers: number;
  compared: number;
  entries: number;
}

export interface Comparison {
  dossiers: DossierComparison;
  balances: BalanceComparison;
}
