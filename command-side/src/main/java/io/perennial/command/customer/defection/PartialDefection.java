package io.perennial.command.customer.defection;

import io.perennial.command.common.Trace;
import io.perennial.events.ComparableText;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a part of its demand that the customer took elsewhere.
 *
 * @param partialDefectionId the partial defection
 * @param productLine the product line, as names are compared; absent of part of everything
 * @param declared trace of the declaration
 * @param ended trace of the win-back; absent while it stands
 */
public record PartialDefection(
    String partialDefectionId,
    @Nullable String productLine,
    Trace declared,
    @Nullable Trace ended) {

  static @Nullable String comparable(@Nullable String productLine) {
    return productLine == null ? null : ComparableText.word(productLine);
  }

  boolean isOf(@Nullable String comparable) {
    return Objects.equals(productLine, comparable);
  }

  LocalDate on() {
    return declared.on();
  }

  PartialDefection endedBy(Trace winBack) {
    return new PartialDefection(partialDefectionId, productLine, declared, winBack);
  }
}
