package io.perennial.query.salestarget;

import static io.perennial.query.SellingFacts.revisedTarget;
import static io.perennial.query.SellingFacts.target;
import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.query.Facts;
import io.perennial.query.Folding;
import io.perennial.query.SellingFacts;
import io.perennial.query.salestarget.SalesTargetCard.ReplacedFigures;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SalesTargetViewTest {
  private static final SalesTargetView VIEW = new SalesTargetView(Facts.CURRENCY);

  @Test
  void showsWhatHoldsAndWhatHeldBefore() {
    SalesTargetCard card =
        Folding.fold(
            VIEW,
            List.of(
                target("1997-01-10", "100.00"),
                revisedTarget("1997-03-01", "90.00"),
                revisedTarget("1997-05-01", "80.00")));

    assertThat(card.year()).isEqualTo(1997);
    assertThat(card.figures()).isEqualTo(SellingFacts.figures("80.00"));
    assertThat(card.splits()).isEqualTo(SellingFacts.splits("80.00"));
    assertThat(card.since()).isEqualTo("1997-05-01");
    assertThat(card.replaced())
        .containsExactly(
            new ReplacedFigures(
                SellingFacts.figures("100.00"),
                LocalDate.of(1997, 1, 10),
                LocalDate.of(1997, 3, 1),
                "no fair"),
            new ReplacedFigures(
                SellingFacts.figures("90.00"),
                LocalDate.of(1997, 3, 1),
                LocalDate.of(1997, 5, 1),
                "no fair"));
  }

  @Test
  void isFoundByItsAmount() {
    SalesTargetCard card = Folding.fold(VIEW, List.of(target("1997-01-10", "100.00")));

    assertThat(VIEW.fields())
        .filteredOn(field -> field.field().name().equals("amount"))
        .extracting(field -> field.value().apply(card))
        .containsExactly(10_000L);
  }
}
