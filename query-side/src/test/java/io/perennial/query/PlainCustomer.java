package io.perennial.query;

import io.perennial.events.LifecycleEvent;
import io.perennial.events.customer.dealing.PurchaseRecorded;
import io.perennial.events.customer.dealing.PurchaseReturned;
import io.perennial.events.customer.satisfaction.SurveyAnswerRecorded;
import io.perennial.events.customer.stage.CustomerWonBack;
import io.perennial.events.customer.stage.DefectionDeclared;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the handbook makes of the plain facts of one customer, gone through day by day and without
 * any class of the product: the reference that figures are compared with.
 */
public final class PlainCustomer {

  /**
   * A time in which it was lost.
   *
   * @param since the first day
   * @param until the day on which it was back; absent while it is lost
   * @param declared whether it was said, or followed from silence alone
   */
  public record Away(LocalDate since, @Nullable LocalDate until, boolean declared) {}

  private final List<LifecycleEvent> facts;
  private final LocalDate on;

  /** Days with a purchase. */
  public final TreeSet<LocalDate> bought = new TreeSet<>();

  /** Times in which it was lost, since it bought first. */
  public final List<Away> away = new ArrayList<>();

  /** The last purchase or win-back; absent before it bought. */
  public @Nullable LocalDate silentSince;

  private PlainCustomer(List<LifecycleEvent> facts, LocalDate on) {
    this.facts = facts;
    this.on = on;
    Map<LocalDate, List<LifecycleEvent>> days = new HashMap<>();
    facts.forEach(
        fact -> days.computeIfAbsent(fact.occurredOn(), day -> new ArrayList<>()).add(fact));
    for (LocalDate day = GeneratedWorld.START.minusYears(1);
        !day.isAfter(on);
        day = day.plusDays(1)) {
      live(day, days.getOrDefault(day, List.of()));
    }
  }

  /** The customers of a world as of a day, by their identifiers. */
  public static Map<String, PlainCustomer> of(GeneratedWorld world, LocalDate on) {
    Map<String, List<LifecycleEvent>> facts = new TreeMap<>();
    for (LifecycleEvent fact : world.standing(on)) {
      facts.computeIfAbsent(fact.customerId(), id -> new ArrayList<>()).add(fact);
    }
    Map<String, PlainCustomer> customers = new TreeMap<>();
    facts.forEach((id, known) -> customers.put(id, new PlainCustomer(known, on)));
    return customers;
  }

  private void live(LocalDate day, List<LifecycleEvent> today) {
    if (today.stream().anyMatch(PurchaseRecorded.class::isInstance)) {
      bought.add(day);
      back(day);
      silentSince = day;
    }
    for (LifecycleEvent fact : today) {
      if (fact instanceof DefectionDeclared) {
        if (isAway()) {
          Away last = away.removeLast();
          away.add(new Away(last.since(), null, true));
        } else if (!bought.isEmpty()) {
          away.add(new Away(day, null, true));
        }
      } else if (fact instanceof CustomerWonBack) {
        back(day);
        silentSince = silentSince == null ? null : day;
      }
    }
    if (!isAway() && silentSince != null && !day.isBefore(silentSince.plusDays(patience()))) {
      away.add(new Away(day, null, false));
    }
  }

  private void back(LocalDate day) {
    if (isAway()) {
      Away last = away.removeLast();
      away.add(new Away(last.since(), day, last.declared()));
    }
  }

  /** Whether it is lost. */
  public boolean isAway() {
    return !away.isEmpty() && away.getLast().until() == null;
  }

  /** Whether it was a customer at the end of a day. */
  public boolean activeOn(LocalDate day) {
    return !bought.isEmpty()
        && !bought.first().isAfter(day)
        && away.stream()
            .noneMatch(each ->
                !each.since().isAfter(day) && (each.until() == null || each.until().isAfter(day)));
  }

  /** Days of silence that are a loss: 3 median gaps, at least 90 days. */
  public long patience() {
    @Nullable Double gap = medianGap();
    return gap == null ? 90 : Math.max(90, (long) Math.ceil(3 * gap));
  }

  /** Median of the days between days with a purchase; absent below two. */
  public @Nullable Double medianGap() {
    List<LocalDate> days = List.copyOf(bought);
    List<Long> gaps = new ArrayList<>();
    for (int i = 1; i < days.size(); i++) {
      gaps.add(ChronoUnit.DAYS.between(days.get(i - 1), days.get(i)));
    }
    gaps.sort(null);
    int n = gaps.size();
    return n == 0 ? null : (gaps.get((n - 1) / 2) + gaps.get(n / 2)) / 2.0;
  }

  /** Number of purchases. */
  public long purchases() {
    return facts(PurchaseRecorded.class).size();
  }

  /** Facts of a kind. */
  public <T extends LifecycleEvent> List<T> facts(Class<T> kind) {
    return facts.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** Sales less returns from one day to another, both included. */
  public double sales(LocalDate from, LocalDate to) {
    return sum(from, to, fact -> true, false);
  }

  /** The part of it whose cost is known. */
  public double costedSales(LocalDate from, LocalDate to) {
    return sum(from, to, PlainCustomer::isCosted, false);
  }

  /** The margin of that part. */
  public double margin(LocalDate from, LocalDate to) {
    return sum(from, to, PlainCustomer::isCosted, true);
  }

  /** Whether the cost of any of its dealings from one day to another is known. */
  public boolean isCosted(LocalDate from, LocalDate to) {
    return facts.stream()
        .anyMatch(fact ->
            isCosted(fact) && !fact.occurredOn().isBefore(from) && !fact.occurredOn().isAfter(to));
  }

  private static boolean isCosted(LifecycleEvent fact) {
    return (fact instanceof PurchaseRecorded purchase && purchase.unitCost() != null)
        || (fact instanceof PurchaseReturned returned && returned.unitCost() != null);
  }

  private double sum(
      LocalDate from, LocalDate to, Predicate<LifecycleEvent> which, boolean lessCost) {
    BigDecimal sum = BigDecimal.ZERO;
    for (LifecycleEvent fact : facts) {
      if (!which.test(fact) || fact.occurredOn().isBefore(from) || fact.occurredOn().isAfter(to)) {
        continue;
      }
      if (fact instanceof PurchaseRecorded each) {
        sum = sum.add(each.netAmount().amount());
        if (lessCost && each.unitCost() != null) {
          sum =
              sum.subtract(each.unitCost().amount().multiply(BigDecimal.valueOf(each.quantity())));
        }
      } else if (fact instanceof PurchaseReturned each) {
        sum = sum.subtract(each.netAmount().amount());
        if (lessCost && each.unitCost() != null) {
          sum = sum.add(each.unitCost().amount().multiply(BigDecimal.valueOf(each.quantity())));
        }
      }
    }
    return sum.doubleValue();
  }

  /** Answers from one day to another, both included, in the order of their days. */
  public List<SurveyAnswerRecorded> answers(LocalDate from, LocalDate to) {
    return facts(SurveyAnswerRecorded.class).stream()
        .filter(each -> !each.occurredOn().isBefore(from) && !each.occurredOn().isAfter(to))
        .sorted(Comparator.comparing(LifecycleEvent::occurredOn))
        .toList();
  }

  /** The day as of which. */
  public LocalDate on() {
    return on;
  }
}
