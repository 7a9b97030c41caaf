package io.perennial.command.customer.defection;

import static io.perennial.command.Scenario.CUSTOMER;
import static io.perennial.command.Scenario.MARCH;
import static io.perennial.command.Scenario.TODAY;
import static io.perennial.command.Scenario.customer;
import static io.perennial.command.customer.CustomerFacts.bought;
import static io.perennial.command.customer.CustomerFacts.buyer;
import static io.perennial.command.customer.CustomerFacts.lost;
import static io.perennial.command.customer.CustomerFacts.lostPart;
import static io.perennial.command.customer.CustomerFacts.registered;
import static io.perennial.command.customer.CustomerFacts.won;
import static io.perennial.command.customer.CustomerFacts.wonBack;

import io.perennial.command.Produces;
import io.perennial.command.Scenario;
import io.perennial.command.common.CommonRefusal;
import io.perennial.events.customer.dealing.Settlement;
import io.perennial.events.customer.defection.FailureAnalysisAmended;
import io.perennial.events.customer.defection.FailureAnalysisRecorded;
import io.perennial.events.customer.stage.DefectionReason;
import io.perennial.events.customer.stage.WinBackCause;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RecordFailureAnalysisComponentTest {
  private static final LocalDate DUE = TODAY.plusDays(60);

  private static RecordFailureAnalysis analyse(
      @Nullable String part, String rootCause, @Nullable LocalDate on) {
    return new RecordFailureAnalysis(
        CUSTOMER, part, rootCause, "call", "call weekly", "rep-7", DUE, on);
  }

  private static FailureAnalysisRecorded analysed(
      @Nullable String part, LocalDate lostOn, String rootCause, LocalDate on) {
    return new FailureAnalysisRecorded(
        CUSTOMER, part, lostOn, rootCause, "call", "call weekly", "rep-7", DUE, on);
  }

  private static FailureAnalysisAmended amended(
      @Nullable String part, LocalDate lostOn, String rootCause, LocalDate on) {
    return new FailureAnalysisAmended(
        CUSTOMER, part, lostOn, rootCause, "call", "call weekly", "rep-7", DUE, on);
  }

  private static Scenario lostInMarch() {
    return customer(buyer()).and(lost(DefectionReason.PRICE, MARCH));
  }

  @Nested
  class Accepts {
    @Test
    void everythingThatCanBeLearnedOfALoss() {
      lostInMarch()
          .when(analyse(null, "nobody called", TODAY))
          .records(analysed(null, MARCH, "nobody called", TODAY));
    }

    @Test
    void thatNothingCanBeDone() {
      lostInMarch()
          .when(
              new RecordFailureAnalysis(
                  CUSTOMER, null, "closed its shops", "nothing", null, null, null, null))
          .records(
              new FailureAnalysisRecorded(
                  CUSTOMER, null, MARCH, "closed its shops", "nothing", null, null, null, TODAY));
    }

    @Test
    void aPartialDefection() {
      lostInMarch()
          .and(lostPart("d-1", "power tools", MARCH.minusDays(9)))
          .when(analyse("d-1", "too heavy", MARCH.minusDays(8)))
          .records(analysed("d-1", MARCH.minusDays(9), "too heavy", MARCH.minusDays(8)));
    }

    @Test
    void aLossBySilence() {
      customer(registered())
          .and(
              bought("p-1", "10.00", Settlement.CASH, "0.00", TODAY.minusDays(95)),
              won("p-1", TODAY.minusDays(95)))
          .when(analyse(null, "nobody called", null))
          .records(analysed(null, TODAY.minusDays(5), "nobody called", TODAY));
    }

    @Test
    void aLossFromWhichTheCustomerHasComeBack() {
      lostInMarch()
          .and(
              wonBack(WinBackCause.OFFER, null, TODAY),
              bought("p-2", "10.00", Settlement.CASH, "0.00", TODAY))
          .when(analyse(null, "nobody called", TODAY))
          .records(analysed(null, MARCH, "nobody called", TODAY));
    }

    @Test
    void anAnalysisThatSaysOtherwise() {
      lostInMarch()
          .and(analysed(null, MARCH, "nobody called", MARCH))
          .when(analyse(null, "nobody listened", TODAY))
          .records(amended(null, MARCH, "nobody listened", TODAY));
    }

    @Test
    void anAmendmentOfAnAmendment() {
      lostInMarch()
          .and(
              analysed(null, MARCH, "nobody called", MARCH),
              amended(null, MARCH, "nobody listened", MARCH))
          .when(analyse(null, "nobody called", MARCH))
          .records(amended(null, MARCH, "nobody called", MARCH));
    }

    @Test
    void theNextLoss() {
      lostInMarch()
          .and(
              analysed(null, MARCH, "nobody called", MARCH),
              wonBack(WinBackCause.OFFER, null, TODAY),
              lost(DefectionReason.PRICE, TODAY))
          .when(analyse(null, "nobody called", TODAY))
          .records(analysed(null, TODAY, "nobody called", TODAY));
    }
  }

  @Nested
  class Refuses {
    @Test
    @Produces("not-lost")
    void theAnalysisOfNoLoss() {
      customer(buyer())
          .and(bought("p-2", "10.00", Settlement.CASH, "0.00", TODAY.minusDays(9)))
          .when(analyse(null, "nobody called", TODAY))
          .isRefused(DefectionRefusal.NOT_LOST);
    }

    @Test
    @Produces("partial-defection-unknown")
    void aPartThatWasNeverDeclaredLost() {
      lostInMarch()
          .when(analyse("d-1", "too heavy", TODAY))
          .isRefused(DefectionRefusal.PARTIAL_DEFECTION_UNKNOWN, "d-1");
    }

    @Test
    @Produces("dated-too-early")
    void anAnalysisBeforeTheLoss() {
      lostInMarch()
          .when(analyse(null, "nobody called", MARCH.minusDays(1)))
          .isRefused(CommonRefusal.DATED_TOO_EARLY, MARCH.toString());
    }

    @Test
    void anAmendmentBeforeWhatItAmends() {
      lostInMarch()
          .and(analysed(null, MARCH, "nobody called", TODAY))
          .when(analyse(null, "nobody listened", MARCH))
          .isRefused(CommonRefusal.DATED_TOO_EARLY, TODAY.toString());
    }

    @Test
    void anActionDueBeforeTheAnalysis() {
      lostInMarch()
          .when(
              new RecordFailureAnalysis(
                  CUSTOMER,
                  null,
                  "nobody called",
                  "call",
                  "call weekly",
                  "rep-7",
                  TODAY.minusDays(1),
                  TODAY))
          .isRefused(CommonRefusal.DATED_TOO_EARLY);
    }

    @Test
    void anActionDueTooFarAhead() {
      lostInMarch()
          .when(
              new RecordFailureAnalysis(
                  CUSTOMER,
                  null,
                  "nobody called",
                  "call",
                  "call weekly",
                  "rep-7",
                  TODAY.plusYears(9),
                  TODAY))
          .isRefused(CommonRefusal.DATE_OUT_OF_BOUNDS);
    }

    @Test
    void anAnalysisOfTomorrow() {
      lostInMarch()
          .when(analyse(null, "nobody called", TODAY.plusDays(1)))
          .isRefused(CommonRefusal.DATE_IN_FUTURE);
    }
  }

  @Nested
  class StaysQuiet {
    @Test
    void whenJustThatWasLearned() {
      lostInMarch()
          .and(analysed(null, MARCH, "nobody called", MARCH))
          .when(analyse(null, "nobody called", MARCH))
          .staysQuiet();
    }

    @Test
    void whenTheAmendmentIsRepeatedWithoutItsDate() {
      lostInMarch()
          .and(
              analysed(null, MARCH, "nobody called", MARCH),
              amended(null, MARCH, "nobody listened", MARCH))
          .when(analyse(null, "nobody listened", null))
          .staysQuiet();
    }

    @Test
    void whenTheLossBySilenceHasEndedSince() {
      LocalDate silentOn = TODAY.minusDays(5);
      customer(registered())
          .and(
              bought("p-1", "10.00", Settlement.CASH, "0.00", TODAY.minusDays(95)),
              won("p-1", TODAY.minusDays(95)),
              analysed(null, silentOn, "nobody called", silentOn),
              bought("p-2", "10.00", Settlement.CASH, "0.00", TODAY))
          .when(analyse(null, "nobody called", silentOn))
          .staysQuiet();
    }
  }
}
