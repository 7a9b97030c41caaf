package io.perennial.command.customer.credit.investigation;

import static io.perennial.command.CommandDefinition.task;
import static io.perennial.command.CommandFamily.CUSTOMERS;
import static io.perennial.command.common.CommonRefusal.ALREADY_SO;
import static io.perennial.command.common.CommonRefusal.DATED_TOO_EARLY;
import static io.perennial.command.common.CommonRefusal.DATES;
import static io.perennial.command.common.CommonRefusal.ID_TAKEN;
import static io.perennial.command.common.CommonRefusal.MONEY;
import static io.perennial.command.common.Samples.CUSTOMER;
import static io.perennial.command.common.Samples.ON;
import static io.perennial.command.common.Samples.usd;

import io.perennial.command.CommandFeature;
import io.perennial.events.customer.credit.CreditClass;
import io.perennial.events.customer.investigation.FinancesQuestion;
import io.perennial.events.customer.investigation.InvestigationAnswer;
import io.perennial.events.customer.investigation.InvestigationChannel;
import io.perennial.events.customer.investigation.OperationsQuestion;
import io.perennial.events.customer.investigation.PaymentsQuestion;
import io.perennial.events.customer.review.ReviewReason;
import io.perennial.events.customer.review.ReviewResult;
import java.util.List;

/** The commands about credit investigations and reviews. */
public final class InvestigationCommands {
  private static final String INVESTIGATION = "investigation-1";
  private static final String REVIEW = "review-1";

  /** All of them. */
  public static final CommandFeature FEATURE =
      CommandFeature.of(
          List.of(InvestigationRefusal.values()),
          task(
                  CUSTOMERS,
                  "open-investigation",
                  "Open an investigation into the customer's credit through a channel.",
                  new OpenInvestigation(
                      CUSTOMER,
                      INVESTIGATION,
                      InvestigationChannel.AGENCY,
                      "rep-7",
                      usd("400.00"),
                      ON))
              .refusedFor(DATES)
              .refusedFor(MONEY)
              .refusedFor(ID_TAKEN),
          task(
                  CUSTOMERS,
                  "answer-investigation",
                  "Answer questions of an open investigation about operations, finances and"
                      + " payments; what is not named stays as it was.",
                  new AnswerInvestigation(
                      CUSTOMER,
                      INVESTIGATION,
                      List.of(
                          new OperationsAnswerEntry(
                              OperationsQuestion.REPUTATION, InvestigationAnswer.YES)),
                      List.of(
                          new FinancesAnswerEntry(
                              FinancesQuestion.FROZEN_ACCOUNTS, InvestigationAnswer.NO)),
                      List.of(
                          new PaymentsAnswerEntry(
                              PaymentsQuestion.NO_LONGER_ON_TIME, InvestigationAnswer.UNKNOWN)),
                      usd("200.00"),
                      ON))
              .refusedFor(DATES)
              .refusedFor(MONEY)
              .refusedFor(DATED_TOO_EARLY)
              .refusedFor(
                  InvestigationRefusal.INVESTIGATION_UNKNOWN,
                  InvestigationRefusal.INVESTIGATION_ENDED,
                  InvestigationRefusal.QUESTION_ANSWERED_TWICE),
          task(
                  CUSTOMERS,
                  "conclude-investigation",
                  "Conclude an investigation with the credit class found; the class in force stays.",
                  new ConcludeInvestigation(
                      CUSTOMER,
                      INVESTIGATION,
                      CreditClass.B,
                      "pays late, but pays",
                      usd("380.00"),
                      ON))
              .refusedFor(DATES)
              .refusedFor(MONEY)
              .refusedFor(ALREADY_SO, DATED_TOO_EARLY)
              .refusedFor(InvestigationRefusal.INVESTIGATION_UNKNOWN),
          task(
                  CUSTOMERS,
                  "abandon-investigation",
                  "Give up an investigation without a conclusion, also one opened by mistake.",
                  new AbandonInvestigation(
                      CUSTOMER, INVESTIGATION, "opened for a namesake", usd("50.00"), ON))
              .refusedFor(DATES)
              .refusedFor(MONEY)
              .refusedFor(ALREADY_SO, DATED_TOO_EARLY)
              .refusedFor(InvestigationRefusal.INVESTIGATION_UNKNOWN),
          task(
                  CUSTOMERS,
                  "open-credit-review",
                  "Open a review of the customer's credit, unless one is open.",
                  new OpenCreditReview(
                      CUSTOMER,
                      REVIEW,
                      ReviewReason.LATE_PAYMENT,
                      "rep-7",
                      ON.plusDays(7),
                      "three invoices are overdue",
                      ON))
              .refusedFor(DATES)
              .refusedFor(ID_TAKEN, DATED_TOO_EARLY)
              .refusedFor(InvestigationRefusal.CREDIT_REVIEW_OPEN),
          task(
                  CUSTOMERS,
                  "conclude-credit-review",
                  "Conclude a review of the customer's credit with what is to be done.",
                  new ConcludeCreditReview(
                      CUSTOMER, REVIEW, ReviewResult.KEEP_LIMIT, "it was one late bill", ON))
              .refusedFor(DATES)
              .refusedFor(ALREADY_SO, DATED_TOO_EARLY)
              .refusedFor(InvestigationRefusal.CREDIT_REVIEW_UNKNOWN));

  private InvestigationCommands() {}
}
