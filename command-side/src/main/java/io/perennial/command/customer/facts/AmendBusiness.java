package io.perennial.command.customer.facts;

import static io.perennial.command.change.Change.after;

import io.perennial.command.change.Change;
import io.perennial.command.common.Shapes;
import io.perennial.events.customer.facts.CustomerBusiness;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Amend what is known of its business; only what is given changes, and null clears.
 *
 * @param customerId the customer
 * @param staffQuality how good its staff is
 * @param salesRecord what it has sold
 * @param marketShare its share of the market
 * @param competitiveness how well it competes
 * @param marketPosition where it stands in the market
 * @param relationToCompetitors how it stands to our competitors
 * @param relationToUs how it stands to us
 * @param cooperation how it works with us
 * @param source where the information comes from
 * @param occurredOn business date; today when absent
 */
public record AmendBusiness(
    @TargetAggregateIdentifier @NotNull @Pattern(regexp = Shapes.CUSTOMER_ID) String customerId,
    @Nullable Change<@Size(min = 1, max = Shapes.TEXT) String> staffQuality,
    @Nullable Change<@Size(min = 1, max = Shapes.TEXT) String> salesRecord,
    @Nullable Change<@Size(min = 1, max = Shapes.TEXT) String> marketShare,
    @Nullable Change<@Size(min = 1, max = Shapes.TEXT) String> competitiveness,
    @Nullable Change<@Size(min = 1, max = Shapes.TEXT) String> marketPosition,
    @Nullable Change<@Size(min = 1, max = Shapes.TEXT) String> relationToCompetitors,
    @Nullable Change<@Size(min = 1, max = Shapes.TEXT) String> relationToUs,
    @Nullable Change<@Size(min = 1, max = Shapes.TEXT) String> cooperation,
    @NotBlank @Size(max = Shapes.NAME) String source,
    @Nullable LocalDate occurredOn) {

  /** What is known after the change. */
  CustomerBusiness appliedTo(CustomerBusiness before) {
    return new CustomerBusiness(
        after(staffQuality, before.staffQuality()),
        after(salesRecord, before.salesRecord()),
        after(marketShare, before.marketShare()),
        after(competitiveness, before.competitiveness()),
        after(marketPosition, before.marketPosition()),
        after(relationToCompetitors, before.relationToCompetitors()),
        after(relationToUs, before.relationToUs()),
        after(cooperation, before.cooperation()));
  }
}
