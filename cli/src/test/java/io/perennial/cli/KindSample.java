package io.perennial.cli;

import java.util.List;

/**
 * A kind of import with what every kind is tried with.
 *
 * @param name the kind
 * @param command the command that is sent
 * @param header the columns that it needs
 * @param line what stands behind the customer's number in a line
 * @param other the same with another content of the same day
 * @param broken the same with a value that is not understood
 * @param reason what is said about it
 */
record KindSample(
    String name,
    String command,
    String header,
    String line,
    String other,
    String broken,
    String reason) {

  static final KindSample CUSTOMERS =
      new KindSample(
          "customers",
          "",
          "customer,name,date",
          "Miller,2026-01-05",
          "Smith,2026-01-05",
          ",2026-01-05",
          "name: empty");

  static final KindSample PURCHASES =
      new KindSample(
          "purchases",
          "record-purchase",
          "customer,date,amount",
          "2026-01-05,10.00",
          "2026-01-05,20.00",
          "2026-01-05,1.000",
          "amount: decimal style not clear");

  static final KindSample PAYMENTS =
      new KindSample(
          "payments",
          "record-payment",
          "customer,date,amount",
          "2026-01-05,10.00",
          "2026-01-05,20.00",
          "2026-01-05,0",
          "amount: nothing");

  static final KindSample INVOICES =
      new KindSample(
          "invoices",
          "issue-invoice",
          "customer,date,deliveries",
          "2026-01-05,4711;4712",
          "2026-01-05,4713",
          "2026-01-05,",
          "deliveries: empty");

  static final KindSample VISITS = contact("visits", "log-visit");

  static final KindSample CONTACTS = contact("contacts", "log-call");

  static final KindSample SURVEY_ANSWERS =
      new KindSample(
          "survey-answers",
          "record-survey-answer",
          "customer,date,overall,touchpoint",
          "2026-01-05,4,after delivery",
          "2026-01-05,5,after delivery",
          "2026-01-05,6,after delivery",
          "overall: not a whole number");

  private static KindSample contact(String name, String command) {
    return new KindSample(
        name,
        command,
        "customer,date,representative,minutes,purpose,outcome",
        "2026-01-05,rep-7,45,ORDER,ORDER_PLACED",
        "2026-01-05,rep-7,30,ORDER,ORDER_PLACED",
        "2026-01-05,rep-7,45,HOLIDAY,ORDER_PLACED",
        "purpose: not one of the words");
  }

  static List<KindSample> all() {
    return List.of(CUSTOMERS, PURCHASES, INVOICES, PAYMENTS, VISITS, CONTACTS, SURVEY_ANSWERS);
  }

  /** Those that are facts about a customer. */
  static List<KindSample> facts() {
    return all().stream().filter(kind -> kind != CUSTOMERS).toList();
  }

  /** Those of which a fact about an unknown customer is rejected. */
  static List<KindSample> ofKnownCustomers() {
    return List.of(INVOICES, PAYMENTS, SURVEY_ANSWERS);
  }

  /** What kind of entry a fact is where it is struck out. */
  String entryKind() {
    return switch (name) {
      case "purchases" -> "PURCHASE";
      case "invoices" -> "INVOICE";
      case "payments" -> "PAYMENT";
      case "visits" -> "VISIT";
      case "contacts" -> "CALL";
      case "survey-answers" -> "SURVEY_ANSWER";
      default -> throw new IllegalStateException("Nothing of " + name + " is struck out");
    };
  }

  String of(String customer) {
    return customer + "," + line;
  }

  String otherOf(String customer) {
    return customer + "," + other;
  }

  String brokenOf(String customer) {
    return customer + "," + broken;
  }

  @Override
  public String toString() {
    return name;
  }
}
