package io.perennial.command.common;

import java.util.List;

/** Patterns and bounds that commands share. */
public final class Shapes {
  /** What an identifier looks like behind its prefix, and an identifier that has none. */
  private static final String CODE_BODY = "[A-Za-z0-9][A-Za-z0-9._-]{0,79}";

  /** Identifier of a customer. */
  public static final String CUSTOMER_ID = "customer-" + CODE_BODY;

  /** Identifier of an account plan. */
  public static final String ACCOUNT_PLAN_ID = "account-plan-" + CODE_BODY;

  /** Identifier of a complaint. */
  public static final String COMPLAINT_ID = "complaint-" + CODE_BODY;

  /** Identifier of a sales day. */
  public static final String SALES_DAY_ID = "sales-day-" + CODE_BODY;

  /** Identifier of a sales target. */
  public static final String SALES_TARGET_ID = "sales-target-" + CODE_BODY;

  /** Identifier of a market report. */
  public static final String MARKET_REPORT_ID = "market-report-" + CODE_BODY;

  /** Identifier of a product line. */
  public static final String PRODUCT_LINE_ID = "product-line-" + CODE_BODY;

  /** Identifier of a sales meeting. */
  public static final String SALES_MEETING_ID = "sales-meeting-" + CODE_BODY;

  /** Identifier of a tiering run. */
  public static final String TIERING_RUN_ID = "tiering-run-" + CODE_BODY;

  /** Identifier of a balance sheet. */
  public static final String BALANCE_SHEET_ID = "balance-sheet-" + CODE_BODY;

  /** Identifier of an erasure. */
  public static final String ERASURE_ID = "erasure-" + CODE_BODY;

  /** What identifiers of aggregates begin with. */
  public static final List<String> ID_PREFIXES =
      List.of(
          "customer-",
          "account-plan-",
          "complaint-",
          "sales-day-",
          "sales-target-",
          "market-report-",
          "product-line-",
          "sales-meeting-",
          "tiering-run-",
          "balance-sheet-",
          "erasure-");

  /** Identifier within a customer, such as that of a purchase; also a product's. */
  public static final String CODE = CODE_BODY;

  /** Number in a register of companies. */
  public static final String REGISTRATION_NUMBER = "[\\p{L}\\p{N}][\\p{L}\\p{N} ./-]{0,63}";

  /** Number of a document where it was written, such as that of an invoice. */
  public static final String NUMBER = "[\\p{L}\\p{N}][\\p{L}\\p{N} ./_#-]{0,63}";

  /** Longest name. */
  public static final int NAME = 200;

  /** Longest text of a sentence or some. */
  public static final int TEXT = 2_000;

  /** Longest telephone number. */
  public static final int PHONE = 40;

  /** Longest e-mail address. */
  public static final int EMAIL = 254;

  /** What an e-mail address looks like. */
  public static final String EMAIL_FORM = "[^@\\s]+@[^@\\s]+";

  /** Longest words for an age. */
  public static final int AGE_BAND = 40;

  /** Most people, objectives or survey items in one command. */
  public static final int ENTRIES = 50;

  /** Most deliveries in one invoice. */
  public static final int DELIVERIES = 500;

  private Shapes() {}
}
