package io.perennial.query.productline;

import io.perennial.events.customer.appraisal.Experience;
import io.perennial.events.personal.DataSubject;
import io.perennial.events.personal.PersonalData;
import io.perennial.events.personal.Subject;
import io.perennial.events.productline.Differentiation;
import io.perennial.events.productline.ProductLineDifferentiated;
import io.perennial.events.productline.ProductLineIntroduced;
import io.perennial.query.activity.Dated;
import io.perennial.query.activity.SellingStrategy;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A product line.
 *
 * @param productLineId the product line
 * @param productLine what it is called in purchases and contracts
 * @param introducedOn business date
 * @param differentiations whether its products differ from those of others, and whether they did
 *     before, in order; the last one holds
 * @param sellingStrategies how to sell them; absent when nobody has said whether they differ
 */
public record ProductLineDocument(
    @DataSubject(Subject.Kind.MATTER) String productLineId,
    @Nullable String productLine,
    @Nullable LocalDate introducedOn,
    List<DifferentiationSince> differentiations,
    @Nullable SellingStrategies sellingStrategies) {

  public ProductLineDocument {
    differentiations = List.copyOf(differentiations);
  }

  static ProductLineDocument empty(String productLineId) {
    return new ProductLineDocument(productLineId, null, null, List.of(), null);
  }

  ProductLineDocument with(ProductLineIntroduced event) {
    return new ProductLineDocument(
        productLineId,
        event.productLine(),
        event.occurredOn(),
        differentiations,
        sellingStrategies);
  }

  ProductLineDocument with(ProductLineDifferentiated event) {
    List<DifferentiationSince> known =
        Dated.with(
            differentiations,
            new DifferentiationSince(event.differentiation(), event.reason(), event.occurredOn()),
            DifferentiationSince::since);
    return new ProductLineDocument(
        productLineId,
        productLine,
        introducedOn,
        known,
        SellingStrategies.of(known.getLast().differentiation()));
  }

  /** Whether its products differ from those of others; absent when nobody has said so. */
  @Nullable Differentiation differentiation() {
    return differentiations.isEmpty() ? null : differentiations.getLast().differentiation();
  }

  /**
   * Whether products differ from those of others, and the day from which that holds.
   *
   * @param differentiation what holds
   * @param reason why
   * @param since business date
   */
  public record DifferentiationSince(
      Differentiation differentiation, @PersonalData String reason, LocalDate since) {}

  /**
   * How to sell the products, by how experienced a customer is.
   *
   * @param inexperienced to generalists
   * @param experienced to specialists
   */
  public record SellingStrategies(SellingStrategy inexperienced, SellingStrategy experienced) {

    static SellingStrategies of(Differentiation differentiation) {
      return new SellingStrategies(
          SellingStrategy.of(Experience.INEXPERIENCED_GENERALIST, differentiation),
          SellingStrategy.of(Experience.EXPERIENCED_SPECIALIST, differentiation));
    }
  }
}
