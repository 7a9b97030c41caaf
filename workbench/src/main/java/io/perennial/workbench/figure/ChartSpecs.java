package io.perennial.workbench.figure;

import java.util.Map;

/** The table of which figures are drawn, and how. */
final class ChartSpecs {

  static final String STEPS = "steps";
  static final String HEAT = "heat";
  static final String CONTROL = "control";
  static final String PARETO = "pareto";
  static final String FLOW = "flow";
  static final String SCATTER = "scatter";
  static final String NAME = "legalName";
  static final String ID = "customerId";

  /** How figures are drawn, by view and figure with a slash between. */
  static final Map<String, ChartSpec> ALL =
      Map.ofEntries(
          Map.entry("customer/totals", ChartSpec.of("bar", "stages", "stage", "customers")),
          Map.entry("customer/composition", ChartSpec.of("bar", "byClass", "group", "sales")),
          Map.entry(
              "customer/funnel", ChartSpec.of("bar", "rows", "step", "rounds", "lost", "open")),
          Map.entry("customer/objections", ChartSpec.of(PARETO, "rows", "reason", "objections")),
          Map.entry(
              "customer/pyramid",
              ChartSpec.of(
                  "bar",
                  "classes",
                  "pyramidClass",
                  "share",
                  "shareReference",
                  "shareOfTime",
                  "shareOfTimeReference")),
          Map.entry(
              "customer/tiers", ChartSpec.of("bar", "tiers", "tier", "share", "shareOfSales")),
          Map.entry(
              "customer/tier-movement", ChartSpec.of(FLOW, "moves", "from", "customers").by("to")),
          Map.entry(
              "customer/goodwill",
              ChartSpec.of("bar", "tiers", "tier", "suffered", "granted", "ceiling")),
          Map.entry(
              "customer/representatives",
              ChartSpec.of(
                  "bar", "representatives", "representative", "customers", "given", "givenUp")),
          Map.entry(
              "churn/cohorts",
              ChartSpec.of(HEAT, "cohorts.periods", "periodsSince", "share").by("cohort")),
          Map.entry("churn/rate", ChartSpec.of("line", "periods", "period", "churnRate")),
          Map.entry(
              "churn/sales-retention",
              ChartSpec.of(
                  "line",
                  "periods",
                  "period",
                  "customerRetention",
                  "grossSalesRetention",
                  "netSalesRetention")),
          Map.entry("churn/reasons", ChartSpec.of(PARETO, "reasons", "reason", "defections")),
          Map.entry(
              "churn/survival",
              ChartSpec.of(STEPS, "curves.points", "days", "survival")
                  .by("group")
                  .within("lower", "upper")),
          Map.entry(
              "churn/survival-test",
              ChartSpec.of("bar", "groups", "group", "lost", "expectedLost")),
          Map.entry(
              "churn/incidence",
              ChartSpec.of(STEPS, "groups.reasons.points", "days", "incidence")
                  .by("group", "reason")),
          Map.entry(
              "churn/at-risk",
              ChartSpec.of(
                      "parts",
                      "customers",
                      NAME,
                      "silencePoints",
                      "fallingSalesPoints",
                      "complaintPoints",
                      "partialDefectionPoints")
                  .ofFirst()),
          Map.entry("churn/what-if", ChartSpec.of("bar", "scenarios", "scenario", "outlook")),
          Map.entry(
              "churn/complaint-rate",
              ChartSpec.of(CONTROL, "periods", "period", "perThousand", "centre")
                  .within("lower", "upper")),
          Map.entry(
              "lifetime-value/concentration", ChartSpec.of("line", "curve", "percent", "share")),
          Map.entry(
              "lifetime-value/by",
              ChartSpec.of("bar", "groups", "group", "sales", "margin", "valueToDate")),
          Map.entry(
              "loyalty/quadrants",
              ChartSpec.of("bar", "quadrants", "quadrant", "share", "shareOfSales")),
          Map.entry(
              "loyalty/standings",
              ChartSpec.of(SCATTER, "standings", "satisfaction", "loyalty").by("quadrant")),
          Map.entry(
              "loyalty/representative-changes",
              ChartSpec.of("bar", "changes", "representativeChanges", "meanLoyalty")),
          Map.entry("loyalty/movement", ChartSpec.of(FLOW, "moves", "from", "customers").by("to")),
          Map.entry(
              "loyalty/net-promoter",
              ChartSpec.of("stack", "groups", "group", "promoters", "passives", "detractors")),
          Map.entry("loyalty/response", ChartSpec.of("bar", "groups", "group", "answeredShare")),
          Map.entry(
              "loyalty/answer-ages",
              ChartSpec.of(
                  "stack", "groups", "group", "upTo90", "upTo180", "upTo365", "older", "never")),
          Map.entry("health/scores", ChartSpec.of("parts", "customers", NAME, "score").ofFirst()),
          Map.entry(
              "health/by-segment",
              ChartSpec.of(
                  "stack", "segments", "segment", "healthy", "watch", "atRisk", "unknown")),
          Map.entry("health/movement", ChartSpec.of(FLOW, "moves", "from", "customers").by("to")),
          Map.entry(
              "complaint/trend",
              ChartSpec.of(CONTROL, "periods", "period", "complaints", "centre")
                  .within("lower", "upper")),
          Map.entry(
              "complaint/pareto",
              ChartSpec.of(PARETO, "groups", "group", "complaints", "cumulativeShare")),
          Map.entry(
              "complaint/times",
              ChartSpec.of("bar", "steps", "step", "medianHours", "ninetiethPercentileHours")
                  .by("group")),
          Map.entry(
              "complaint/open",
              ChartSpec.of("stack", "steps", "step", "complaints").by("due").addedUp()),
          Map.entry(
              "complaint/shares",
              ChartSpec.of(
                  "bar",
                  "groups",
                  "group",
                  "foundedShare",
                  "resolvedShare",
                  "acceptedAtFirstShare",
                  "reopenedShare",
                  "repeatedShare")),
          Map.entry(
              "account-plan/measures",
              ChartSpec.of("bar", "measures", "measure", "planned", "givenAsPlanned", "overdue")),
          Map.entry(
              "account-plan/intelligence",
              ChartSpec.of("stack", "items", "level", "items").by("age").addedUp()),
          Map.entry(
              "key-account/plan-against-actual",
              ChartSpec.of("bar", "quarters", "quarter", "plannedSales", "actualSales").addedUp()),
          Map.entry(
              "key-account/whitespace",
              ChartSpec.of(HEAT, "lines", "productLine", "sales").by(ID).without("all")),
          Map.entry(
              "key-account/capacity",
              ChartSpec.of("bar", "representatives", "representative", "keyShare")),
          Map.entry(
              "sales-day/reports",
              ChartSpec.of("bar", "rows", "representative", "handedIn", "late", "notHandedIn")),
          Map.entry(
              "selling/plan-against-report",
              ChartSpec.of(
                      "bar",
                      "rows",
                      "representative",
                      "planned",
                      "madeAsPlanned",
                      "notMade",
                      "madeWithoutPlan")
                  .addedUp()),
          Map.entry(
              "selling/efficiency", ChartSpec.of("bar", "rows", "representative", "salesPerCost")),
          Map.entry(
              "market-report/reports", ChartSpec.of("stack", "rows", "group", "answered", "open")),
          Map.entry(
              "receivables/exposure", ChartSpec.of("parts", "largest", NAME, "exposure").ofFirst()),
          Map.entry(
              "receivables/utilisation",
              ChartSpec.of("bar", "parts", "group", "exposure").by("limitKind")),
          Map.entry(
              "receivables/ageing",
              ChartSpec.of("stack", "classes", "ageClass", "open").by("group")),
          Map.entry(
              "receivables/ageing-by-customer",
              ChartSpec.of(
                      "parts",
                      "mostOverdue",
                      NAME,
                      "notDue",
                      "due1To30",
                      "due31To60",
                      "due61To90",
                      "dueOver90")
                  .ofFirst()),
          Map.entry(
              "receivables/days-sales-outstanding",
              ChartSpec.of("bar", "groups", "group", "simpleDays", "countBackDays")),
          Map.entry(
              "receivables/days-sales-outstanding-by-customer",
              ChartSpec.of("parts", "customersOwingMost", NAME, "simpleDays").ofFirst()),
          Map.entry(
              "receivables/breaches", ChartSpec.of("parts", "breaches", NAME, "excess").ofFirst()),
          Map.entry(
              "receivables/measures",
              ChartSpec.of("bar", "kinds", "measure", "closed", "open", "overdue")),
          Map.entry(
              "receivables/credit-reviews",
              ChartSpec.of(
                  "stack",
                  "reasons",
                  "reason",
                  "keepLimit",
                  "changeLimit",
                  "orderMeasure",
                  "investigate",
                  "open")),
          Map.entry(
              "receivables/investigations",
              ChartSpec.of(
                  "stack",
                  "channels",
                  "channel",
                  "foundA",
                  "foundB",
                  "foundC",
                  "abandoned",
                  "open")),
          Map.entry(
              "dealings/sales-by-customer",
              ChartSpec.of(PARETO, "largest", NAME, "sales", "cumulativeShare")),
          Map.entry(
              "dealings/product-mix",
              ChartSpec.of("bar", "products", "product", "sales", "margin").addedUp()),
          Map.entry(
              "dealings/returns-by-product",
              ChartSpec.of("bar", "products", "product", "returnRate")),
          Map.entry(
              "dealings/returns-by-customer",
              ChartSpec.of("parts", "mostReturned", NAME, "returned").ofFirst()),
          Map.entry(
              "dealings/contracts-coming-up",
              ChartSpec.of("parts", "contracts", NAME, "contractValue").ofFirst()),
          Map.entry(
              "dealings/renewals",
              ChartSpec.of("stack", "groups", "group", "renewed", "declined", "expired")),
          Map.entry(
              "dealings/share-of-wallet", ChartSpec.of("bar", "lines", "line", "walletShare")),
          Map.entry(
              "dealings/share-of-wallet-by-customer",
              ChartSpec.of("parts", "wallets", NAME, "sales", "elsewhere").ofFirst()),
          Map.entry(
              "dealings/partial-defections",
              ChartSpec.of("parts", "partialDefections", NAME, "salesLost").ofFirst()),
          Map.entry(
              "todos/workload", ChartSpec.of("parts", "rows", "kind", "open").by("role").addedUp()),
          Map.entry(
              "todos/contacts",
              ChartSpec.of(
                  "stack",
                  "representatives",
                  "representative",
                  "callsDue",
                  "callsOverdue",
                  "visitsDue",
                  "visitsOverdue")));

  private ChartSpecs() {}
}
