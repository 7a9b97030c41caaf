package io.perennial.command.customer.satisfaction;

import static io.perennial.command.CommandDefinition.task;
import static io.perennial.command.CommandFamily.CUSTOMERS;
import static io.perennial.command.common.CommonRefusal.DATES;
import static io.perennial.command.common.CommonRefusal.ID_TAKEN;
import static io.perennial.command.common.Samples.CUSTOMER;
import static io.perennial.command.common.Samples.ON;

import io.perennial.command.CommandFeature;
import java.util.List;

/** The commands about satisfaction. */
public final class SatisfactionCommands {

  /** All of them. */
  public static final CommandFeature FEATURE =
      CommandFeature.of(
          List.of(),
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
              .refusedFor(ID_TAKEN));

  private SatisfactionCommands() {}
}
