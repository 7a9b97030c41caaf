package io.perennial.command.customer.appraisal;

import static io.perennial.command.CommandDefinition.task;
import static io.perennial.command.CommandFamily.CUSTOMERS;
import static io.perennial.command.common.CommonRefusal.ALREADY_SO;
import static io.perennial.command.common.CommonRefusal.DATED_TOO_EARLY;
import static io.perennial.command.common.CommonRefusal.DATES;
import static io.perennial.command.common.Samples.CUSTOMER;
import static io.perennial.command.common.Samples.ON;

import io.perennial.command.CommandFeature;
import io.perennial.events.customer.appraisal.BadMark;
import io.perennial.events.customer.appraisal.ExitBarrier;
import io.perennial.events.customer.appraisal.Experience;
import io.perennial.events.customer.appraisal.ExperienceSignal;
import io.perennial.events.customer.appraisal.GoodMark;
import java.util.List;

/** The commands about what we judge of a customer. */
public final class AppraisalCommands {

  /** All of them. */
  public static final CommandFeature FEATURE =
      CommandFeature.of(
          List.of(AppraisalRefusal.values()),
          task(
                  CUSTOMERS,
                  "note-experience-signal",
                  "Note that the customer is seen to turn from a generalist into a specialist.",
                  new NoteExperienceSignal(
                      CUSTOMER,
                      ExperienceSignal.BUNDLES_ARE_SPLIT,
                      "rep-7",
                      "asked for the drill without the bits",
                      ON))
              .refusedFor(DATES),
          task(
                  CUSTOMERS,
                  "classify-experience",
                  "Say how experienced the customer is in buying what we sell.",
                  new ClassifyExperience(
                      CUSTOMER, Experience.EXPERIENCED_SPECIALIST, "buys by price alone", ON))
              .refusedFor(DATES)
              .refusedFor(ALREADY_SO, DATED_TOO_EARLY),
          task(
                  CUSTOMERS,
                  "record-exit-barrier",
                  "Record what keeps the customer from leaving us, and how much.",
                  new RecordExitBarrier(
                      CUSTOMER,
                      ExitBarrier.SWITCHING_COST,
                      3,
                      "its machines take our bits only",
                      ON))
              .refusedFor(DATES)
              .refusedFor(DATED_TOO_EARLY),
          task(
                  CUSTOMERS,
                  "evaluate",
                  "Evaluate the customer: its initiative, its capability, and what marks it.",
                  new EvaluateCustomer(
                      CUSTOMER,
                      4,
                      "pays in time",
                      2,
                      "one van for the region",
                      List.of(GoodMark.VALUES_WHAT_WE_ARE_GOOD_AT),
                      List.of(BadMark.DEMANDS_WHAT_BUILDS_NO_SKILL),
                      ON))
              .refusedFor(DATES)
              .refusedFor(DATED_TOO_EARLY, AppraisalRefusal.MARKS_CONTRADICT));

  private AppraisalCommands() {}
}
