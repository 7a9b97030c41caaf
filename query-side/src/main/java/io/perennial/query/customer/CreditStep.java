package io.perennial.query.customer;

import io.perennial.events.customer.credit.CreditClass;
import io.perennial.query.activity.GrowingList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A dated part that the state of a customer's credit is made of: a movement of its exposure, or
 * terms that come into force.
 *
 * @param on business date
 * @param change how the exposure moved: above zero by a purchase on credit, below by a payment
 * @param terms terms in force from here on; absent for a movement
 */
public record CreditStep(LocalDate on, BigDecimal change, @Nullable Terms terms) {

  /**
   * Terms of credit.
   *
   * @param creditClass credit class
   * @param limit limit; absent when unlimited
   */
  public record Terms(CreditClass creditClass, @Nullable BigDecimal limit) {}

  static CreditStep movement(LocalDate on, BigDecimal change) {
    return new CreditStep(on, change, null);
  }

  static CreditStep approval(LocalDate on, CreditClass creditClass, @Nullable BigDecimal limit) {
    return new CreditStep(on, BigDecimal.ZERO, new Terms(creditClass, limit));
  }

  /**
   * The steps with one more, behind those of the same date. Movements of a day that follow each
   * other in the same direction are taken together: they cross no limit that their sum does not.
   */
  static GrowingList<CreditStep> with(List<CreditStep> steps, CreditStep added) {
    int at = steps.size();
    while (at > 0 && steps.get(at - 1).on().isAfter(added.on())) {
      at--;
    }
    boolean continued = at > 0 && steps.get(at - 1).continuedBy(added);
    if (!continued && at == steps.size()) {
      return GrowingList.of(steps).plus(added);
    }
    List<CreditStep> grown = new ArrayList<>(steps);
    if (continued) {
      grown.set(at - 1, movement(added.on(), steps.get(at - 1).change().add(added.change())));
    } else {
      grown.add(at, added);
    }
    return GrowingList.of(grown);
  }

  private boolean continuedBy(CreditStep next) {
    return terms == null
        && next.terms == null
        && on.equals(next.on)
        && change.signum() == next.change.signum();
  }
}
