package io.perennial.command.customer.satisfaction;

import io.perennial.command.common.Entries;
import io.perennial.command.common.Shapes;
import jakarta.validation.Valid;
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
 * Record how satisfied a customer says it is.
 *
 * @param customerId the customer
 * @param answerId the answer, unique for the customer
 * @param overall overall satisfaction, 1 to 5
 * @param wouldRecommend readiness to recommend, 0 to 10
 * @param items answers to optional items; none when absent
 * @param touchpoint where it was asked
 * @param occurredOn business date; today when absent
 */
public record RecordSurveyAnswer(
    @TargetAggregateIdentifier @NotNull @Pattern(regexp = Shapes.CUSTOMER_ID) String customerId,
    @NotNull @Pattern(regexp = Shapes.CODE) String answerId,
    @NotNull @Min(1) @Max(5) Integer overall,
    @Nullable @Min(0) @Max(10) Integer wouldRecommend,
    @NotNull @Size(max = Shapes.ENTRIES) List<@NotNull @Valid SurveyItemEntry> items,
    @NotBlank @Size(max = Shapes.NAME) String touchpoint,
    @Nullable LocalDate occurredOn) {

  public RecordSurveyAnswer {
    items = Entries.of(items);
  }
}
