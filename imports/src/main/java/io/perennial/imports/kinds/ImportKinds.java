package io.perennial.imports.kinds;

import static io.perennial.imports.kinds.Column.optional;
import static io.perennial.imports.kinds.Column.required;
import static io.perennial.imports.kinds.Column.within;

import io.perennial.imports.ShapedLayout;
import io.perennial.imports.UnknownCustomer;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Everything that can be imported. */
public final class ImportKinds {

  private static final String REPORT = "report";
  private static final int MINUTES_A_DAY = 1_440;

  private static final ImportKind CUSTOMERS =
      new ImportKind(
          "customers",
          "Customers",
          "customer",
          new ImportKind.Sent(null, "customerId", "CustomerRegistered", null),
          false,
          UnknownCustomer.RECORDED,
          null,
          CustomerColumns.ALL,
          null);

  private static final ImportKind PURCHASES =
      new ImportKind(
          "purchases",
          "Purchases",
          "purchase",
          new ImportKind.Sent("record-purchase", "purchaseId", "PurchaseRecorded", "PURCHASE"),
          true,
          UnknownCustomer.REGISTERED,
          "amount",
          List.of(
              required("amount", "netAmount", MoneyColumn.AMOUNT, "the net amount"),
              optional("quantity", "quantity", new WholeColumn(1, 1_000_000_000), "the units")
                  .byPlace()
                  .or("1"),
              optional("product", "productId", TextColumn.CODE, "the product").byPlace(),
              optional("unit-cost", "unitCost", MoneyColumn.UNIT, "our cost of one unit").byPlace(),
              optional("product-line", "productLine", TextColumn.LINE, "the product line"),
              optional(
                      "settlement",
                      "settlement",
                      ChoiceColumn.SETTLEMENT,
                      "whether it is settled in cash or on credit")
                  .or("CASH")),
          new ImportKind.KnownLayout(
              new ShapedLayout(
                  List.of("customer_id", "date", "number_of_cds", "dollar_value"),
                  Pattern.compile("\\s*\\d+\\s+\\d{8}\\s+\\d+\\s+-?\\d+(\\.\\d+)?\\s*")),
              Map.of(
                  ImportMapping.CUSTOMER,
                  "customer_id",
                  ImportMapping.DATE,
                  "date",
                  "quantity",
                  "number_of_cds",
                  "amount",
                  "dollar_value"),
              "uuuuMMdd"));

  private static final ImportKind INVOICES =
      new ImportKind(
          "invoices",
          "Invoices",
          "invoice",
          new ImportKind.Sent("issue-invoice", "invoiceId", "InvoiceIssued", "INVOICE"),
          true,
          UnknownCustomer.REFUSED,
          null,
          List.of(
              required(
                  "deliveries",
                  "deliveries",
                  ListColumn.NUMBERS,
                  "the source's numbers of the purchases on credit that it takes over, with ;"
                      + " between them"),
              optional(
                  "due", "dueOn", DateColumn.DATE, "the day on which it is due, else by the terms"),
              optional(
                  "number",
                  "number",
                  TextColumn.INVOICE_NUMBER,
                  "the number of the invoice where it was written")),
          null);

  private static final ImportKind PAYMENTS =
      new ImportKind(
          "payments",
          "Payments",
          "payment",
          new ImportKind.Sent("record-payment", "paymentId", "PaymentRecorded", "PAYMENT"),
          true,
          UnknownCustomer.REFUSED,
          "amount",
          List.of(
              required("amount", "amount", MoneyColumn.MORE_THAN_NOTHING, "the amount paid"),
              optional(
                  "invoices",
                  "invoices",
                  ListColumn.NUMBERS,
                  "the source's numbers of the invoices that it settles, with ; between them")),
          null);

  private static final ImportKind VISITS =
      new ImportKind(
          "visits",
          "Visits",
          "visit",
          new ImportKind.Sent("log-visit", "visitId", "VisitLogged", "VISIT"),
          true,
          UnknownCustomer.REGISTERED,
          null,
          contact("visited", "visit"),
          null);

  private static final ImportKind CONTACTS =
      new ImportKind(
          "contacts",
          "Contacts",
          "call",
          new ImportKind.Sent("log-call", "callId", "CallLogged", "CALL"),
          true,
          UnknownCustomer.REGISTERED,
          null,
          Stream.concat(
                  contact("called", "call").stream(),
                  Stream.of(
                      optional(
                          "despite-rest",
                          "despiteRest",
                          TextColumn.NOTES,
                          "why a prospect was called while it rested")))
              .toList(),
          null);

  private static final ImportKind SURVEY_ANSWERS =
      new ImportKind(
          "survey-answers",
          "Answers",
          "answer",
          new ImportKind.Sent(
              "record-survey-answer", "answerId", "SurveyAnswerRecorded", "SURVEY_ANSWER"),
          true,
          UnknownCustomer.REFUSED,
          null,
          List.of(
              required(
                  "overall", "overall", new WholeColumn(1, 5), "the overall satisfaction, 1 to 5"),
              required("touchpoint", "touchpoint", TextColumn.LINE, "where the customer was asked"),
              optional(
                  "would-recommend",
                  "wouldRecommend",
                  new WholeColumn(0, 10),
                  "the readiness to recommend, 0 to 10"),
              optional(
                      "item",
                      "answer",
                      new WholeColumn(1, 5),
                      "the answer to an item that is called as the column, 1 to 5")
                  .in("items", Column.Shape.LIST)
                  .repeated()),
          null);

  private ImportKinds() {}

  /** All kinds, in the order in which a company begins with them. */
  public static List<ImportKind> all() {
    return List.of(CUSTOMERS, PURCHASES, INVOICES, PAYMENTS, VISITS, CONTACTS, SURVEY_ANSWERS);
  }

  private static List<Column> contact(String done, String one) {
    return List.of(
        required("representative", "representative", TextColumn.LINE, "who " + done),
        required(
            "minutes", "durationMinutes", new WholeColumn(1, MINUTES_A_DAY), "the minutes spent"),
        required("purpose", "purpose", ChoiceColumn.PURPOSE, "why"),
        required("outcome", "outcome", ChoiceColumn.OUTCOME, "what came of it"),
        optional("ordered", "orderedAmount", MoneyColumn.AMOUNT, "the amount ordered"),
        optional("collected", "collectedAmount", MoneyColumn.AMOUNT, "the amount collected"),
        optional("cost", "cost", MoneyColumn.AMOUNT, "the cost of the " + one),
        optional("notes", "notes", TextColumn.NOTES, "what else there is to say"),
        within(REPORT, "met-with", "metWith", TextColumn.LINE, "whom it was with"),
        within(
            REPORT, "competitor-news", "competitorNews", TextColumn.NOTES, "what competitors do"),
        within(
            REPORT,
            "opinions",
            "opinions",
            TextColumn.NOTES,
            "what the customer thinks of us and our products"),
        within(
            REPORT,
            "customer-news",
            "customerNews",
            TextColumn.NOTES,
            "what is new at the customer"),
        within(
            REPORT,
            "lesson-learned",
            "lessonLearned",
            TextColumn.NOTES,
            "what we learned for the next time"));
  }
}
