package io.perennial.query.productline;

import static io.perennial.query.Facts.day;
import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.events.LifecycleEvent;
import io.perennial.events.productline.Differentiation;
import io.perennial.events.productline.ProductLineDifferentiated;
import io.perennial.events.productline.ProductLineIntroduced;
import io.perennial.query.Folding;
import io.perennial.query.activity.SellingStrategy;
import io.perennial.query.productline.ProductLineDocument.DifferentiationSince;
import io.perennial.query.productline.ProductLineDocument.SellingStrategies;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProductLineViewTest {
  private static final String LINE = "product-line-1";
  private static final ProductLineIntroduced INTRODUCED =
      new ProductLineIntroduced(LINE, "power tools", day("2026-03-01"));

  private static ProductLineDocument document(LifecycleEvent... events) {
    return Folding.fold(new ProductLineView(), List.of(events));
  }

  private static ProductLineDifferentiated said(String on, Differentiation differentiation) {
    return new ProductLineDifferentiated(LINE, differentiation, null, "seen so", day(on));
  }

  @Test
  void nothingIsSaidOfANewLine() {
    assertThat(document(INTRODUCED))
        .isEqualTo(
            new ProductLineDocument(LINE, "power tools", day("2026-03-01"), List.of(), null));
  }

  @Test
  void whatIsDatedEarlierDoesNotReplaceIt() {
    ProductLineDocument document =
        document(
            INTRODUCED,
            said("2026-05-01", Differentiation.COMMODITY),
            said("2026-04-01", Differentiation.DIFFERENTIATED));
    assertThat(document.differentiations())
        .containsExactly(
            new DifferentiationSince(Differentiation.DIFFERENTIATED, "seen so", day("2026-04-01")),
            new DifferentiationSince(Differentiation.COMMODITY, "seen so", day("2026-05-01")));
    assertThat(document.differentiation()).isEqualTo(Differentiation.COMMODITY);
  }

  @ParameterizedTest
  @CsvSource({
    "DIFFERENTIATED, ACCOUNT_MANAGEMENT, PRODUCT_AUGMENTATION",
    "COMMODITY, CUSTOMER_SERVICE, PRICE"
  })
  void differentiationSaysHowToSell(
      Differentiation differentiation, SellingStrategy inexperienced, SellingStrategy experienced) {
    assertThat(document(INTRODUCED, said("2026-05-01", differentiation)).sellingStrategies())
        .isEqualTo(new SellingStrategies(inexperienced, experienced));
  }
}
