package io.perennial.query.customer;

import static io.perennial.query.Facts.day;
import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.events.LifecycleEvent;
import io.perennial.events.customer.credit.CreditClass;
import io.perennial.events.customer.investigation.FinancesAnswer;
import io.perennial.events.customer.investigation.FinancesQuestion;
import io.perennial.events.customer.investigation.InvestigationAnswer;
import io.perennial.events.customer.investigation.InvestigationChannel;
import io.perennial.platform.churn.ChurnPolicy;
import io.perennial.platform.tier.TierBenefits;
import io.perennial.query.CreditFacts;
import io.perennial.query.Facts;
import io.perennial.query.Folding;
import io.perennial.query.customer.Investigation.Found;
import io.perennial.query.customer.Investigation.State;
import java.util.List;
import org.junit.jupiter.api.Test;

class InvestigationTest {
  private static final Facts FACTS = new Facts("customer-1");
  private static final CreditFacts CREDIT = new CreditFacts("customer-1");
  private static final LifecycleEvent OPENED =
      CREDIT.opened("2024-03-01", "i-1", InvestigationChannel.AGENCY);

  private static Credit after(LifecycleEvent... events) {
    return Folding.fold(
            new CustomerView(Facts.CURRENCY, TierBenefits.STANDARD, ChurnPolicy.STANDARD),
            List.of(events))
        .credit();
  }

  @Test
  void anOpenOneShowsItsAnswersAndWhatIsNotAnswered() {
    Credit credit =
        after(
            OPENED,
            CREDIT.answered(
                "2024-03-02",
                "i-1",
                FinancesQuestion.FROZEN_ACCOUNTS,
                InvestigationAnswer.UNKNOWN,
                "200.00"),
            CREDIT.answered(
                "2024-03-03", "i-1", FinancesQuestion.ENOUGH_CASH, InvestigationAnswer.NO, null),
            CREDIT.answered(
                "2024-03-04",
                "i-1",
                FinancesQuestion.FROZEN_ACCOUNTS,
                InvestigationAnswer.YES,
                null));

    Investigation open = credit.investigations().getFirst();
    assertThat(open.state()).isEqualTo(State.OPEN);
    assertThat(open.finances())
        .containsExactly(
            new FinancesAnswer(FinancesQuestion.ENOUGH_CASH, InvestigationAnswer.NO),
            new FinancesAnswer(FinancesQuestion.FROZEN_ACCOUNTS, InvestigationAnswer.YES));
    assertThat(open.unanswered()).isEqualTo(23);
    assertThat(open.expectedCost()).isEqualTo("400.00");
    assertThat(open.cost()).isEqualTo("200.00");
    assertThat(credit.isInvestigated()).isTrue();
    assertThat(credit.found()).isNull();
  }

  @Test
  void aConcludedOneShowsTheClassFoundAndWhy() {
    Credit credit = after(OPENED, CREDIT.concluded("2024-03-05", "i-1", CreditClass.B));

    Investigation concluded = credit.investigations().getFirst();
    assertThat(concluded.state()).isEqualTo(State.CONCLUDED);
    assertThat(concluded.endedOn()).isEqualTo("2024-03-05");
    assertThat(concluded.creditClass()).isEqualTo(CreditClass.B);
    assertThat(concluded.reason()).isEqualTo("bills");
    assertThat(credit.isInvestigated()).isFalse();
    assertThat(credit.found()).isEqualTo(new Found(CreditClass.B, "i-1", day("2024-03-05")));
  }

  @Test
  void anAbandonedOneHasFoundNothing() {
    Credit credit = after(OPENED, CREDIT.abandoned("2024-03-05", "i-1"));

    assertThat(credit.investigations().getFirst().state()).isEqualTo(State.ABANDONED);
    assertThat(credit.investigations().getFirst().cost()).isEqualTo("50.00");
    assertThat(credit.isInvestigated()).isFalse();
    assertThat(credit.found()).isNull();
  }

  @Test
  void theClassFoundIsThatOfTheLatestDayWhateverArrivedLate() {
    Credit credit =
        after(
            OPENED,
            CREDIT.opened("2024-02-01", "i-2", InvestigationChannel.BANK),
            CREDIT.concluded("2024-03-05", "i-1", CreditClass.C),
            CREDIT.concluded("2024-03-04", "i-2", CreditClass.A));

    assertThat(credit.found()).isEqualTo(new Found(CreditClass.C, "i-1", day("2024-03-05")));
    assertThat(credit.investigations())
        .extracting(Investigation::investigationId)
        .containsExactly("i-2", "i-1");
  }

  @Test
  void whoIsTrustedMoreThanWasFoundIsShown() {
    LifecycleEvent found = CREDIT.concluded("2024-03-05", "i-1", CreditClass.C);
    LifecycleEvent proposed = FACTS.proposed("2024-03-06", "c-1", "9000.00"); // class B

    assertThat(after(OPENED, found).aboveFound()).isFalse();
    assertThat(after(OPENED, proposed, found).aboveFound()).isTrue();
    assertThat(after(OPENED, found, proposed).aboveFound()).isTrue();
    assertThat(after(OPENED, found, proposed, CREDIT.rejected("2024-03-07", "c-1")).aboveFound())
        .isFalse();
    assertThat(after(OPENED, found, FACTS.approved("2024-03-07", "c-1", "9000.00")).aboveFound())
        .isTrue();
    assertThat(
            after(OPENED, CREDIT.concluded("2024-03-05", "i-1", CreditClass.B), proposed)
                .aboveFound())
        .isFalse();
  }
}
