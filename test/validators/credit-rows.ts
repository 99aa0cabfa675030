// The credit limits of the hand-made business at the end of its quarter: one set by hand, one calculated. The engine is
// still learning both clients. Scores, by hand: all purchases lie in the last quarter (100), payment dates were never
// entered (50 for speed, 0 for repayment), margins of 34.43 and 33.33 % (69, 67), oldest debts of 18 and 24 days
// (80, 73), two months and five or two invoices (25, 15).

import { at, type Row, snake } from "./business-rows.ts";

const setUp = at("2024-01-01", "16:00:00");
const february = at("2024-02-29");
const march = at("2024-03-29");

function signals(id: number, clientId: number, moment: string, limit: number, columns: Row): Row {
  return {
    id,
    client_id: clientId,
    revenue_momentum: 100,
    cash_collection_strength: 50,
    repayment_velocity: 0,
    revenue_momentum_trend: 1,
    cash_collection_trend: 0,
    profitability_trend: 1,
    debt_aging_trend: 1,
    repayment_velocity_trend: -1,
    ...columns,
    calculation_metadata: `{"creditLimit": ${limit}}`,
    calculated_at: moment,
  };
}

function logged(id: number, clientId: number, day: string, eventType: string, from: number | null, to: number): Row {
  return {
    id,
    client_id: clientId,
    event_type: eventType,
    old_value: from,
    new_value: to,
    change_percent: from === null ? null : (100 * (to - from)) / from,
    triggered_by: 1,
    created_at: at(day),
  };
}

export const creditRows: Readonly<Record<string, readonly Row[]>> = {
  credit_system_settings: [{ id: 1, updated_by: 1, ...snake(setUp) }],
  client_credit_limits: [
    {
      id: 1,
      client_id: 1,
      credit_limit: 25000,
      current_exposure: 3700,
      utilization_percent: 14.8,
      credit_health_score: 60.8,
      base_capacity: 1312.64,
      risk_modifier: 0.608,
      directional_factor: 1.04,
      mode: "LEARNING",
      confidence_score: 23.33,
      data_readiness: 33.33,
      trend: "IMPROVING",
      last_calculated: march,
      created_at: setUp,
      updated_at: march,
    },
    {
      id: 2,
      client_id: 2,
      credit_limit: 1000,
      current_exposure: 1800,
      utilization_percent: 180,
      credit_health_score: 58.35,
      base_capacity: 312.47,
      risk_modifier: 0.5835,
      directional_factor: 1.04,
      mode: "LEARNING",
      confidence_score: 9.33,
      data_readiness: 13.33,
      trend: "IMPROVING",
      last_calculated: march,
      created_at: february,
      updated_at: march,
    },
  ],
  credit_signal_history: [
    signals(1, 1, march, 25000, { profitability_quality: 69, debt_aging_risk: 80, tenure_depth: 25 }),
    signals(2, 2, february, 1000, { profitability_quality: 67, debt_aging_risk: 100, tenure_depth: 7 }),
    signals(3, 2, march, 1000, { profitability_quality: 67, debt_aging_risk: 73, tenure_depth: 15 }),
  ],
  credit_audit_log: [
    logged(1, 1, "2024-01-02", "MANUAL_OVERRIDE", null, 20000),
    logged(2, 1, "2024-02-10", "MANUAL_OVERRIDE", 20000, 25000),
    logged(3, 2, "2024-02-29", "LIMIT_CALCULATED", null, 1000),
  ],
};
