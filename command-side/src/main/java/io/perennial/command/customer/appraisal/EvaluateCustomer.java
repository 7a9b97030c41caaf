package io.perennial.command.customer.appraisal;

import io.perennial.command.common.Entries;
import io.perennial.command.common.Shapes;
import io.perennial.events.customer.appraisal.BadMark;
import io.perennial.events.customer.appraisal.GoodMark;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Evaluate a customer.
 *
 * @param customerId the customer
 * @param initiative its attitude and deeds, 1 (worst) to 5
 * @param initiativeEvidence what shows it
 * @param capability its capability to operate, 1 (worst) to 5
 * @param capabilityEvidence what shows it
 * @param goodMarks marks of a good customer that it has; none when absent
 * @param badMarks marks of a bad customer that it has; none when absent
 * @param occurredOn business date; today when absent
 */
public record EvaluateCustomer(
    @TargetAggregateIdentifier @NotNull @Pattern(regexp = Shapes.CUSTOMER_ID) String customerId,
    @NotNull @Min(1) @Max(5) Integer initiative,
    @NotBlank @Size(max = Shapes.TEXT) String initiativeEvidence,
    @NotNull @Min(1) @Max(5) Integer capability,
    @NotBlank @Size(max = Shapes.TEXT) String capabilityEvidence,
    @NotNull @Size(max = Shapes.ENTRIES) List<@NotNull GoodMark> goodMarks,
    @NotNull @Size(max = Shapes.ENTRIES) List<@NotNull BadMark> badMarks,
    @Nullable LocalDate occurredOn) {

  public EvaluateCustomer {
    goodMarks = Entries.of(goodMarks);
    badMarks = Entries.of(badMarks);
  }
}
