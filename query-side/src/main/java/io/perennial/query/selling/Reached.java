package io.perennial.query.selling;

import io.perennial.query.measure.Amounts;
import io.perennial.query.measure.Grouping;
import io.perennial.query.measure.StaffNames;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was reached in a year, cut so finely that it can be put together at every level. */
final class Reached {

  /** Users do not sell on. */
  private static final String NO_OUTLET = "END_USER";

  private final LocalDate from;
  private final LocalDate until;
  private final Dealers dealers;
  private final BigDecimal none;
  private final Map<Cut, Sum> cuts = new HashMap<>();
  private final Set<String> kept = new HashSet<>();

  /**
   * Nothing yet.
   *
   * @param year calendar year
   * @param on last day that is looked at
   * @param dealers which customers are told apart
   */
  Reached(int year, LocalDate on, Dealers dealers, String currency) {
    this.from = LocalDate.of(year, 1, 1);
    LocalDate end = LocalDate.of(year, 12, 31);
    this.until = on.isBefore(end) ? on : end;
    this.dealers = dealers;
    this.none = Amounts.zero(currency);
  }

  /** Which customers are told apart: every one, none, or one. */
  record Dealers(String text) {
    static final String EVERY = "every";
    static final String NONE = "none";

    boolean tells(String customerId) {
      return text.equals(EVERY) || text.equals(customerId);
    }
  }

  /** What something that was reached is of. */
  private record Cut(
      YearMonth month,
      String person,
      String region,
      @Nullable String product,
      @Nullable String line,
      @Nullable String dealer) {

    boolean isOf(TargetLevel level) {
      return !month.atEndOfMonth().isBefore(level.from())
          && !month.atDay(1).isAfter(level.until())
          && (level.representative() == null
              || person.equals(StaffNames.key(level.representative())))
          && (level.region() == null || region.equals(level.region()))
          && (level.product() == null
              || level.product().equals(product)
              || level.product().equals(line))
          && (level.dealer() == null || level.dealer().equals(dealer));
    }
  }

  void add(SellingDocument document) {
    String dealer = dealers.tells(document.id()) ? document.id() : null;
    for (Trade trade : document.trades()) {
      if (SellingDocument.isIn(trade.on(), from, until)) {
        Sum sum = at(document, trade.on(), trade.product(), trade.line(), dealer);
        sum.sales = sum.sales.add(trade.sales());
        BigDecimal margin = trade.margin();
        if (margin == null) {
          sum.withoutCost++;
        } else {
          sum.margin = sum.margin.add(margin);
        }
      }
    }
    for (Payment payment : document.payments()) {
      if (SellingDocument.isIn(payment.on(), from, until)) {
        Sum sum = at(document, payment.on(), null, null, dealer);
        sum.collected = sum.collected.add(payment.amount());
      }
    }
    LocalDate first = document.firstBoughtBy(until);
    if (first != null
        && !first.isBefore(from)
        && !document.customer().groupOn(Grouping.CLASS, first, null).equals(NO_OUTLET)) {
      at(document, first, null, null, dealer).outlets++;
    }
  }

  private Sum at(
      SellingDocument document,
      LocalDate day,
      @Nullable String product,
      @Nullable String line,
      @Nullable String dealer) {
    if (dealer != null) {
      kept.add(dealer);
    }
    return cuts.computeIfAbsent(
        new Cut(
            YearMonth.from(day),
            StaffNames.key(document.responsibleOn(day)),
            document.areaOn(day),
            product,
            line,
            dealer),
        cut -> new Sum(none));
  }

  void add(Reached other) {
    other.cuts.forEach((cut, sum) -> cuts.computeIfAbsent(cut, any -> new Sum(none)).add(sum));
    kept.addAll(other.kept);
  }

  /** How many customers are told apart. */
  long told() {
    return kept.size();
  }

  /** How much is kept, about in rows. */
  long held() {
    return 2L * cuts.size() + kept.size();
  }

  /** Whether a customer would be told apart. */
  boolean tells(String customerId) {
    return dealers.tells(customerId);
  }

  /** What was reached at a level. */
  Sum at(TargetLevel level) {
    Sum all = new Sum(none);
    cuts.forEach((cut, sum) -> {
      if (cut.isOf(level)) {
        all.add(sum);
      }
    });
    return all;
  }

  /** What was reached. */
  static final class Sum {
    private BigDecimal sales;
    private BigDecimal margin;
    private BigDecimal collected;
    private long outlets;
    private long withoutCost;

    private Sum(BigDecimal none) {
      this.sales = none;
      this.margin = none;
      this.collected = none;
    }

    private void add(Sum other) {
      sales = sales.add(other.sales);
      margin = margin.add(other.margin);
      collected = collected.add(other.collected);
      outlets += other.outlets;
      withoutCost += other.withoutCost;
    }

    BigDecimal sales() {
      return sales;
    }

    /** Of the sales whose cost is known. */
    BigDecimal margin() {
      return margin;
    }

    BigDecimal collected() {
      return collected;
    }

    long outlets() {
      return outlets;
    }

    /** Purchases and returns whose cost is not known. */
    long withoutCost() {
      return withoutCost;
    }
  }
}
