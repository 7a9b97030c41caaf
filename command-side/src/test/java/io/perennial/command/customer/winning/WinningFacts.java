package io.perennial.command.customer.winning;

import static io.perennial.command.Scenario.CUSTOMER;
import static io.perennial.command.Scenario.MARCH;
import static io.perennial.command.customer.CustomerFacts.registered;
import static io.perennial.command.customer.CustomerFacts.usd;

import io.perennial.events.customer.winning.DealClosed;
import io.perennial.events.customer.winning.FunnelStep;
import io.perennial.events.customer.winning.FunnelStepRecorded;
import io.perennial.events.customer.winning.ObjectionReason;
import io.perennial.events.customer.winning.ObjectionRecorded;
import io.perennial.events.customer.winning.ProspectLossReason;
import io.perennial.events.customer.winning.ProspectLost;
import io.perennial.events.customer.winning.ProspectRestBegan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Facts of winning the invented customer, short to write. */
final class WinningFacts {
  private WinningFacts() {}

  static FunnelStepRecorded took(String roundId, FunnelStep step, LocalDate on) {
    return new FunnelStepRecorded(CUSTOMER, roundId, step, "asks for prices", null, on);
  }

  static DealClosed closed(String roundId, String amount, LocalDate on) {
    return new DealClosed(CUSTOMER, roundId, usd(amount), on);
  }

  static ProspectLost gaveUp(String roundId, FunnelStep lastStep, LocalDate on) {
    return new ProspectLost(
        CUSTOMER, roundId, lastStep, ProspectLossReason.NO_NEED, "has enough", on);
  }

  static ObjectionRecorded objected(String objectionId, String contactId, LocalDate on) {
    return new ObjectionRecorded(
        CUSTOMER, objectionId, contactId, ObjectionReason.PRICE_TOO_HIGH, "lasts longer", on);
  }

  static ProspectRestBegan rests(String contactId, LocalDate until, LocalDate on) {
    return new ProspectRestBegan(CUSTOMER, contactId, until, on);
  }

  /** Registered, and a round that has come to a step; one step a day from {@code MARCH} on. */
  static Object[] roundAt(FunnelStep step) {
    List<Object> facts = new ArrayList<>(List.of(registered()));
    for (FunnelStep each : FunnelStep.values()) {
      if (each.compareTo(step) <= 0) {
        facts.add(took("r-1", each, MARCH.plusDays(each.ordinal())));
      }
    }
    return facts.toArray();
  }
}
