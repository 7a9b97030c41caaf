package io.perennial.query.health;

import static java.util.Objects.requireNonNull;

import io.perennial.platform.churn.ChurnPolicy;
import io.perennial.query.activity.Dated;
import io.perennial.query.activity.LossHistory;
import io.perennial.query.activity.PartialDefection;
import io.perennial.query.activity.PurchaseDay;
import io.perennial.query.activity.PurchaseHistory;
import io.perennial.query.activity.QuartersBought;
import io.perennial.query.activity.WalletFall;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

/** Measures of what a customer buys. It has bought. */
final class TradeMeasures {

  private static final int LARGEST = 3;
  private static final int YEAR = 12;
  private static final BigDecimal HALF = BigDecimal.valueOf(50);

  private TradeMeasures() {}

  /**
   * All while the silence is within the median gap, nothing when the customer would count as lost,
   * evenly between. Who has bought on one day only has no gap: it goes down from that day on.
   */
  static Measured recency(HealthDocument document, LocalDate on, ChurnPolicy policy) {
    OptionalInt twiceGap = document.history().upTo(on).twiceMedianGap();
    LocalDate since =
        requireNonNull(
            LossHistory.silentSince(document.purchaseDays(), document.stageChanges(), on));
    long horizon = policy.horizonDays(twiceGap);
    long silence = ChronoUnit.DAYS.between(since, on);
    long twiceFrom = Math.min(twiceGap.orElse(0), 2 * (horizon - 1));
    BigDecimal value = Measured.percent(2 * (horizon - silence), 2 * horizon - twiceFrom);
    String gap =
        twiceGap.isPresent()
            ? "its median gap is %s days".formatted(halves(twiceGap.getAsInt()))
            : "it has bought on one day only";
    return Measured.known(
        HealthMeasure.RECENCY,
        value,
        "Silent for %d days; %s; lost after %d".formatted(silence, gap, horizon),
        silentSince(document, on, since));
  }

  private static String halves(int twice) {
    return twice % 2 == 0 ? Integer.toString(twice / 2) : twice / 2 + ".5";
  }

  private static List<String> silentSince(HealthDocument document, LocalDate on, LocalDate since) {
    DatedEvent winBack = DatedEvent.last(document.winBacks(), on);
    List<String> bought = boughtOn(document, since);
    return bought.isEmpty() && winBack != null ? List.of(winBack.eventId()) : bought;
  }

  /** The purchases of a day, one of each product line. */
  private static List<String> boughtOn(HealthDocument document, LocalDate on) {
    List<String> events = new ArrayList<>();
    for (LineBought line : document.lines()) {
      DatedEvent last = DatedEvent.last(line.days(), on);
      if (last != null && last.on().equals(on)) {
        events.add(last.eventId());
      }
    }
    return events;
  }

  /** Half when sales are level, nothing when they have fallen by half, all when grown by half. */
  static Measured volume(HealthDocument document, LocalDate on) {
    PurchaseHistory history = document.history();
    LocalDate yearAgo = on.minusMonths(12);
    if (requireNonNull(history.first()).isAfter(on.minusMonths(24))) {
      return Measured.unknown(HealthMeasure.VOLUME, "24 months since the first purchase");
    }
    BigDecimal before = history.twelveMonthsTo(yearAgo).sales();
    BigDecimal last = history.twelveMonthsTo(on).sales();
    if (before.signum() <= 0) {
      return Measured.unknown(
          HealthMeasure.VOLUME, "sales in the 12 months before the last 12 months");
    }
    boolean fallen = last.compareTo(before) < 0;
    return Measured.known(
        HealthMeasure.VOLUME,
        HALF.add(Measured.percent(last.subtract(before), before)),
        "Sales of the last 12 months %s, of the 12 before %s"
            .formatted(last.toPlainString(), before.toPlainString()),
        fallen
            ? largest(document, yearAgo.minusMonths(12), yearAgo)
            : largest(document, yearAgo, on));
  }

  /** The purchases of the days on which it bought most. */
  private static List<String> largest(HealthDocument document, LocalDate after, LocalDate until) {
    return document.history().upTo(until).days().stream()
        .filter(day -> day.on().isAfter(after))
        .sorted(
            Comparator.comparing(PurchaseDay::sales)
                .reversed()
                .thenComparing(PurchaseDay::on, Comparator.reverseOrder()))
        .limit(LARGEST)
        .flatMap(day -> boughtOn(document, day.on()).stream())
        .toList();
  }

  /**
   * Of the product lines that it bought in each of four quarters in a row, those that are not lost;
   * lines lost for more than a year are left out. Declared partial defections count as lines lost.
   */
  static Measured breadth(HealthDocument document, LocalDate on) {
    List<PartialDefection> declared =
        document.partialDefections().stream().filter(each -> each.standsOn(on)).toList();
    LocalDate lastPurchase = requireNonNull(document.history().upTo(on).last());
    List<String> lost = new ArrayList<>();
    List<String> names = new ArrayList<>();
    List<String> kept = new ArrayList<>();
    for (LineBought line : document.lines()) {
      String name = line.productLine();
      QuartersBought quarters = line.quarters(on);
      if (name == null || !quarters.isRegular() || isAmong(declared, name)) {
        continue;
      }
      String last = requireNonNull(DatedEvent.last(line.days(), on)).eventId();
      if (!quarters.isLost(on, lastPurchase)) {
        kept.add(last);
      } else if (!quarters.lostSince().isBefore(on.minusMonths(YEAR))) {
        lost.add(last);
        names.add(name);
      }
    }
    for (PartialDefection part : declared) {
      lost.add(part.eventId());
      names.add(
          part.productLine() == null ? "a part of everything" : part.productLine() + " (declared)");
    }
    int all = kept.size() + lost.size();
    if (all == 0) {
      return Measured.unknown(
          HealthMeasure.BREADTH, "a product line bought in each of four quarters in a row");
    }
    return Measured.known(
        HealthMeasure.BREADTH,
        Measured.percent(kept.size(), all),
        names.isEmpty()
            ? "Still buys all of its %d product lines".formatted(all)
            : "Of %d product lines no longer: %s".formatted(all, String.join(", ", names)),
        lost.isEmpty() ? kept : lost);
  }

  private static boolean isAmong(List<PartialDefection> declared, String productLine) {
    return declared.stream().anyMatch(each -> productLine.equals(each.productLine()));
  }

  /** Our part of what it spends; half of it when it fell by ten points or more within a year. */
  static Measured wallet(HealthDocument document, LocalDate on) {
    HealthDocument.WalletShare last =
        Dated.last(document.walletShares(), HealthDocument.WalletShare::on, on);
    if (last == null) {
      return Measured.unknown(
          HealthMeasure.WALLET,
          "an estimate of our share of its wallet (estimate-share-of-wallet)");
    }
    WalletFall<HealthDocument.WalletShare> fall = WalletFall.of(document.walletShares(), on);
    BigDecimal value = Measured.BEST.multiply(last.share());
    return fall == null
        ? Measured.known(
            HealthMeasure.WALLET,
            value,
            "Our share was estimated at %s".formatted(last.share().toPlainString()),
            List.of(last.eventId()))
        : Measured.known(
            HealthMeasure.WALLET,
            value.divide(BigDecimal.valueOf(2), value.scale() + 1, RoundingMode.HALF_EVEN),
            "Our share has fallen from %s to %s within a year"
                .formatted(fall.highest().share().toPlainString(), last.share().toPlainString()),
            List.of(last.eventId(), fall.highest().eventId()));
  }
}
