package io.perennial.command.customer.credit.investigation;

import static io.perennial.command.Scenario.CUSTOMER;
import static io.perennial.command.Scenario.MARCH;
import static io.perennial.command.Scenario.TODAY;
import static io.perennial.command.Scenario.customer;
import static io.perennial.command.customer.CustomerFacts.dollars;
import static io.perennial.command.customer.CustomerFacts.registered;
import static io.perennial.command.customer.CustomerFacts.usd;
import static io.perennial.command.customer.credit.investigation.InvestigationFacts.ID;
import static io.perennial.command.customer.credit.investigation.InvestigationFacts.abandoned;
import static io.perennial.command.customer.credit.investigation.InvestigationFacts.answered;
import static io.perennial.command.customer.credit.investigation.InvestigationFacts.concluded;
import static io.perennial.command.customer.credit.investigation.InvestigationFacts.investigated;

import io.perennial.command.ExampleOf;
import io.perennial.command.Produces;
import io.perennial.command.common.CommonRefusal;
import io.perennial.events.customer.credit.CreditClass;
import io.perennial.events.customer.investigation.FinancesAnswer;
import io.perennial.events.customer.investigation.FinancesQuestion;
import io.perennial.events.customer.investigation.InvestigationAnswer;
import io.perennial.events.customer.investigation.InvestigationAnswered;
import io.perennial.events.customer.investigation.OperationsAnswer;
import io.perennial.events.customer.investigation.OperationsQuestion;
import io.perennial.events.customer.investigation.PaymentsAnswer;
import io.perennial.events.customer.investigation.PaymentsQuestion;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AnswerInvestigationComponentTest {
  private static AnswerInvestigation finances(@Nullable String cost, FinancesAnswerEntry... given) {
    return answer(TODAY, cost, given);
  }

  private static AnswerInvestigation answer(
      LocalDate on, @Nullable String cost, FinancesAnswerEntry... given) {
    return new AnswerInvestigation(
        CUSTOMER,
        ID,
        List.of(),
        List.of(given),
        List.of(),
        cost == null ? null : dollars(cost),
        on);
  }

  private static FinancesAnswerEntry is(FinancesQuestion question, InvestigationAnswer answer) {
    return new FinancesAnswerEntry(question, answer);
  }

  private static InvestigationAnswered costs(String cost) {
    return new InvestigationAnswered(
        CUSTOMER, ID, List.of(), List.of(), List.of(), usd(cost), TODAY);
  }

  @Nested
  class Accepts {
    @Test
    void everyQuestionOfTheThreeLists() {
      investigated()
          .when(
              new AnswerInvestigation(
                  CUSTOMER,
                  ID,
                  Arrays.stream(OperationsQuestion.values())
                      .map(each -> new OperationsAnswerEntry(each, InvestigationAnswer.YES))
                      .toList(),
                  Arrays.stream(FinancesQuestion.values())
                      .map(each -> new FinancesAnswerEntry(each, InvestigationAnswer.NO))
                      .toList(),
                  Arrays.stream(PaymentsQuestion.values())
                      .map(each -> new PaymentsAnswerEntry(each, InvestigationAnswer.UNKNOWN))
                      .toList(),
                  dollars("0.00"),
                  TODAY))
          .records(
              new InvestigationAnswered(
                  CUSTOMER,
                  ID,
                  Arrays.stream(OperationsQuestion.values())
                      .map(each -> new OperationsAnswer(each, InvestigationAnswer.YES))
                      .toList(),
                  Arrays.stream(FinancesQuestion.values())
                      .map(each -> new FinancesAnswer(each, InvestigationAnswer.NO))
                      .toList(),
                  Arrays.stream(PaymentsQuestion.values())
                      .map(each -> new PaymentsAnswer(each, InvestigationAnswer.UNKNOWN))
                      .toList(),
                  usd("0.00"),
                  TODAY));
    }

    @Test
    void anotherAnswerInPlaceOfTheOneBeforeAndOnlyThat() {
      investigated()
          .and(answered(FinancesQuestion.ENOUGH_CASH, InvestigationAnswer.UNKNOWN, MARCH))
          .and(answered(FinancesQuestion.STRAINED_BANK, InvestigationAnswer.NO, MARCH))
          .when(
              finances(
                  null,
                  is(FinancesQuestion.ENOUGH_CASH, InvestigationAnswer.NO),
                  is(FinancesQuestion.STRAINED_BANK, InvestigationAnswer.NO)))
          .records(answered(FinancesQuestion.ENOUGH_CASH, InvestigationAnswer.NO, TODAY));
    }

    @Test
    void anAnswerThatIsGivenOnceMoreInBetween() {
      investigated()
          .and(answered(FinancesQuestion.ENOUGH_CASH, InvestigationAnswer.YES, MARCH))
          .and(answered(FinancesQuestion.ENOUGH_CASH, InvestigationAnswer.NO, MARCH))
          .when(finances(null, is(FinancesQuestion.ENOUGH_CASH, InvestigationAnswer.YES)))
          .records(answered(FinancesQuestion.ENOUGH_CASH, InvestigationAnswer.YES, TODAY));
    }

    @Test
    void onlyWhatItHasCostSoFar() {
      investigated().and(costs("100.00")).when(finances("200.00")).records(costs("200.00"));
    }

    @Test
    void theSameQuestionTwiceWithTheSameAnswer() {
      FinancesAnswerEntry entry = is(FinancesQuestion.ENOUGH_CASH, InvestigationAnswer.NO);
      investigated()
          .when(finances(null, entry, entry))
          .records(answered(FinancesQuestion.ENOUGH_CASH, InvestigationAnswer.NO, TODAY));
    }
  }

  @Nested
  class Refuses {
    @Test
    @ExampleOf("investigation-unknown")
    void whatHasNotBeenOpened() {
      customer(registered())
          .when(finances("1.00"))
          .isRefused(InvestigationRefusal.INVESTIGATION_UNKNOWN);
    }

    @Test
    @ExampleOf("investigation-ended")
    void whatIsNewAfterTheConclusion() {
      investigated()
          .and(concluded(CreditClass.B, "pays", TODAY))
          .when(finances(null, is(FinancesQuestion.ENOUGH_CASH, InvestigationAnswer.NO)))
          .isRefused(InvestigationRefusal.INVESTIGATION_ENDED);
    }

    @Test
    void whatIsNewAfterItWasAbandoned() {
      investigated()
          .and(abandoned("a namesake", TODAY))
          .when(finances(null, is(FinancesQuestion.ENOUGH_CASH, InvestigationAnswer.NO)))
          .isRefused(InvestigationRefusal.INVESTIGATION_ENDED);
    }

    @Test
    @ExampleOf("question-answered-twice")
    void twoAnswersToOneQuestion() {
      investigated()
          .when(
              finances(
                  null,
                  is(FinancesQuestion.ENOUGH_CASH, InvestigationAnswer.NO),
                  is(FinancesQuestion.ENOUGH_CASH, InvestigationAnswer.YES)))
          .isRefused(InvestigationRefusal.QUESTION_ANSWERED_TWICE);
    }

    @Test
    @Produces("dated-too-early")
    void anAnswerBeforeTheOpening() {
      investigated()
          .when(
              answer(
                  MARCH.minusDays(1),
                  null,
                  is(FinancesQuestion.ENOUGH_CASH, InvestigationAnswer.NO)))
          .isRefused(CommonRefusal.DATED_TOO_EARLY);
    }

    @Test
    void anotherAnswerBeforeTheOneThatItReplaces() {
      investigated()
          .and(answered(FinancesQuestion.ENOUGH_CASH, InvestigationAnswer.YES, TODAY))
          .when(answer(MARCH, null, is(FinancesQuestion.ENOUGH_CASH, InvestigationAnswer.NO)))
          .isRefused(CommonRefusal.DATED_TOO_EARLY);
    }
  }

  @Nested
  class StaysQuiet {
    @Test
    void whenTheSameIsAnsweredAgainOnWhateverDay() {
      investigated()
          .and(answered(FinancesQuestion.ENOUGH_CASH, InvestigationAnswer.NO, MARCH))
          .when(finances(null, is(FinancesQuestion.ENOUGH_CASH, InvestigationAnswer.NO)))
          .staysQuiet();
    }

    @Test
    void whenItsCostIsSaidAgain() {
      investigated().and(costs("100.00")).when(finances("100.00")).staysQuiet();
    }

    @Test
    void whenTheSameIsAnsweredAgainAfterTheConclusion() {
      investigated()
          .and(answered(FinancesQuestion.ENOUGH_CASH, InvestigationAnswer.NO, MARCH))
          .and(concluded(CreditClass.B, "pays", TODAY))
          .when(finances(null, is(FinancesQuestion.ENOUGH_CASH, InvestigationAnswer.NO)))
          .staysQuiet();
    }

    @Test
    void whenNothingIsSaid() {
      investigated().when(finances(null)).staysQuiet();
    }
  }
}
