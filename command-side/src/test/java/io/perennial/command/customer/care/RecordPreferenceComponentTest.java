package io.perennial.command.customer.care;

import static io.perennial.command.Scenario.CUSTOMER;
import static io.perennial.command.Scenario.MARCH;
import static io.perennial.command.Scenario.TODAY;
import static io.perennial.command.Scenario.customer;
import static io.perennial.command.customer.CustomerFacts.registered;

import io.perennial.command.Produces;
import io.perennial.command.common.CommonRefusal;
import io.perennial.events.customer.care.Liking;
import io.perennial.events.customer.care.PreferenceRecorded;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RecordPreferenceComponentTest {
  private static RecordPreference prefers(
      String subject, Liking liking, @Nullable String explanation, @Nullable LocalDate on) {
    return new RecordPreference(CUSTOMER, subject, liking, explanation, "visit", on);
  }

  private static PreferenceRecorded recorded(
      String subject, Liking liking, @Nullable String explanation, LocalDate on) {
    return new PreferenceRecorded(CUSTOMER, subject, liking, explanation, "visit", on);
  }

  @Nested
  class Accepts {
    @Test
    void whatACustomerLikes() {
      customer(registered())
          .when(prefers("tea", Liking.LIKED, "green", null))
          .records(recorded("tea", Liking.LIKED, "green", TODAY));
    }

    @Test
    void whatItThinksOfItNow() {
      customer(registered())
          .and(recorded("tea", Liking.LIKED, null, MARCH))
          .when(prefers("tea", Liking.DISLIKED, null, MARCH))
          .records(recorded("tea", Liking.DISLIKED, null, MARCH));
    }

    @Test
    void thatItStillThinksSo() {
      customer(registered())
          .and(recorded("tea", Liking.LIKED, null, MARCH))
          .when(prefers("tea", Liking.LIKED, null, TODAY))
          .records(recorded("tea", Liking.LIKED, null, TODAY));
    }

    @Test
    void anEarlierDayOfAnotherSubject() {
      customer(registered())
          .and(recorded("tea", Liking.LIKED, null, MARCH))
          .when(prefers("calls", Liking.LIKED, null, MARCH.minusDays(1)))
          .records(recorded("calls", Liking.LIKED, null, MARCH.minusDays(1)));
    }
  }

  @Nested
  class Refuses {
    @Test
    @Produces("dated-too-early")
    void aDayBeforeWhatIsKnownOfTheSubjectHoweverItIsWritten() {
      customer(registered())
          .and(recorded("tea", Liking.LIKED, null, MARCH))
          .when(prefers(" Tea", Liking.DISLIKED, null, MARCH.minusDays(1)))
          .isRefused(CommonRefusal.DATED_TOO_EARLY, MARCH.toString());
    }
  }

  @Nested
  class StaysQuiet {
    @Test
    void whenJustThatIsKnown() {
      customer(registered())
          .and(recorded("tea", Liking.LIKED, "green", MARCH))
          .when(prefers("tea", Liking.LIKED, "green", null))
          .staysQuiet();
    }
  }
}
