// M17 and M18: the bank accounts, day by day, and expenses.

import { anyFault, type Check, countOf, faults, finding } from "../check.ts";
import { expenseAccountProbe, reconciliationProbe } from "./retold-payments.ts";

/** Amounts are positive; the type gives the direction. A transfer counts with its own sign. */
const signed = "IF(t.transactionType IN ('WITHDRAWAL', 'FEE'), -t.amount, t.amount)";

/** Days that a check may take from its date to the bank. */
const checkDays = 10;

/** The bank's row for the money that a payment moved; a bounced check has a withdrawal and a fee as well. */
const moneyMoved = `
  SELECT t.paymentId, COUNT(*) AS rowCount, MIN(t.transactionDate) AS day, MIN(t.amount) AS amount, MIN(t.bankAccountId) AS bankAccountId
  FROM bankTransactions t JOIN payments p ON p.id = t.paymentId
  WHERE t.transactionType = IF(p.paymentType = 'RECEIVED', 'DEPOSIT', 'WITHDRAWAL')
  GROUP BY t.paymentId`;

const clearingFaults = {
  "no bank transaction": `t.paymentId IS NULL AND NOT (p.paymentMethod = 'CHECK' AND p.paymentDate > DATE_SUB(:asOf, INTERVAL ${checkDays} DAY))`,
  "several bank transactions": "t.rowCount > 1",
  "another amount": "t.amount <> p.amount",
  "another account": "NOT (t.bankAccountId <=> p.bankAccountId) AND t.paymentId IS NOT NULL",
  "another day": `DATEDIFF(t.day, p.paymentDate) NOT BETWEEN 0 AND IF(p.paymentMethod = 'CHECK', ${checkDays}, 0)`,
};

const expenseFaults = {
  "total is not amount + tax": "e.totalAmount <> e.amount + e.taxAmount",
  "nothing posted": "l.amount IS NULL",
  "another amount posted": "l.amount <> e.totalAmount",
};

export const cashChecks: readonly Check[] = [
  {
    id: "M17",
    title: "bank",
    sentence:
      "A bank balance is what was paid in less what was paid out, never below zero; every cleared payment is on the statement, with its amount.",
    severity: "error",
    hint: "The stored balance is stale, a bank transaction is missing or doubled, or money was spent before it came in.",
    probes: [
      {
        about: "bank accounts",
        examined: countOf("bankAccounts"),
        offending: `
          SELECT ${finding("bankAccounts", "b.id", "b.currentBalance", "COALESCE(t.amount, 0)")}
          FROM bankAccounts b LEFT JOIN (
            SELECT t.bankAccountId, SUM(${signed}) AS amount FROM bankTransactions t GROUP BY t.bankAccountId
          ) t ON t.bankAccountId = b.id
          WHERE b.currentBalance <> COALESCE(t.amount, 0)`,
      },
      {
        about: "balance of each day",
        examined: countOf("bankTransactions"),
        offending: `
          SELECT ${finding("bankAccounts", "d.bankAccountId", "CONCAT(d.balance, ' at the end of ', d.day)", "'not below zero'")}
          FROM (
            SELECT t.bankAccountId, t.transactionDate AS day,
              SUM(SUM(${signed})) OVER (PARTITION BY t.bankAccountId ORDER BY t.transactionDate) AS balance
            FROM bankTransactions t GROUP BY t.bankAccountId, t.transactionDate
          ) d JOIN bankAccounts b ON b.id = d.bankAccountId
          WHERE d.balance < 0 AND b.accountType <> 'CREDIT_CARD'`,
      },
      {
        about: "payments that go through the bank",
        examined: countOf("payments", "paymentMethod <> 'OTHER'"),
        offending: `
          SELECT ${finding(
            "payments",
            "p.id",
            `CONCAT(${faults(clearingFaults)}, COALESCE(CONCAT(': ', t.amount, ' on ', t.day), ''))`,
            "CONCAT(p.amount, ' on ', p.paymentDate, IF(p.paymentMethod = 'CHECK', ' or a few days later', ''))",
          )}
          FROM payments p LEFT JOIN (${moneyMoved}) t ON t.paymentId = p.id
          WHERE p.paymentMethod <> 'OTHER' AND (${anyFault(clearingFaults)})`,
      },
      {
        about: "payments that do not",
        mayBeEmpty: true,
        examined: countOf("payments", "paymentMethod = 'OTHER'"),
        offending: `
          SELECT ${finding("bankTransactions", "t.id", "CONCAT('payment ', p.paymentNumber, ', method OTHER')", "'no bank transaction'")}
          FROM payments p JOIN bankTransactions t ON t.paymentId = p.id
          WHERE p.paymentMethod = 'OTHER'`,
      },
      reconciliationProbe,
    ],
  },
  {
    id: "M18",
    title: "expenses",
    sentence: "An expense is its amount plus tax, and that is what was posted.",
    severity: "error",
    hint: "Recompute totalAmount, or post the expense (referenceType EXPENSE).",
    probes: [
      {
        about: "expenses",
        subject: "expenses",
        examined: countOf("expenses"),
        offending: `
          SELECT ${finding("expenses", "e.id", `CONCAT(${faults(expenseFaults)}, ': ', e.amount, ' + ', e.taxAmount)`, "CONCAT('total ', e.totalAmount, ', posted ', COALESCE(l.amount, 0))")}
          FROM expenses e LEFT JOIN (
            SELECT l.referenceId, SUM(l.debit) AS amount FROM ledgerEntries l WHERE l.referenceType = 'EXPENSE' GROUP BY l.referenceId
          ) l ON l.referenceId = e.id
          WHERE ${anyFault(expenseFaults)}`,
      },
      expenseAccountProbe,
    ],
  },
];
