package io.perennial.workbench.room.customers;

import java.util.ArrayList;
import java.util.List;

/**
 * What a part of the page shows of the answer of the door, and in which order. A path is a view, a
 * slash, and names with points between; {@code last} is the last of several. A name may say behind
 * a colon what it is: {@code code} (of a place behind a slash), {@code text}, {@code percent},
 * {@code staff} or {@code events}.
 *
 * @param key its name
 * @param sections the sections of the door that it is made of
 * @param facts single values
 * @param tables what there are several of
 */
record Plan(String key, List<String> sections, List<String> facts, List<Rows> tables) {

  /**
   * What there are several of.
   *
   * @param path where; a view alone for all documents of it, a view, an exclamation mark and a
   *     figure for the rows of a figure
   * @param columns paths within each
   */
  record Rows(String path, List<String> columns) {}

  /** All parts, in their order on the page. */
  static final List<Plan> ALL =
      List.of(
          of("identity", "identity", "representative", "facts")
              .facts(
                  "customer/identity.tradingName:text",
                  "customer/identity.customerClass:code",
                  "customer/identity.region:text",
                  "customer/identity.lineOfBusiness:text",
                  "customer/identity.registrationNumber:text",
                  "customer/identity.relationshipStartedOn",
                  "customer/identity.details.foundingYear:text",
                  "customer/identity.details.legalForm:text",
                  "customer/representatives.last.representative:text",
                  "customer/representatives.last.since",
                  "customer/facts.profile.profile.marketArea:text",
                  "customer/facts.profile.profile.sellingPower:text",
                  "customer/facts.profile.profile.growthPotential:text",
                  "customer/facts.profile.profile.size:text",
                  "customer/facts.business.business.marketShare:text",
                  "customer/facts.business.business.marketPosition:text",
                  "customer/facts.business.business.relationToUs:text",
                  "customer/facts.dealings.dealings.strengths:text",
                  "customer/facts.dealings.dealings.problems:text",
                  "customer/facts.dealings.dealings.outlook:text",
                  "customer/facts.dealings.dealings.financialState:text")
              .table(
                  "customer/identity.details.addresses", "purpose:text", "street:text", "city:text")
              .table("customer/representatives", "representative:text", "since")
              .table(
                  "customer/preferences", "subject:text", "liking:code", "explanation:text", "on"),
          of("people", "people")
              .table(
                  "customer/people",
                  "name:text",
                  "role:code/PersonRole",
                  "phone:text",
                  "email:text",
                  "details.title:text",
                  "details.character:text",
                  "details.interests:text")
              .table(
                  "customer/stakeholders",
                  "personId:text",
                  "role:code",
                  "attitude:code",
                  "reason:text",
                  "since"),
          of("standing", "identity", "standing")
              .facts(
                  "customer/stage.stage:code",
                  "customer/stage.since",
                  "customer/tier.tier:code/Tier",
                  "customer/standing.pyramid.last.pyramidClass:code",
                  "customer/standing.contactPriority.contactPriority:code",
                  "customer/standing.phase.phase:code",
                  "customer/benefits.goodwillShare:percent",
                  "customer/benefits.entitlements:code",
                  "customer/appraisal.sellingStrategies.differentiated:code/SellingStrategy",
                  "customer/appraisal.sellingStrategies.commodity:code/SellingStrategy")
              .table(
                  "customer/tiers",
                  "tier:code/Tier",
                  "since",
                  "basis:code",
                  "placement.rank",
                  "placement.cumulativeShare:percent",
                  "placement.netSales.amount")
              .table("customer/appraisal.experience", "experience:code", "reason:text", "since")
              .table(
                  "customer/appraisal.evaluations",
                  "on",
                  "initiative",
                  "initiativeEvidence:text",
                  "capability",
                  "capabilityEvidence:text")
              .table(
                  "customer/appraisal.exitBarriers",
                  "barrier:code",
                  "strength",
                  "note:text",
                  "since"),
          of("dealings", "dealings", "goodwill")
              .facts(
                  "customer/dealings.sales",
                  "customer/dealings.purchases",
                  "customer/dealings.returned",
                  "customer/dealings.returns",
                  "customer/dealings.paid",
                  "customer/dealings.firstPurchaseOn",
                  "customer/dealings.lastPurchaseOn")
              .table(
                  "customer/contracts",
                  "subject:text",
                  "productLine:text",
                  "contractValue",
                  "startsOn",
                  "endsOn",
                  "renewals",
                  "state:code")
              .table(
                  "customer/demand.walletShares",
                  "productLine:text",
                  "share:percent",
                  "estimatedOn",
                  "source:text")
              .table(
                  "customer/demand.stocks",
                  "productId:text",
                  "month:text",
                  "openingQuantity",
                  "closingQuantity")
              .table("customer/losses", "sufferedOn", "amount", "whatHappened:text"),
          of("credit", "credit")
              .facts(
                  "customer/credit.creditClass:code",
                  "customer/credit.limit",
                  "customer/credit.exposure",
                  "customer/credit.receivables.unpaid",
                  "customer/credit.receivables.uninvoiced",
                  "customer/credit.receivables.creditBalance",
                  "customer/credit.receivables.badDebt",
                  "customer/credit.breachedSince",
                  "customer/credit.found.creditClass:code",
                  "customer/credit.terms.last.days",
                  "customer/credit.terms.last.conditions:text")
              .table(
                  "customer/credit.receivables.invoices",
                  "number:text",
                  "issuedOn",
                  "dueOn",
                  "amount",
                  "open")
              .table(
                  "receivables!ageing-by-customer",
                  "overdue",
                  "notDue",
                  "due1To30",
                  "due31To60",
                  "due61To90",
                  "dueOver90")
              .table(
                  "customer/credit.openProposals",
                  "creditClass:code",
                  "limit",
                  "reason:text",
                  "proposedOn")
              .table(
                  "customer/credit.measures",
                  "measure:code",
                  "owner:text",
                  "orderedOn",
                  "dueOn",
                  "closedOn",
                  "result:text")
              .table(
                  "customer/credit.reviews",
                  "reason:code/ReviewReason",
                  "openedOn",
                  "dueOn",
                  "result:code",
                  "concludedOn")
              .table(
                  "customer/credit.investigations",
                  "channel:code",
                  "state:code",
                  "openedOn",
                  "endedOn",
                  "creditClass:code",
                  "reason:text"),
          of("contacts", "contacts", "winning")
              .facts(
                  "customer/visits.visits",
                  "customer/visits.lastOn",
                  "customer/visits.cost",
                  "customer/calls.calls",
                  "customer/calls.lastOn",
                  "customer/winning.restsUntil")
              .table(
                  "customer/winning.rounds",
                  "begunOn",
                  "step:code/FunnelStep",
                  "stepOn",
                  "endedOn",
                  "dealAmount",
                  "lossReason:code")
              .table("customer/winning.objections", "on", "reason:code", "answer:text"),
          of("complaints", "complaints")
              .table(
                  "complaint",
                  "complaintId:text",
                  "recordedOn",
                  "category:code",
                  "severity",
                  "subject:text",
                  "state:code/ComplaintState",
                  "since",
                  "department:text",
                  "closedOn"),
          of("plans", "plans")
              .table(
                  "account-plan", "planId:text", "year:text", "state:code", "since", "vision:text")
              .table(
                  "account-plan*objectives",
                  "planId:text",
                  "objective.metric:text",
                  "objective.baseline",
                  "objective.target",
                  "objective.unit:text",
                  "objective.dueOn",
                  "attained:percent")
              .table(
                  "account-plan*actions",
                  "planId:text",
                  "task:text",
                  "owner:text",
                  "dueOn",
                  "doneOn",
                  "result:text"),
          of("satisfaction", "satisfaction", "loyalty")
              .facts(
                  "loyalty!standings/quadrant:code",
                  "loyalty!standings/satisfaction",
                  "loyalty!standings/loyalty",
                  "loyalty!standings/repurchase:percent",
                  "loyalty!standings/renewal:percent",
                  "loyalty!standings/volumeTrend:percent",
                  "loyalty!standings/wallet:percent",
                  "loyalty!standings/referrals:percent",
                  "loyalty!standings/missing:text",
                  "customer/lastAnswer.on",
                  "customer/lastAnswer.overall",
                  "customer/lastAnswer.wouldRecommend",
                  "customer/lastAnswer.touchpoint:text")
              .table("customer/lastAnswer.items", "item:text", "answer")
              .table("customer/referrals", "on", "referredCompany:text", "touchpoint:text"),
          of("churn", "churn")
              .facts(
                  "churn!at-risk/score",
                  "churn!at-risk/daysSilent",
                  "churn!at-risk/salesAtRisk",
                  "churn/medianGapDays",
                  "churn/lastPurchaseOn",
                  "churn/lapsesOn")
              .table(
                  "churn!risk-evidence",
                  "part:code",
                  "points",
                  "since",
                  "days",
                  "daysAllowed",
                  "salesBefore",
                  "sales",
                  "eventId:events")
              .table(
                  "customer/defections",
                  "on",
                  "productLine:text",
                  "reason:code",
                  "competitor:text",
                  "lesson.rootCause:text",
                  "lesson.correctiveAction:text")
              .table(
                  "customer/winBacks",
                  "on",
                  "broughtAboutBy:code/WinBackCause",
                  "explanation:text"),
          of("health", "health")
              .facts(
                  "health/health.band:code",
                  "health/health.score",
                  "health/health.trend",
                  "health/health.knownWeight",
                  "health/health.on")
              .table(
                  "health/health.measures",
                  "measure:code/HealthMeasure",
                  "weight",
                  "value",
                  "points",
                  "lost",
                  "cause:text",
                  "missing:text",
                  "eventIds:events"),
          of("value", "value")
              .facts(
                  "lifetime-value/valueToDate",
                  "lifetime-value/total.margin",
                  "lifetime-value/total.sales",
                  "lifetime-value/visitCost",
                  "lifetime-value/complaintCost",
                  "lifetime-value/goodwill"),
          of("to-dos", "to-dos", "notices")
              .table(
                  "todos*toDos",
                  "kind:code/ToDoKind",
                  "words:text",
                  "person:text",
                  "role:code",
                  "since",
                  "dueOn")
              .table(
                  "customer/marketReports",
                  "filedOn",
                  "subject:code",
                  "severity",
                  "competitor:text")
              .table("customer/notices", "sentOn", "subject:code", "about:text", "addressee:text"),
          of("controls", "controls")
              .table("customer/struckOut", "on", "kind:code", "reason:text")
              .table("customer/legalHolds", "since", "reason:text", "liftedOn", "liftReason:text"));

  Plan {
    sections = List.copyOf(sections);
    facts = List.copyOf(facts);
    tables = List.copyOf(tables);
  }

  private static Plan of(String key, String... sections) {
    return new Plan(key, List.of(sections), List.of(), List.of());
  }

  private Plan facts(String... paths) {
    return new Plan(key, sections, List.of(paths), tables);
  }

  private Plan table(String path, String... columns) {
    List<Rows> more = new ArrayList<>(tables);
    more.add(new Rows(path, List.of(columns)));
    return new Plan(key, sections, facts, more);
  }
}
