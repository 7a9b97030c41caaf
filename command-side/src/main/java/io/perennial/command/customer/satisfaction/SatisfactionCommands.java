package io.perennial.command.customer.satisfaction;

import static io.perennial.command.CommandDefinition.task;
import static io.perennial.command.CommandFamily.CUSTOMERS;
import static io.perennial.command.common.CommonRefusal.ALREADY_SO;
import static io.perennial.command.common.CommonRefusal.DATED_TOO_EARLY;
import static io.perennial.command.common.CommonRefusal.DATES;
import static io.perennial.command.common.CommonRefusal.ID_TAKEN;
import static io.perennial.command.common.Samples.CUSTOMER;
import static io.perennial.command.common.Samples.ON;

import io.perennial.command.CommandFeature;
import java.util.List;

/** The commands about what customers say of us. */
public final class SatisfactionCommands {
  private static final String REFERRAL = "referral-1";
  private static final String REFERRED = "customer-2";

  /** All of them. */
  public static final CommandFeature FEATURE =
      CommandFeature.of(
          List.of(SatisfactionRefusal.values()),
          task(
                  CUSTOMERS,
                  "record-survey-answer",
                  "Record how satisfied the customer says it is.",
                  new RecordSurveyAnswer(
                      CUSTOMER,
                      "answer-1",
                      4,
                      9,
                      List.of(new SurveyItemEntry("delivery", 5)),
                      "after delivery",
                      ON))
              .refusedFor(DATES)
              .refusedFor(ID_TAKEN),
          task(
                  CUSTOMERS,
                  "record-referral",
                  "Record that the customer has recommended us to another company.",
                  new RecordReferral(
                      CUSTOMER,
                      REFERRAL,
                      REFERRED,
                      "Invented Tools Ltd",
                      "trade fair",
                      "asked for our catalogue at once",
                      ON))
              .refusedFor(DATES)
              .refusedFor(ID_TAKEN)
              .refusedFor(
                  SatisfactionRefusal.NOBODY_REFERRED,
                  SatisfactionRefusal.REFERRED_ITSELF,
                  SatisfactionRefusal.ALREADY_REFERRED),
          task(
                  CUSTOMERS,
                  "record-referral-purchase",
                  "Record that a company to which the customer has recommended us has bought.",
                  new RecordReferralPurchase(CUSTOMER, REFERRAL, REFERRED, "purchase-1", ON))
              .refusedFor(DATES)
              .refusedFor(ALREADY_SO, DATED_TOO_EARLY)
              .refusedFor(
                  SatisfactionRefusal.REFERRAL_UNKNOWN,
                  SatisfactionRefusal.REFERRED_ANOTHER,
                  SatisfactionRefusal.REFERRED_ITSELF));

  private SatisfactionCommands() {}
}
