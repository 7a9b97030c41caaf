package io.perennial.command.erasure;

import static io.perennial.command.CommandDefinition.creation;
import static io.perennial.command.CommandDefinition.task;
import static io.perennial.command.common.CommonRefusal.ALREADY_SO;
import static io.perennial.command.common.CommonRefusal.FOUR_EYES;
import static io.perennial.command.common.CommonRefusal.ID_TAKEN;
import static io.perennial.command.common.CommonRefusal.PERSON_UNKNOWN;
import static io.perennial.command.common.CommonRefusal.STEP_OUT_OF_ORDER;
import static io.perennial.command.common.Samples.CUSTOMER;

import io.perennial.command.CommandFamily;
import io.perennial.command.CommandFeature;
import io.perennial.events.erasure.ErasureSubject;
import java.util.List;

/** The commands about erasures, which operators send. */
public final class ErasureCommands {

  private static final String ERASURE = "erasure-1";
  private static final CommandFamily ERASURES =
      CommandFamily.ofOperators(
          "erasures", "erasureId", "erasure-", ErasureRefusal.ERASURE_UNKNOWN, "erasure");

  /** All of them. */
  public static final CommandFeature FEATURE =
      CommandFeature.of(
          List.of(ErasureRefusal.values()),
          creation(
                  ERASURES,
                  "request",
                  "Ask that what is personal of somebody be erased.",
                  new RequestErasure(
                      ERASURE,
                      ErasureSubject.PERSON,
                      "person-1",
                      CUSTOMER,
                      "request of the person"))
              .refusedFor(ID_TAKEN, PERSON_UNKNOWN)
              .refusedFor(
                  ErasureRefusal.SUBJECT_UNCLEAR,
                  ErasureRefusal.SUBJECT_UNKNOWN,
                  ErasureRefusal.ALREADY_ERASED,
                  ErasureRefusal.LEGAL_HOLD),
          task(
                  ERASURES,
                  "confirm",
                  "Confirm an erasure that somebody else has asked for; it is carried out at once.",
                  new ConfirmErasure(ERASURE))
              .refusedFor(FOUR_EYES, STEP_OUT_OF_ORDER)
              .refusedFor(ErasureRefusal.LEGAL_HOLD),
          task(
                  ERASURES,
                  "decline",
                  "Decline an erasure that is not confirmed, or withdraw it.",
                  new DeclineErasure(ERASURE, "duty to keep"))
              .refusedFor(ALREADY_SO, STEP_OUT_OF_ORDER),
          task(
                  ERASURES,
                  "carry-out",
                  "Destroy the key of who is to be erased.",
                  new CarryOutErasure(ERASURE))
              .refusedFor(STEP_OUT_OF_ORDER)
              .sentByTheService());

  private ErasureCommands() {}
}
