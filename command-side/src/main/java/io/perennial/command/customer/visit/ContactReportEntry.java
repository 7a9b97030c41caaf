package io.perennial.command.customer.visit;

import io.perennial.command.common.Shapes;
import io.perennial.events.customer.contact.ContactReport;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What a visit or a call has brought to light.
 *
 * @param metWith whom at the customer it was with
 * @param competitorNews what competitors do
 * @param opinions what the customer thinks of us and our products
 * @param customerNews what is new at the customer
 * @param lessonLearned what we learned for the next time
 */
public record ContactReportEntry(
    @Nullable @Size(min = 1, max = Shapes.NAME) String metWith,
    @Nullable @Size(min = 1, max = Shapes.TEXT) String competitorNews,
    @Nullable @Size(min = 1, max = Shapes.TEXT) String opinions,
    @Nullable @Size(min = 1, max = Shapes.TEXT) String customerNews,
    @Nullable @Size(min = 1, max = Shapes.TEXT) String lessonLearned) {

  /** As it is recorded; absent when nothing is said. */
  public static @Nullable ContactReport toReport(@Nullable ContactReportEntry entry) {
    if (entry == null || entry.isEmpty()) {
      return null;
    }
    return new ContactReport(
        entry.metWith,
        entry.competitorNews,
        entry.opinions,
        entry.customerNews,
        entry.lessonLearned);
  }

  private boolean isEmpty() {
    return metWith == null
        && competitorNews == null
        && opinions == null
        && customerNews == null
        && lessonLearned == null;
  }
}
