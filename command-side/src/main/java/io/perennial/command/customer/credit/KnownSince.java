package io.perennial.command.customer.credit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Since when a customer is known. Facts arrive in any order: it is as old as the earliest of them.
 *
 * @param relationship start of the relationship; absent when nobody has said it
 * @param dealing earliest purchase or payment; absent when there is none
 */
record KnownSince(@Nullable LocalDate relationship, @Nullable LocalDate dealing) {
  static final KnownSince NOTHING = new KnownSince(null, null);

  KnownSince withRelationship(@Nullable LocalDate startedOn) {
    return new KnownSince(earliest(relationship, startedOn), dealing);
  }

  KnownSince withDealing(LocalDate on) {
    return new KnownSince(relationship, earliest(dealing, on));
  }

  /** When these are the first purchase and payment that are left. */
  KnownSince withOnly(@Nullable LocalDate firstBoughtOn, @Nullable LocalDate firstPaidOn) {
    return new KnownSince(relationship, earliest(firstBoughtOn, firstPaidOn));
  }

  /** The earliest of all; absent when nothing is known. */
  @Nullable LocalDate day() {
    return earliest(relationship, dealing);
  }

  private static @Nullable LocalDate earliest(@Nullable LocalDate one, @Nullable LocalDate other) {
    return one == null || (other != null && other.isBefore(one)) ? other : one;
  }
}
