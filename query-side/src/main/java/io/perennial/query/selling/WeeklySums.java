package io.perennial.query.selling;

import io.perennial.events.salestarget.TargetSplitKind;
import io.perennial.query.measure.Amounts;
import io.perennial.query.measure.Period;
import io.perennial.query.measure.Shares;
import io.perennial.query.measure.StaffNames;
import io.perennial.query.selling.TargetLevel.Goal;
import io.perennial.query.selling.WeeklyReportFigure.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a week is made of. */
final class WeeklySums {

  /** Of the targets that are of the same the one of its own comes before a part of another. */
  private static final Comparator<Goal> BEST =
      Comparator.comparing((Goal goal) -> !goal.level().ofItsOwn())
          .thenComparing(goal -> goal.level().salesTargetId());

  private final Week week;
  private final String currency;
  private final Map<Count, Long> counts = new EnumMap<>(Count.class);
  private final Map<WeeklyLine, BigDecimal> amounts = new EnumMap<>(WeeklyLine.class);
  private final Map<WeeklyLine, Goal> goals = new EnumMap<>(WeeklyLine.class);
  private final Set<String> people = new HashSet<>();

  private enum Count {
    NEW_CUSTOMERS,
    VISITS,
    EFFECTIVE_VISITS,
    VISITS_TO_SELL,
    DEALS,
    COMPETITOR_MOVES,
    NEEDING_ATTENTION,
    SALES_DAYS,
    REPORTS,
    LATE_REPORTS
  }

  WeeklySums(Week week, String currency) {
    this.week = week;
    this.currency = currency;
  }

  Week week() {
    return week;
  }

  void add(SellingDocument document) {
    trades(document);
    for (Payment payment : document.payments()) {
      if (week.has(payment.on()) && isOfWhoIsResponsible(document, payment.on())) {
        add(WeeklyLine.COLLECTIONS, payment.amount());
      }
    }
    for (LocalDate deal : document.deals()) {
      if (week.has(deal) && isOfWhoIsResponsible(document, deal)) {
        add(Count.DEALS, 1);
      }
    }
    for (Contact contact : document.contacts()) {
      if (week.has(contact.on())
          && week.asked().is(contact.representative(), document.areaOn(contact.on()))) {
        contact(contact);
      }
    }
    add(Count.COMPETITOR_MOVES, CompetitorMovesFigure.moves(document, week).size());
    if (isOfWhoIsResponsible(document, week.until())
        && !AttentionReason.of(document, week).isEmpty()) {
      add(Count.NEEDING_ATTENTION, 1);
    }
    day(document.day());
    SetTarget target = document.target();
    if (target != null) {
      TargetLevel.of(document.id(), target, week.until()).forEach(this::offer);
    }
  }

  private boolean isOfWhoIsResponsible(SellingDocument document, LocalDate day) {
    return week.asked().is(document.responsibleOn(day), document.areaOn(day));
  }

  private void trades(SellingDocument document) {
    LocalDate until = week.until();
    for (Trade trade : document.trades()) {
      LocalDate on = trade.on();
      // a week may have begun in the year before
      if (on.isAfter(until)
          || on.getYear() != until.getYear() && !week.has(on)
          || !isOfWhoIsResponsible(document, on)) {
        continue;
      }
      if (week.has(on)) {
        add(WeeklyLine.SALES, trade.sales());
        person(document.responsibleOn(on));
      }
      if (on.getYear() == until.getYear()) {
        add(WeeklyLine.ATTAINMENT_OF_YEAR, trade.sales());
      }
      if (Period.QUARTER.indexOf(on) == Period.QUARTER.indexOf(until)) {
        add(WeeklyLine.ATTAINMENT_OF_QUARTER, trade.sales());
      }
      if (Period.MONTH.indexOf(on) == Period.MONTH.indexOf(until)) {
        add(WeeklyLine.ATTAINMENT_OF_MONTH, trade.sales());
      }
    }
    LocalDate first = document.firstBoughtBy(until);
    if (first != null && week.has(first) && isOfWhoIsResponsible(document, first)) {
      add(Count.NEW_CUSTOMERS, 1);
    }
  }

  private void contact(Contact contact) {
    person(contact.representative());
    add(Count.VISITS, contact.visit() ? 1 : 0);
    add(Count.EFFECTIVE_VISITS, contact.effective() ? 1 : 0);
    add(Count.VISITS_TO_SELL, contact.toSell() ? 1 : 0);
  }

  private void day(@Nullable PlannedDay day) {
    if (day == null || !week.has(day.on()) || !week.asked().isOf(day.representative())) {
      return;
    }
    PlannedDay.Plan plan = day.planOn(week.until());
    if (plan == null || !week.asked().isIn(Objects.requireNonNullElse(plan.area(), ""))) {
      return;
    }
    person(day.representative());
    boolean handedIn = day.handedInBy(week.until());
    add(Count.SALES_DAYS, 1);
    add(Count.REPORTS, handedIn ? 1 : 0);
    add(Count.LATE_REPORTS, handedIn && day.late() ? 1 : 0);
  }

  private void person(@Nullable String name) {
    if (name != null) {
      people.add(StaffNames.key(name));
    }
  }

  /** Takes a target when it is of just what is asked for, and better than the one there is. */
  private void offer(Goal goal) {
    TargetLevel level = goal.level();
    String person = level.representative() == null ? null : StaffNames.key(level.representative());
    if (level.dealer() == null
        && level.product() == null
        && Objects.equals(person, week.asked().person())
        && Objects.equals(level.region(), week.asked().area())
        && SellingDocument.isIn(week.until(), level.from(), level.until())) {
      goals.merge(line(level), goal, (one, other) -> BEST.compare(one, other) <= 0 ? one : other);
    }
  }

  private static WeeklyLine line(TargetLevel level) {
    if (level.split() == TargetSplitKind.QUARTER) {
      return WeeklyLine.ATTAINMENT_OF_QUARTER;
    }
    return level.split() == TargetSplitKind.MONTH
        ? WeeklyLine.ATTAINMENT_OF_MONTH
        : WeeklyLine.ATTAINMENT_OF_YEAR;
  }

  private void add(Count count, long more) {
    counts.merge(count, more, Long::sum);
  }

  private void add(WeeklyLine line, BigDecimal more) {
    amounts.merge(line, more, BigDecimal::add);
  }

  void add(WeeklySums other) {
    other.counts.forEach(this::add);
    other.amounts.forEach(this::add);
    other.goals.forEach((line, goal) ->
        goals.merge(line, goal, (one, more) -> BEST.compare(one, more) <= 0 ? one : more));
    people.addAll(other.people);
  }

  /** Line by line. */
  List<Row> lines() {
    return Stream.of(WeeklyLine.values()).map(this::line).toList();
  }

  private Row line(WeeklyLine line) {
    return switch (line) {
      case ATTAINMENT_OF_YEAR, ATTAINMENT_OF_QUARTER, ATTAINMENT_OF_MONTH -> attainment(line);
      case SALES, COLLECTIONS -> amount(line, amount(line), null, null, null, null, null);
      case NEW_CUSTOMERS -> count(line, count(Count.NEW_CUSTOMERS), null, null);
      case COMPETITOR_MOVES -> count(line, count(Count.COMPETITOR_MOVES), null, null);
      case CUSTOMERS_NEEDING_ATTENTION -> count(line, count(Count.NEEDING_ATTENTION), null, null);
      case EFFECTIVE_VISIT_RATE ->
          rate(line, Count.EFFECTIVE_VISITS, Count.VISITS, "visits (log-visit)");
      case CLOSING_RATE ->
          rate(
              line,
              Count.DEALS,
              Count.VISITS_TO_SELL,
              "visits to develop or to take an order (log-visit)");
      case SALES_PER_PERSON -> perPerson(line);
      case REPORTS_LATE ->
          rate(line, Count.LATE_REPORTS, Count.REPORTS, "day reports (hand-in-day-report)");
      case REPORTS_NOT_HANDED_IN -> notHandedIn(line);
    };
  }

  private Row attainment(WeeklyLine line) {
    Goal goal = goals.get(line);
    BigDecimal sales = amount(line);
    BigDecimal target = goal == null ? null : Amounts.in(currency, goal.figures().amount());
    return amount(
        line,
        sales,
        target,
        null,
        Shares.of(sales, target),
        null,
        goal == null ? "a sales target of just this, with its parts (set-sales-target)" : null);
  }

  private Row perPerson(WeeklyLine line) {
    BigDecimal sales = amount(WeeklyLine.SALES);
    return amount(
        line,
        sales,
        null,
        (long) people.size(),
        null,
        Amounts.each(currency, sales, people.size()),
        people.isEmpty() ? "who sells (plan-sales-day, log-visit, assign-representative)" : null);
  }

  private Row notHandedIn(WeeklyLine line) {
    long days = count(Count.SALES_DAYS);
    return days == 0
        ? count(line, null, days, "sales days (plan-sales-day)")
        : count(line, days - count(Count.REPORTS), days, null);
  }

  private Row rate(WeeklyLine line, Count part, Count whole, String missing) {
    long of = count(whole);
    return count(line, count(part), of, of == 0 ? missing : null);
  }

  private static Row count(
      WeeklyLine line, @Nullable Long count, @Nullable Long of, @Nullable String missing) {
    Double rate = count == null || of == null ? null : Shares.of(count, of);
    return new Row(line, line.meaning(), count, of, null, null, rate, null, missing, null);
  }

  private Row amount(
      WeeklyLine line,
      BigDecimal amount,
      @Nullable BigDecimal of,
      @Nullable Long ofCount,
      @Nullable Double rate,
      @Nullable BigDecimal each,
      @Nullable String missing) {
    return new Row(line, line.meaning(), null, ofCount, amount, of, rate, each, missing, currency);
  }

  private long count(Count count) {
    return counts.getOrDefault(count, 0L);
  }

  private BigDecimal amount(WeeklyLine line) {
    return amounts.getOrDefault(line, Amounts.zero(currency));
  }
}
