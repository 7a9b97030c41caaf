package io.perennial.command.customer.satisfaction;

import io.perennial.command.common.Shapes;
import io.perennial.events.customer.satisfaction.SurveyItem;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * The answer to one item of a survey.
 *
 * @param item what was asked
 * @param answer 1 to 5
 */
public record SurveyItemEntry(
    @NotBlank @Size(max = Shapes.NAME) String item, @NotNull @Min(1) @Max(5) Integer answer) {

  /** As it is recorded. */
  public SurveyItem toSurveyItem() {
    return new SurveyItem(item, answer);
  }
}
