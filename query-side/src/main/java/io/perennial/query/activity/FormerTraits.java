package io.perennial.query.activity;

import io.perennial.events.customer.file.BasicFactsAmended;
import io.perennial.events.customer.file.CustomerClass;
import io.perennial.events.customer.file.CustomerRegistered;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a customer was in the trade, and where, before an amendment. There is one for each
 * amendment, also for one that says the same again: another that arrives late, and is dated before
 * it, holds only until then. Before its registration a customer counts as it was registered.
 *
 * @param customerClass what it was in the trade
 * @param region sales region
 * @param until the first day on which the registration or the amendment holds
 */
public record FormerTraits(
    @Nullable CustomerClass customerClass, @Nullable String region, LocalDate until) {

  /** The former traits after the registration. */
  public static List<FormerTraits> of(CustomerRegistered event) {
    return List.of(new FormerTraits(event.customerClass(), event.region(), event.occurredOn()));
  }

  /**
   * The former traits after an amendment, whenever it is dated; among those of one day the order of
   * recording decides.
   *
   * @param former in order of date
   * @param customerClass what it is by the last amendment
   * @param region where it is by the last amendment
   */
  public static List<FormerTraits> with(
      List<FormerTraits> former,
      @Nullable CustomerClass customerClass,
      @Nullable String region,
      BasicFactsAmended event) {
    LocalDate on = event.occurredOn();
    int at = former.size();
    while (at > 0 && former.get(at - 1).until.isAfter(on)) {
      at--;
    }
    List<FormerTraits> changed = new ArrayList<>(former);
    if (at == former.size()) {
      changed.add(new FormerTraits(customerClass, region, on));
    } else {
      FormerTraits split = former.get(at);
      changed.set(at, new FormerTraits(event.customerClass(), event.region(), split.until));
      changed.add(at, new FormerTraits(split.customerClass, split.region, on));
    }
    return List.copyOf(changed);
  }

  /** Whether an amendment is dated before what is known, and so does not say what holds now. */
  static boolean isPast(List<FormerTraits> former, BasicFactsAmended event) {
    return !former.isEmpty() && former.getLast().until.isAfter(event.occurredOn());
  }
}
