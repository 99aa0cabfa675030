// M20 and M21: credit limits by the application's own formulas, and the log of their changes. Figures are compared with
// the client's books only while nothing has been entered there since the last calculation.

import { anyFault, type Check, countOf, faults, finding } from "../check.ts";

/** The first day of the month that is so many months before the last calculation. */
const monthsBefore = (months: number): string =>
  `DATE_SUB(DATE_FORMAT(l.last_calculated, '%Y-%m-01'), INTERVAL ${months} MONTH)`;

/** What the engine reads in the client's book, by client. */
const books = `
  SELECT l.client_id AS clientId,
    SUM(IF(t.transaction_type = 'INVOICE', 1, 0)) AS invoices,
    SUM(IF(t.transaction_type IN ('INVOICE', 'ORDER') AND t.transaction_date >= ${monthsBefore(3)}, t.amount, 0)) AS recent,
    SUM(IF(t.transaction_type IN ('INVOICE', 'ORDER') AND t.transaction_date >= ${monthsBefore(12)}, t.amount, 0)) AS usual,
    SUM(IF(t.payment_status = 'PAID' AND t.payment_date >= ${monthsBefore(3)}, COALESCE(t.payment_amount, 0), 0)) AS collected,
    SUM(IF(t.payment_status = 'PAID' AND t.transaction_date >= ${monthsBefore(6)}, 1, 0)) AS settled,
    AVG(IF(t.payment_status = 'PAID' AND t.transaction_date >= ${monthsBefore(6)}, DATEDIFF(t.payment_date, t.transaction_date), NULL)) AS payDays,
    MAX(GREATEST(t.transaction_date, COALESCE(t.payment_date, t.transaction_date))) AS lastDay
  FROM client_credit_limits l JOIN client_transactions t ON t.client_id = l.client_id
  GROUP BY l.client_id`;

/** A limit with its settings, its client, the client's book and the signals of its last calculation. */
const reviewed = `
  FROM client_credit_limits l
  JOIN clients c ON c.id = l.client_id
  JOIN credit_signal_history h ON h.client_id = l.client_id AND h.calculated_at = l.last_calculated
  CROSS JOIN (SELECT * FROM credit_system_settings ORDER BY id LIMIT 1) s
  LEFT JOIN (${books}) b ON b.clientId = l.client_id`;

/** Nothing was entered in the client's book since. */
const isUpToDate = "COALESCE(b.lastDay <= DATE(l.last_calculated), TRUE)";

const months = "FLOOR(TIMESTAMPDIFF(SECOND, c.created_at, l.last_calculated) / 2592000)";
const invoices = "COALESCE(b.invoices, 0)";
const isActive = `(${months} >= s.learning_mode_threshold AND ${invoices} >= s.min_invoices_for_activation)`;

const health = `(h.revenue_momentum * s.revenue_momentum_weight + h.cash_collection_strength * s.cash_collection_weight
  + h.profitability_quality * s.profitability_weight + h.debt_aging_risk * s.debt_aging_weight
  + h.repayment_velocity * s.repayment_velocity_weight + h.tenure_depth * s.tenure_weight) / 100`;

const direction = `(h.revenue_momentum_trend + h.cash_collection_trend + h.profitability_trend + h.debt_aging_trend
  + h.repayment_velocity_trend) / 5`;

const capacity = `LEAST(c.total_spent * s.revenue_multiplier, c.total_spent * c.avg_profit_margin / 100 * s.margin_multiplier) / 12`;

const computed =
  "GREATEST(s.global_min_limit, LEAST(s.global_max_limit, l.base_capacity * l.risk_modifier * l.directional_factor))";

/** What somebody set by hand, the latest of it. */
const byHand = `(SELECT a.new_value FROM credit_audit_log a
  WHERE a.client_id = l.client_id AND a.event_type = 'MANUAL_OVERRIDE' ORDER BY a.created_at DESC, a.id DESC LIMIT 1)`;

const limitFaults = {
  "health is not the weighted sum of the signals": `ABS(l.credit_health_score - ${health}) > 0.01`,
  "risk modifier is not the health": "ABS(l.risk_modifier - l.credit_health_score / 100) > 0.0001",
  "directional factor is not that of the trends": `ABS(l.directional_factor - (1 + s.directional_sensitivity * ${direction})) > 0.0001`,
  "limit neither calculated nor set by hand": `ABS(l.credit_limit - ${computed}) > 0.02 AND NOT (l.mode = 'LEARNING' AND l.credit_limit <=> ${byHand})`,
  "utilization is not exposure of limit":
    "ABS(l.utilization_percent - LEAST(999.99, 100 * l.current_exposure / NULLIF(l.credit_limit, 0))) > 0.01",
};

const figureFaults = {
  "exposure is not what the client owes": "l.current_exposure <> c.total_owed",
  "base capacity is not that of its purchases": `ABS(l.base_capacity - ${capacity}) > 0.02`,
  mode: `l.mode <> IF(${isActive}, 'ACTIVE', 'LEARNING')`,
  "data readiness": `ABS(l.data_readiness - LEAST(100, 100 * ${invoices} / s.min_invoices_for_activation)) > 0.01`,
};

/** The application rounds scores to whole numbers; one that lies between two may go either way. */
const differs = (column: string, score: string): string => `ABS(h.${column} - (${score})) > 0.51`;

const ageOfDebt = "(c.oldest_debt_days - DATEDIFF(:asOf, DATE(l.last_calculated)))";

const signalFaults = {
  "revenue momentum": differs(
    "revenue_momentum",
    "IF(COALESCE(b.usual, 0) = 0, 50, 50 + GREATEST(-50, LEAST(50, 400 * b.recent / b.usual - 100)))",
  ),
  "cash collection": differs(
    "cash_collection_strength",
    "IF(COALESCE(b.settled, 0) = 0, 50, GREATEST(0, LEAST(100, 100 - COALESCE(b.payDays, 30) * 100 / 60)))",
  ),
  profitability: differs("profitability_quality", "LEAST(100, c.avg_profit_margin * 2)"),
  "debt aging": differs("debt_aging_risk", `IF(c.total_owed = 0, 100, GREATEST(0, 100 - ${ageOfDebt} * 100 / 90))`),
  "repayment velocity": differs(
    "repayment_velocity",
    `IF(COALESCE(b.recent, 0) = 0, 100, LEAST(100, 100 * b.collected / b.recent))`,
  ),
  tenure: differs("tenure_depth", `(LEAST(100, ${months} * 100 / 12) + LEAST(100, ${invoices} * 100 / 15)) / 2`),
};

const settingFaults = {
  "weights do not sum to 100":
    "s.revenue_momentum_weight + s.cash_collection_weight + s.profitability_weight + s.debt_aging_weight + s.repayment_velocity_weight + s.tenure_weight <> 100",
  "least limit above the greatest": "s.global_min_limit > s.global_max_limit",
};

/** The limit after a calculation, where its signals say so. */
const limitAfter = (row: string): string =>
  `CAST(JSON_EXTRACT(${row}.calculation_metadata, '$.creditLimit') AS DECIMAL(15,2))`;

/** Every calculation with the limit before it, which is what the one before it left, or what was set by hand. */
const steps = `
  SELECT h.id, h.client_id, h.calculated_at, ${limitAfter("h")} AS newLimit,
    COALESCE(
      LAG(${limitAfter("h")}) OVER (PARTITION BY h.client_id ORDER BY h.calculated_at, h.id),
      (SELECT a.new_value FROM credit_audit_log a
        WHERE a.client_id = h.client_id AND a.event_type = 'MANUAL_OVERRIDE' AND a.created_at < h.calculated_at
        ORDER BY a.created_at DESC, a.id DESC LIMIT 1)
    ) AS oldLimit
  FROM credit_signal_history h WHERE ${limitAfter("h")} IS NOT NULL`;

const limitChanged = "('LIMIT_CALCULATED', 'LIMIT_INCREASED', 'LIMIT_DECREASED')";
const changePercent = "GREATEST(-999.99, LEAST(999.99, 100 * (a.new_value - a.old_value) / NULLIF(a.old_value, 0)))";

const entryFaults = {
  "another percentage": `ABS(a.change_percent - ${changePercent}) > 0.01`,
  "an increase that is none": "a.event_type = 'LIMIT_INCREASED' AND a.new_value <= a.old_value",
  "a decrease that is none": "a.event_type = 'LIMIT_DECREASED' AND a.new_value >= a.old_value",
};

const chainFaults = {
  "a change of more than a tenth is not in the log":
    "a.id IS NULL AND ABS(s.newLimit - s.oldLimit) > 0.1 * s.oldLimit + 0.01",
  "another limit before": "a.old_value <> s.oldLimit",
  "another limit after": "a.new_value <> s.newLimit",
};

export const creditLimitChecks: readonly Check[] = [
  {
    id: "M20",
    title: "credit limits",
    sentence:
      "A credit limit follows from the client's purchases, margin, debts and payments by the engine's formulas, or was set by hand while the engine is learning.",
    severity: "error",
    hint: "Let the application calculate the client's limit again; it reads client_transactions and the cached totals of clients.",
    probes: [
      {
        about: "settings of the engine",
        examined: countOf("credit_system_settings"),
        offending: `SELECT ${finding("credit_system_settings", "s.id", faults(settingFaults), "'weights of 100 in all, a range of limits'")}
          FROM credit_system_settings s WHERE ${anyFault(settingFaults)}`,
      },
      {
        about: "limits with a calculation",
        examined: `SELECT COUNT(*) ${reviewed}`,
        offending: `
          SELECT ${finding("client_credit_limits", "l.id", `CONCAT(${faults(limitFaults)}, ': limit ', l.credit_limit, ', health ', l.credit_health_score, ', used ', l.utilization_percent, ' %')`, `CONCAT('limit ', ROUND(${computed}, 2), ', health ', ROUND(${health}, 2))`)}
          ${reviewed} WHERE ${anyFault(limitFaults)}`,
      },
      {
        about: "figures against the client's books",
        mayBeEmpty: true,
        examined: `SELECT COUNT(*) ${reviewed} WHERE ${isUpToDate}`,
        offending: `
          SELECT ${finding("client_credit_limits", "l.id", `CONCAT(${faults(figureFaults)}, ': owes ', l.current_exposure, ', base ', l.base_capacity, ', ', l.mode)`, `CONCAT('owes ', c.total_owed, ', base ', ROUND(${capacity}, 2), ', ', ${invoices}, ' invoices in ', ${months}, ' months')`)}
          ${reviewed} WHERE ${isUpToDate} AND (${anyFault(figureFaults)})`,
      },
      {
        about: "signals against the client's books",
        mayBeEmpty: true,
        examined: `SELECT COUNT(*) ${reviewed} WHERE ${isUpToDate}`,
        offending: `
          SELECT ${finding("credit_signal_history", "h.id", faults(signalFaults), "CONCAT('scores that follow from the books of ', c.name)")}
          ${reviewed} WHERE ${isUpToDate} AND (${anyFault(signalFaults)})`,
      },
    ],
  },
  {
    id: "M21",
    title: "credit log",
    sentence: "The log of credit limits says what they were and became, and misses no change of more than a tenth.",
    severity: "error",
    hint: "A limit was changed without its line in credit_audit_log, or the line has other figures.",
    probes: [
      {
        about: "changes in the log",
        mayBeEmpty: true,
        examined: countOf("credit_audit_log", "old_value IS NOT NULL AND new_value IS NOT NULL"),
        offending: `
          SELECT ${finding("credit_audit_log", "a.id", `CONCAT(${faults(entryFaults)}, ': ', COALESCE(a.change_percent, 'no'), ' %')`, `CONCAT(a.old_value, ' to ', a.new_value)`)}
          FROM credit_audit_log a WHERE a.old_value IS NOT NULL AND a.new_value IS NOT NULL AND (${anyFault(entryFaults)})`,
      },
      {
        about: "calculations that say their limit",
        mayBeEmpty: true,
        examined: countOf("credit_signal_history h", `${limitAfter("h")} IS NOT NULL`),
        offending: `
          SELECT ${finding("credit_signal_history", "s.id", `CONCAT(${faults(chainFaults)}, COALESCE(CONCAT(': ', a.old_value, ' to ', a.new_value), ''))`, "CONCAT(s.oldLimit, ' to ', s.newLimit)")}
          FROM (${steps}) s
          LEFT JOIN credit_audit_log a ON a.client_id = s.client_id AND a.created_at = s.calculated_at AND a.event_type IN ${limitChanged}
          WHERE ${anyFault(chainFaults)}`,
      },
      {
        about: "limits after their last calculation",
        mayBeEmpty: true,
        examined: `SELECT COUNT(*) ${reviewed} WHERE ${limitAfter("h")} IS NOT NULL`,
        offending: `
          SELECT ${finding("client_credit_limits", "l.id", "l.credit_limit", limitAfter("h"))}
          ${reviewed} WHERE l.credit_limit <> ${limitAfter("h")} AND NOT l.credit_limit <=> ${byHand}`,
      },
    ],
  },
];
