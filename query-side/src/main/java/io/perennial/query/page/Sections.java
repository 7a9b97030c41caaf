package io.perennial.query.page;

import io.perennial.query.page.Section.Of;
import io.perennial.query.page.Section.Part;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The sections of the page, in their order. */
public final class Sections {

  private static final String CARD = "customer";
  private static final String RECEIVABLES = "receivables";

  /** What a document holds to work with, and grows with every purchase: nobody reads it. */
  public static final Set<String> LEFT_OUT =
      Set.of(
          "customer.credit.steps",
          "customer.dealings.purchaseDays",
          "customer.dealings.returnDays",
          "customer.dealings.gaps");

  /** All of them. */
  public static final List<Section> ALL =
      List.of(
          of(
              "identity",
              "Who it is, as what it was registered, and where it stands",
              Part.of(
                  CARD,
                  "identity",
                  "registered",
                  "stage",
                  "lapsesOn",
                  "prospectSteps",
                  "stageChanges")),
          of("people", "People of the customer", Part.of(CARD, "people", "stakeholders")),
          of(
              "facts",
              "What it is like, with source and date",
              Part.of(CARD, "facts", "preferences")),
          of("representative", "Who looks after it, and who did", Part.of(CARD, "representatives")),
          of(
              "standing",
              "What it counts for with us, and what we judge of it",
              Part.of(CARD, "tier", "tiers", "benefits", "standing", "appraisal")),
          of("winning", "How it is, or was, won", Part.of(CARD, "winning")),
          of(
              "dealings",
              "Purchases, returns, contracts, stock and share of wallet",
              Part.of(CARD, "dealings", "contracts", "demand")),
          new Section(
              "credit",
              "Class, limit, exposure, open invoices, measures, reviews",
              List.of(Part.of(CARD, "credit"), Part.of(RECEIVABLES, "exposure", "owed", "matters")),
              List.of(
                  Of.usual(RECEIVABLES, "ageing-by-customer"),
                  Of.usual(RECEIVABLES, "utilisation"))),
          of("contacts", "Visits and calls", Part.of(CARD, "visits", "calls")),
          of("complaints", "Complaints, step by step", Part.of("complaint")),
          of(
              "plans",
              "Account plans, with objectives, actions and what is known",
              Part.of(CARD, "accountPlans"),
              Part.of("account-plan")),
          new Section(
              "satisfaction",
              "What it says of us",
              List.of(Part.of(CARD, "lastAnswer", "referrals")),
              List.of(Of.usual("loyalty", "standings"))),
          new Section(
              "loyalty",
              "What it does, with the parts of the score",
              List.of(Part.of("loyalty", "terms", "walletShares", "referredOn")),
              List.of(Of.usual("loyalty", "standings"))),
          new Section(
              "churn",
              "Losses, win-backs, and when it counts as lost",
              List.of(
                  Part.of(CARD, "defections", "winBacks"),
                  Part.of(
                      "churn",
                      "firstPurchaseOn",
                      "lastPurchaseOn",
                      "medianGapDays",
                      "lapsesOn",
                      "exitBarriers",
                      "partialDefections")),
              List.of(
                  new Of("churn", "at-risk", Map.of("over", "0")),
                  new Of("churn", "risk-evidence", Map.of("over", "0")))),
          of(
              "health",
              "How well it is, measure by measure, each with the events that it rests on",
              Part.of("health", "health")),
          new Section(
              "value",
              "What it has brought to date",
              List.of(
                  Part.of(
                      "lifetime-value",
                      "total",
                      "visitCost",
                      "complaintCost",
                      "goodwill",
                      "valueToDate")),
              List.of()),
          of("goodwill", "Losses with us, and what is given back", Part.of(CARD, "losses")),
          of("to-dos", "What is to be done about it", Part.of("todos")),
          of(
              "notices",
              "Market reports without an answer, notices not acknowledged",
              Part.of(CARD, "marketReports", "notices")),
          of(
              "controls",
              "What was struck out, and legal holds",
              Part.of(CARD, "struckOut", "legalHolds")));

  private Sections() {}

  private static Section of(String name, String meaning, Part... parts) {
    return new Section(name, meaning, List.of(parts), List.of());
  }
}
