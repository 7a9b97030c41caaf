package io.perennial.query.web;

import io.perennial.events.LifecycleEvent;
import io.perennial.events.customer.dealing.PurchaseRecorded;
import io.perennial.events.customer.stage.CustomerWonBack;
import io.perennial.events.customer.stage.DefectionDeclared;
import io.perennial.events.customer.stage.LifecycleStage;
import io.perennial.query.GeneratedWorld;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The stages of customers, told by walking through plain facts day by day, and without any view:
 * the reference that what is shown is compared with.
 */
final class PlainStages {

  private PlainStages() {}

  /** The stage of who has bought, made day by day from plain facts. */
  static Map<String, LifecycleStage> on(GeneratedWorld world, LocalDate on) {
    Map<String, List<LifecycleEvent>> facts =
        world.standing(on).stream()
            .filter(fact ->
                fact instanceof PurchaseRecorded
                    || fact instanceof DefectionDeclared
                    || fact instanceof CustomerWonBack)
            .collect(Collectors.groupingBy(LifecycleEvent::customerId));
    Map<String, LifecycleStage> stages = new TreeMap<>();
    facts.forEach((customer, known) -> {
      if (known.stream().anyMatch(PurchaseRecorded.class::isInstance)) {
        stages.put(customer, stage(known, on));
      }
    });
    return stages;
  }

  private static LifecycleStage stage(List<LifecycleEvent> facts, LocalDate on) {
    LifecycleStage stage = LifecycleStage.PROSPECT;
    LocalDate silentSince = null;
    List<LocalDate> days = new ArrayList<>();
    Map<LocalDate, List<LifecycleEvent>> dated =
        facts.stream().collect(Collectors.groupingBy(LifecycleEvent::occurredOn));
    for (LocalDate day = GeneratedWorld.START; !day.isAfter(on); day = day.plusDays(1)) {
      LocalDate today = day;
      List<LifecycleEvent> happened = dated.getOrDefault(today, List.of());
      if (happened.stream().anyMatch(PurchaseRecorded.class::isInstance)) {
        stage = LifecycleStage.CUSTOMER;
        silentSince = today;
        days.add(today);
      }
      for (LifecycleEvent fact : happened) {
        if (fact instanceof DefectionDeclared) {
          stage = LifecycleStage.DEFECTED;
        } else if (fact instanceof CustomerWonBack) {
          stage = LifecycleStage.CUSTOMER;
          silentSince = silentSince == null ? null : today;
        }
      }
      if (stage == LifecycleStage.CUSTOMER
          && silentSince != null
          && ChronoUnit.DAYS.between(silentSince, today) >= longestSilence(days)) {
        stage = LifecycleStage.LAPSED;
      }
    }
    return stage;
  }

  /** 3 times the median gap, at least 90 days. */
  private static long longestSilence(List<LocalDate> days) {
    List<Long> gaps = new ArrayList<>();
    for (int i = 1; i < days.size(); i++) {
      gaps.add(ChronoUnit.DAYS.between(days.get(i - 1), days.get(i)));
    }
    gaps.sort(null);
    int n = gaps.size();
    return n == 0
        ? 90
        : Math.max(90, (long) Math.ceil(3 * (gaps.get((n - 1) / 2) + gaps.get(n / 2)) / 2.0));
  }
}
