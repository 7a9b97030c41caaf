package io.perennial.query.measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a customer stands by a policy at the end of a day, from the document of a view.
 *
 * @param <D> the document
 */
@FunctionalInterface
public interface Judgement<D> {

  /** How it stands; empty of who is not judged, as before its first purchase. */
  Optional<Outcome> of(D document, LocalDate on);

  /**
   * How a customer stands.
   *
   * @param customerId the customer
   * @param state in a word
   * @param score the number that the state goes by; absent where there is none or it is not known
   * @param amount how much the customer weighs, in the reporting currency: sales of the last twelve
   *     months, or exposure
   */
  record Outcome(String customerId, String state, @Nullable BigDecimal score, BigDecimal amount) {}
}
