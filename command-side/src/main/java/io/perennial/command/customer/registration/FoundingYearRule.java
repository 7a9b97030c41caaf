package io.perennial.command.customer.registration;

import io.perennial.command.RefusedException;
import io.perennial.command.common.BusinessDates;
import io.perennial.command.common.CommonRefusal;
import org.jspecify.annotations.Nullable;

/** A company has been founded: the year may lie long ago, but not ahead. */
final class FoundingYearRule {
  private FoundingYearRule() {}

  /** Refuses a year to come. */
  static void check(@Nullable Integer year, BusinessDates dates) {
    if (year != null && year > dates.today().getYear()) {
      throw RefusedException.at(
          "/foundingYear",
          CommonRefusal.DATE_IN_FUTURE,
          "The founding year, " + year + ", lies ahead");
    }
  }
}
