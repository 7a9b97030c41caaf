package io.perennial.command.salestarget;

import io.perennial.events.Money;
import io.perennial.events.salestarget.TargetFigures;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Figures of a target that are added up; what is not said counts as nothing. */
record Measures(
    BigDecimal amount, BigDecimal grossMargin, BigDecimal newOutlets, BigDecimal collected) {

  static final Measures NONE =
      new Measures(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

  static Measures of(TargetFigures figures) {
    Integer outlets = figures.newOutlets();
    return new Measures(
        figures.amount().amount(),
        amount(figures.grossMargin()),
        outlets == null ? BigDecimal.ZERO : BigDecimal.valueOf(outlets),
        amount(figures.collected()));
  }

  private static BigDecimal amount(@Nullable Money money) {
    return money == null ? BigDecimal.ZERO : money.amount();
  }

  Measures plus(Measures other) {
    return new Measures(
        amount.add(other.amount),
        grossMargin.add(other.grossMargin),
        newOutlets.add(other.newOutlets),
        collected.add(other.collected));
  }

  /** How parts that make this differ from the whole, in words; empty when they do not. */
  List<String> differencesFrom(Measures whole) {
    List<String> differences = new ArrayList<>();
    addDifference("amount", amount, whole.amount, differences);
    addDifference("gross margin", grossMargin, whole.grossMargin, differences);
    addDifference("new outlets", newOutlets, whole.newOutlets, differences);
    addDifference("collected", collected, whole.collected, differences);
    return differences;
  }

  private static void addDifference(
      String measure, BigDecimal parts, BigDecimal whole, List<String> differences) {
    BigDecimal missing = whole.subtract(parts);
    if (missing.signum() != 0) {
      differences.add(
          "%s: the parts make %s and the whole is %s, so that %s %s"
              .formatted(
                  measure,
                  parts.toPlainString(),
                  whole.toPlainString(),
                  missing.abs().toPlainString(),
                  missing.signum() > 0 ? "is missing" : "is too much"));
    }
  }
}
