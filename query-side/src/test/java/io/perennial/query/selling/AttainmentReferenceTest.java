package io.perennial.query.selling;

import static io.perennial.query.ReferenceRows.row;
import static io.perennial.query.ReferenceRows.share;
import static java.math.BigDecimal.ZERO;

import io.perennial.events.LifecycleEvent;
import io.perennial.events.customer.dealing.PurchaseRecorded;
import io.perennial.events.customer.file.BasicFactsAmended;
import io.perennial.events.customer.file.CustomerClass;
import io.perennial.events.customer.file.CustomerFileEvent;
import io.perennial.events.customer.file.CustomerRegistered;
import io.perennial.events.salestarget.SalesTargetSet;
import io.perennial.events.salestarget.TargetFigures;
import io.perennial.events.salestarget.TargetPart;
import io.perennial.events.salestarget.TargetSplit;
import io.perennial.query.Facts;
import io.perennial.query.GeneratedWorld;
import io.perennial.query.ReferenceRows;
import io.perennial.query.References;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Targets and what of them is reached, compared with plain counting over a made-up world. */
class AttainmentReferenceTest {

  private static final GeneratedWorld WORLD = GeneratedWorld.of(1);
  private static final List<SellingDocument> DOCUMENTS =
      List.copyOf(WORLD.documents(SellingHistory.VIEW).values());

  static Stream<LocalDate> dates() {
    return WORLD.dates().stream();
  }

  /** By working days that are left, which are those from Monday to Friday. */
  @ParameterizedTest
  @MethodSource("dates")
  @References("selling/attainment")
  void attainment(LocalDate on) {
    PlainFacts facts = new PlainFacts(WORLD.standing(on));
    List<PurchaseRecorded> outlets =
        facts.firstPurchases().stream().filter(each -> !isEndUser(facts, each)).toList();
    List<Map<String, @Nullable Object>> expected = new ArrayList<>();
    for (SalesTargetSet target : facts.of(SalesTargetSet.class)) {
      if (target.year() == on.getYear()) {
        String whole = Integer.toString(target.year());
        String who = target.scope().representative();
        rows(facts, outlets, on, target, null, whole, who, target.figures(), expected);
        for (TargetSplit split : target.splits()) {
          for (TargetPart part : split.parts()) {
            rows(
                facts,
                outlets,
                on,
                target,
                split.by().name(),
                part.code() == null ? whole : part.code(),
                part.representative() == null ? who : part.representative(),
                part.figures(),
                expected);
          }
        }
      }
    }
    ReferenceRows.assertSameBy(
        List.of("salesTargetId", "split", "period", "representative", "measure"),
        SellingHistory.VIEW,
        "attainment",
        on,
        Map.of(),
        DOCUMENTS,
        expected);
  }

  /** By what was said last up to the day. */
  private static boolean isEndUser(PlainFacts facts, PurchaseRecorded bought) {
    CustomerClass last = null;
    LocalDate since = LocalDate.MIN;
    for (CustomerFileEvent each : facts.of(CustomerFileEvent.class)) {
      LocalDate on = each.occurredOn();
      if (each.customerId().equals(bought.customerId())
          && !on.isAfter(bought.occurredOn())
          && !on.isBefore(since)) {
        switch (each) {
          case CustomerRegistered it -> last = it.customerClass();
          case BasicFactsAmended it -> last = it.customerClass();
          default -> {
            continue; // of a person
          }
        }
        since = on;
      }
    }
    return last == CustomerClass.END_USER;
  }

  private static void rows(
      PlainFacts facts,
      List<PurchaseRecorded> outlets,
      LocalDate on,
      SalesTargetSet target,
      @Nullable String split,
      String period,
      @Nullable String who,
      TargetFigures figures,
      List<Map<String, @Nullable Object>> to) {
    boolean year = period.length() == 4;
    LocalDate from = LocalDate.of(target.year(), year ? 1 : 3 * (period.charAt(6) - '0') - 2, 1);
    LocalDate until = from.plusMonths(year ? 12 : 3).minusDays(1);
    Predicate<LifecycleEvent> ofIt =
        fact ->
            PlainFacts.isIn(fact.occurredOn(), from, until)
                && (who == null
                    || who.equals(facts.responsible(fact.customerId(), fact.occurredOn())));
    LocalDate next = on.isBefore(from) ? from : on.plusDays(1);
    long days =
        next.isAfter(until)
            ? 0
            : next.datesUntil(until.plusDays(1))
                .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0)
                .count();
    BigDecimal wanted = figures.amount().amount();
    BigDecimal actual = facts.sold(ofIt);
    BigDecimal left = wanted.subtract(actual).max(ZERO);
    Map<String, @Nullable Object> level =
        row(
            "salesTargetId", target.salesTargetId(),
            "split", split,
            "period", period,
            "representative", who,
            "workingDaysLeft", days);
    Map<String, @Nullable Object> amount =
        row(
            "measure",
            "AMOUNT",
            "target",
            wanted,
            "actual",
            actual,
            "attainment",
            share(actual.doubleValue(), wanted.doubleValue()),
            "remaining",
            left,
            "neededPerWorkingDay",
            days == 0 ? null : left.divide(BigDecimal.valueOf(days), 2, RoundingMode.HALF_EVEN),
            "currency",
            Facts.CURRENCY);
    amount.putAll(level);
    to.add(amount);
    int outletsWanted = Objects.requireNonNull(figures.newOutlets());
    long found = outlets.stream().filter(ofIt).count();
    Map<String, @Nullable Object> count =
        row(
            "measure",
            "NEW_OUTLETS",
            "targetOutlets",
            outletsWanted,
            "actualOutlets",
            found,
            "attainment",
            (double) found / outletsWanted,
            "remainingOutlets",
            Math.max(0, outletsWanted - found),
            "outletsPerWorkingDay",
            share(Math.max(0, outletsWanted - found), days));
    count.putAll(level);
    to.add(count);
  }
}
