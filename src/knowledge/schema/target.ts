/** What a reference may point at. `chart-word` is what a rule asks of a chart, by kind and id (`asked.ts`). */
export type Target =
  | 'muscle'
  | 'condition'
  | 'factor'
  | 'circumstance'
  | 'source'
  | 'condition-group'
  | 'factor-group'
  | 'product'
  | 'drug-class'
  | 'procedure'
  | 'rule'
  | 'avoid-set'
  | 'chart-word';
