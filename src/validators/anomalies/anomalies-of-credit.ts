// Credit limits that no longer follow from anything (M20, M21).

import { type Anomaly, altered } from "./anomaly.ts";

export const creditAnomalies: readonly Anomaly[] = [
  altered("M20", "weights of 105 in all", "credit_system_settings", "tenure_weight = tenure_weight + 5"),
  altered(
    "M20",
    "a limit that nobody calculated",
    "client_credit_limits",
    "credit_limit = credit_limit + 1",
    undefined,
    ["M21"],
  ),
  altered("M20", "an exposure that is not owed", "client_credit_limits", "current_exposure = current_exposure + 100"),
  altered("M20", "a capacity beyond its purchases", "client_credit_limits", "base_capacity = base_capacity + 50"),
  altered(
    "M20",
    "a signal that its books do not show",
    "credit_signal_history",
    "revenue_momentum = revenue_momentum - 20, tenure_depth = tenure_depth + 40",
    "calculated_at = (SELECT MAX(l.last_calculated) FROM client_credit_limits l)",
  ),
  altered(
    "M21",
    "a change of another size than logged",
    "credit_audit_log",
    "change_percent = change_percent + 1",
    "change_percent IS NOT NULL",
  ),
  altered(
    "M21",
    "a limit that moved without a line in the log",
    "credit_signal_history",
    "calculation_metadata = '{\"creditLimit\": 99999}'",
  ),
];
