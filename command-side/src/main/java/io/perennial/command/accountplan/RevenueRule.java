package io.perennial.command.accountplan;

import io.perennial.command.RefusedException;
import io.perennial.command.RefusedException.Details;
import io.perennial.command.RefusedException.Place;
import io.perennial.events.Money;
import io.perennial.events.accountplan.AccountPlanRevenuePlanned;
import io.perennial.events.accountplan.RevenueFigures;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Four quarters make the year, in each of its figures. */
final class RevenueRule {
  private static final List<Line> LINES =
      List.of(
          new Line("sales", RevenueFigures::sales),
          new Line("netIncome", RevenueFigures::netIncome),
          new Line("margin", RevenueFigures::margin),
          new Line("profit", RevenueFigures::profit));

  private RevenueRule() {}

  private record Line(String name, Function<RevenueFigures, Money> figure) {
    BigDecimal of(RevenueFigures figures) {
      return figure.apply(figures).amount();
    }
  }

  /** Refuses a plan that does not add up, with each figure of which that is so. */
  static void check(AccountPlanRevenuePlanned planned) {
    List<Place> places = new ArrayList<>();
    Map<String, String> first = Map.of();
    for (Line line : LINES) {
      BigDecimal whole = line.of(planned.year());
      BigDecimal parts =
          planned.quarters().stream().map(line::of).reduce(BigDecimal.ZERO, BigDecimal::add);
      BigDecimal missing = whole.subtract(parts);
      if (missing.signum() != 0) {
        places.add(
            new Place(
                "/year/" + line.name(),
                "the quarters make %s and the year is %s"
                    .formatted(parts.toPlainString(), whole.toPlainString())));
        first =
            first.isEmpty()
                ? Map.of(
                    "parts", parts.toPlainString(),
                    "whole", whole.toPlainString(),
                    "missing", missing.toPlainString())
                : first;
      }
    }
    if (!places.isEmpty()) {
      throw new RefusedException(
          AccountPlanRefusal.REVENUE_UNEVEN,
          new Details(
              AccountPlanRefusal.REVENUE_UNEVEN.code(), places.getFirst().detail(), places, first));
    }
  }
}
