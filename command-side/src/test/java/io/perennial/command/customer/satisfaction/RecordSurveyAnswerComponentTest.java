package io.perennial.command.customer.satisfaction;

import static io.perennial.command.Scenario.CUSTOMER;
import static io.perennial.command.Scenario.MARCH;
import static io.perennial.command.Scenario.TODAY;
import static io.perennial.command.Scenario.customer;
import static io.perennial.command.customer.CustomerFacts.registered;

import io.perennial.command.Produces;
import io.perennial.command.common.CommonRefusal;
import io.perennial.events.customer.satisfaction.SurveyAnswerRecorded;
import io.perennial.events.customer.satisfaction.SurveyItem;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RecordSurveyAnswerComponentTest {
  private static RecordSurveyAnswer answer(String id, int delivery, @Nullable LocalDate on) {
    return new RecordSurveyAnswer(
        CUSTOMER,
        id,
        4,
        9,
        List.of(new SurveyItemEntry("delivery", delivery), new SurveyItemEntry("price", 2)),
        "after delivery",
        on);
  }

  private static SurveyAnswerRecorded answered(String id, int delivery, LocalDate on) {
    return new SurveyAnswerRecorded(
        CUSTOMER,
        id,
        4,
        9,
        List.of(new SurveyItem("delivery", delivery), new SurveyItem("price", 2)),
        "after delivery",
        on);
  }

  @Nested
  class Accepts {
    @Test
    void everythingThatCanBeAnswered() {
      customer(registered()).when(answer("s-1", 5, MARCH)).records(answered("s-1", 5, MARCH));
    }

    @Test
    void theOverallAnswerAlone() {
      customer(registered())
          .when(new RecordSurveyAnswer(CUSTOMER, "s-1", 1, null, List.of(), "call", null))
          .records(new SurveyAnswerRecorded(CUSTOMER, "s-1", 1, null, List.of(), "call", TODAY));
    }
  }

  @Nested
  class Refuses {
    @Test
    @Produces("id-taken")
    void anotherAnswerUnderTheSameIdentifier() {
      customer(registered(), answered("s-1", 5, MARCH))
          .when(answer("s-1", 4, MARCH))
          .isRefused(CommonRefusal.ID_TAKEN);
    }

    @Test
    void anAnswerOfTomorrow() {
      customer(registered())
          .when(answer("s-1", 5, TODAY.plusDays(1)))
          .isRefused(CommonRefusal.DATE_IN_FUTURE);
    }
  }

  @Nested
  class StaysQuiet {
    @Test
    void whenTheSameAnswerIsRecordedAgain() {
      customer(registered(), answered("s-1", 5, MARCH)).when(answer("s-1", 5, MARCH)).staysQuiet();
    }
  }
}
