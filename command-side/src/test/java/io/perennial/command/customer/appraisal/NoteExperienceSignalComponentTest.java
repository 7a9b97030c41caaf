package io.perennial.command.customer.appraisal;

import static io.perennial.command.Scenario.CUSTOMER;
import static io.perennial.command.Scenario.MARCH;
import static io.perennial.command.Scenario.TODAY;
import static io.perennial.command.Scenario.customer;
import static io.perennial.command.customer.CustomerFacts.registered;

import io.perennial.command.Produces;
import io.perennial.command.common.CommonRefusal;
import io.perennial.events.customer.appraisal.ExperienceSignal;
import io.perennial.events.customer.appraisal.ExperienceSignalNoted;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NoteExperienceSignalComponentTest {
  private static final ExperienceSignalNoted SPLIT_IN_MARCH =
      noted(ExperienceSignal.BUNDLES_ARE_SPLIT, "rep-7", "no bits", MARCH);

  private static ExperienceSignalNoted noted(
      ExperienceSignal signal, String observer, @Nullable String note, LocalDate on) {
    return new ExperienceSignalNoted(CUSTOMER, signal, observer, note, on);
  }

  private static NoteExperienceSignal note(
      ExperienceSignal signal, String observer, @Nullable String note, @Nullable LocalDate on) {
    return new NoteExperienceSignal(CUSTOMER, signal, observer, note, on);
  }

  @Nested
  class Accepts {
    @ParameterizedTest
    @EnumSource
    void eachSignal(ExperienceSignal signal) {
      customer(registered())
          .when(note(signal, "rep-7", null, null))
          .records(noted(signal, "rep-7", null, TODAY));
    }

    @Test
    void theSameSignalSeenAgainOnAnotherDay() {
      customer(registered(), SPLIT_IN_MARCH)
          .when(note(ExperienceSignal.BUNDLES_ARE_SPLIT, "rep-7", "no bits", TODAY))
          .records(noted(ExperienceSignal.BUNDLES_ARE_SPLIT, "rep-7", "no bits", TODAY));
    }

    @Test
    void theSameSignalSeenByAnotherPerson() {
      customer(registered(), SPLIT_IN_MARCH)
          .when(note(ExperienceSignal.BUNDLES_ARE_SPLIT, "rep-8", "no bits", MARCH))
          .records(noted(ExperienceSignal.BUNDLES_ARE_SPLIT, "rep-8", "no bits", MARCH));
    }

    @Test
    void aSignalThatBecomesKnownLate() {
      customer(registered(), SPLIT_IN_MARCH)
          .when(note(ExperienceSignal.BUNDLES_ARE_SPLIT, "rep-7", null, MARCH.minusDays(9)))
          .records(noted(ExperienceSignal.BUNDLES_ARE_SPLIT, "rep-7", null, MARCH.minusDays(9)));
    }
  }

  @Nested
  class Refuses {
    @Test
    @Produces("date-in-future")
    void aSignalOfTomorrow() {
      customer(registered())
          .when(note(ExperienceSignal.BUNDLES_ARE_SPLIT, "rep-7", null, TODAY.plusDays(1)))
          .isRefused(CommonRefusal.DATE_IN_FUTURE);
    }
  }

  @Nested
  class StaysQuiet {
    @Test
    void whenTheSameIsNotedAgain() {
      customer(registered(), SPLIT_IN_MARCH)
          .when(note(ExperienceSignal.BUNDLES_ARE_SPLIT, "rep-7", "no bits", MARCH))
          .staysQuiet();
    }
  }
}
