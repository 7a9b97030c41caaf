package io.perennial.query.health;

import io.perennial.events.customer.dealing.PurchaseRecorded;
import io.perennial.query.activity.GrowingList;
import io.perennial.query.activity.QuartersBought;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * When a customer bought of a product line.
 *
 * @param productLine the line; absent of what is in none
 * @param days days with a purchase, in order, each with the purchase of it that was recorded first
 */
public record LineBought(@Nullable String productLine, List<DatedEvent> days) {

  private static final Comparator<LineBought> ORDER =
      Comparator.comparing(
          LineBought::productLine, Comparator.nullsFirst(Comparator.naturalOrder()));

  public LineBought {
    days = GrowingList.of(days);
  }

  /** The lines in order of their names, one of them with a purchase more. */
  static List<LineBought> with(List<LineBought> lines, PurchaseRecorded purchase, String eventId) {
    List<LineBought> all = new ArrayList<>(lines);
    for (int i = 0; i < all.size(); i++) {
      if (Objects.equals(all.get(i).productLine, purchase.productLine())) {
        all.set(i, all.get(i).with(new DatedEvent(purchase.occurredOn(), eventId)));
        return all;
      }
    }
    all.add(
        new LineBought(
            purchase.productLine(), List.of(new DatedEvent(purchase.occurredOn(), eventId))));
    all.sort(ORDER);
    return all;
  }

  private LineBought with(DatedEvent bought) {
    int at = days.size();
    while (at > 0 && days.get(at - 1).on().isAfter(bought.on())) {
      at--;
    }
    return at > 0 && days.get(at - 1).on().equals(bought.on())
        ? this
        : new LineBought(productLine, DatedEvent.with(days, bought.on(), bought.eventId()));
  }

  /** The quarters with a purchase until the end of a day. */
  QuartersBought quarters(LocalDate on) {
    QuartersBought quarters = new QuartersBought();
    for (DatedEvent day : days) {
      if (!day.on().isAfter(on)) {
        quarters.add(day.on());
      }
    }
    return quarters;
  }
}
