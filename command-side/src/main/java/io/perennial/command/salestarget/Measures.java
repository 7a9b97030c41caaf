package io.perennial.command.salestarget;

import io.perennial.events.Money;
import io.perennial.events.salestarget.TargetFigures;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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

  /** How parts that make this differ from the whole; empty when they do not. */
  List<Difference> differencesFrom(Measures whole) {
    return Stream.of(
            new Difference("amount", amount, whole.amount),
            new Difference("gross margin", grossMargin, whole.grossMargin),
            new Difference("new outlets", newOutlets, whole.newOutlets),
            new Difference("collected", collected, whole.collected))
        .filter(difference -> difference.missing().signum() != 0)
        .toList();
  }

  /**
   * A figure of which the parts do not add up.
   *
   * @param measure which figure, in words
   * @param parts what the parts make
   * @param whole what they are to make
   */
  record Difference(String measure, BigDecimal parts, BigDecimal whole) {

    /** What is missing to the whole; negative when there is too much. */
    BigDecimal missing() {
      return whole.subtract(parts);
    }

    String inWords() {
      return "%s: the parts make %s and the whole is %s, so that %s %s"
          .formatted(
              measure,
              parts.toPlainString(),
              whole.toPlainString(),
              missing().abs().toPlainString(),
              missing().signum() > 0 ? "is missing" : "is too much");
    }

    /** For programs. */
    Map<String, String> figures() {
      return Map.of(
          "parts", parts.toPlainString(),
          "whole", whole.toPlainString(),
          "missing", missing().toPlainString());
    }
  }
}
