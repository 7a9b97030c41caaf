package io.perennial.events.golden;

import static io.perennial.events.golden.GoldenSamples.DAY;
import static io.perennial.events.golden.GoldenSamples.add;

import io.perennial.events.golden.GoldenSamples.Sample;
import io.perennial.events.productline.Differentiation;
import io.perennial.events.productline.ProductLineDifferentiated;
import io.perennial.events.productline.ProductLineIntroduced;
import java.util.List;

/** The samples of facts about product lines. */
final class ProductLineSamples {

  private ProductLineSamples() {}

  static void addTo(List<Sample> samples) {
    add(
        samples,
        "typical",
        new ProductLineIntroduced("product-line-power-tools", "power tools", DAY));
    add(samples, "minimal", new ProductLineIntroduced("product-line-1", "bits", DAY));
    add(
        samples,
        "typical",
        new ProductLineDifferentiated(
            "product-line-power-tools",
            Differentiation.COMMODITY,
            Differentiation.DIFFERENTIATED,
            "Ann Example sells the same",
            DAY));
    add(
        samples,
        "minimal",
        new ProductLineDifferentiated(
            "product-line-1", Differentiation.DIFFERENTIATED, null, "ours alone", DAY));
  }
}
