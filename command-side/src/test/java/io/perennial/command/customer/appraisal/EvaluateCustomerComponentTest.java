package io.perennial.command.customer.appraisal;

import static io.perennial.command.Scenario.CUSTOMER;
import static io.perennial.command.Scenario.MARCH;
import static io.perennial.command.Scenario.TODAY;
import static io.perennial.command.Scenario.customer;
import static io.perennial.command.customer.CustomerFacts.registered;

import io.perennial.command.ExampleOf;
import io.perennial.command.Produces;
import io.perennial.command.common.CommonRefusal;
import io.perennial.events.customer.appraisal.BadMark;
import io.perennial.events.customer.appraisal.CustomerEvaluated;
import io.perennial.events.customer.appraisal.GoodMark;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvaluateCustomerComponentTest {
  private static final List<GoodMark> VALUES = List.of(GoodMark.VALUES_WHAT_WE_ARE_GOOD_AT);
  private static final CustomerEvaluated IN_MARCH = evaluated(4, 2, VALUES, List.of(), MARCH);

  private static CustomerEvaluated evaluated(
      int initiative, int capability, List<GoodMark> good, List<BadMark> bad, LocalDate on) {
    return new CustomerEvaluated(
        CUSTOMER, initiative, "pays in time", capability, "one van", good, bad, on);
  }

  private static EvaluateCustomer evaluate(
      int initiative,
      int capability,
      List<GoodMark> good,
      List<BadMark> bad,
      @Nullable LocalDate on) {
    return new EvaluateCustomer(
        CUSTOMER, initiative, "pays in time", capability, "one van", good, bad, on);
  }

  @Nested
  class Accepts {
    @Test
    void theFirstEvaluation() {
      customer(registered())
          .when(evaluate(1, 5, List.of(), List.of(), null))
          .records(evaluated(1, 5, List.of(), List.of(), TODAY));
    }

    @Test
    void eachMarkOnceAndInOrder() {
      customer(registered())
          .when(
              evaluate(
                  3,
                  3,
                  List.of(
                      GoodMark.MOVES_WITH_OUR_STRATEGY,
                      GoodMark.VALUES_WHAT_WE_ARE_GOOD_AT,
                      GoodMark.MOVES_WITH_OUR_STRATEGY),
                  List.of(BadMark.DEMANDS_WHAT_BUILDS_NO_SKILL),
                  MARCH))
          .records(
              evaluated(
                  3,
                  3,
                  List.of(GoodMark.VALUES_WHAT_WE_ARE_GOOD_AT, GoodMark.MOVES_WITH_OUR_STRATEGY),
                  List.of(BadMark.DEMANDS_WHAT_BUILDS_NO_SKILL),
                  MARCH));
    }

    @Test
    void theSameMarksFoundAgainLater() {
      customer(registered(), IN_MARCH)
          .when(evaluate(4, 2, VALUES, List.of(), TODAY))
          .records(evaluated(4, 2, VALUES, List.of(), TODAY));
    }

    @Test
    void anotherEvaluationOfTheSameDay() {
      customer(registered(), IN_MARCH)
          .when(evaluate(5, 2, VALUES, List.of(), MARCH))
          .records(evaluated(5, 2, VALUES, List.of(), MARCH));
    }
  }

  @Nested
  class Refuses {
    @ParameterizedTest
    @CsvSource({
      "LETS_US_DO_WHAT_WE_ARE_GOOD_AT, KEEPS_US_FROM_WHAT_WE_ARE_GOOD_AT",
      "VALUES_WHAT_WE_ARE_GOOD_AT, DOES_NOT_VALUE_WHAT_WE_ARE_GOOD_AT",
      "DEMANDS_WHAT_BUILDS_OUR_SKILL, DEMANDS_WHAT_BUILDS_NO_SKILL"
    })
    @Produces("marks-contradict")
    void aMarkAndItsOpposite(GoodMark good, BadMark bad) {
      customer(registered())
          .when(evaluate(3, 3, List.of(good), List.of(bad), null))
          .isRefused(AppraisalRefusal.MARKS_CONTRADICT);
    }

    @Test
    @ExampleOf("marks-contradict")
    void movesWithOurStrategyAndAgainstIt() {
      customer(registered())
          .when(
              evaluate(
                  3,
                  3,
                  List.of(GoodMark.MOVES_WITH_OUR_STRATEGY),
                  List.of(BadMark.MOVES_AGAINST_OUR_STRATEGY),
                  null))
          .isRefused(AppraisalRefusal.MARKS_CONTRADICT);
    }

    @Test
    @Produces("dated-too-early")
    void anEvaluationDatedBeforeTheLastOne() {
      customer(registered(), IN_MARCH)
          .when(evaluate(3, 3, List.of(), List.of(), MARCH.minusDays(1)))
          .isRefused(CommonRefusal.DATED_TOO_EARLY);
    }
  }

  @Nested
  class StaysQuiet {
    @Test
    void whenJustThatWasFound() {
      customer(registered(), IN_MARCH).when(evaluate(4, 2, VALUES, List.of(), null)).staysQuiet();
    }
  }
}
