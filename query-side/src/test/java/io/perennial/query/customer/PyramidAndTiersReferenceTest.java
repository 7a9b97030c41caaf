package io.perennial.query.customer;

import static io.perennial.query.ReferenceRows.row;
import static io.perennial.query.ReferenceRows.share;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.perennial.events.LifecycleEvent;
import io.perennial.events.customer.care.RepresentativeAssigned;
import io.perennial.events.customer.contact.CallLogged;
import io.perennial.events.customer.contact.VisitLogged;
import io.perennial.events.customer.dealing.PurchaseRecorded;
import io.perennial.events.customer.dealing.PurchaseReturned;
import io.perennial.events.customer.file.CustomerRegistered;
import io.perennial.events.customer.goodwill.GoodwillGranted;
import io.perennial.events.customer.goodwill.LossSufferedRecorded;
import io.perennial.events.customer.prospect.ProspectDisqualified;
import io.perennial.events.customer.prospect.ProspectReopened;
import io.perennial.events.customer.stage.CustomerWonBack;
import io.perennial.events.customer.stage.DefectionDeclared;
import io.perennial.events.customer.standing.CustomerClassifiedInPyramid;
import io.perennial.events.customer.standing.TierChanged;
import io.perennial.events.json.PerennialMapper;
import io.perennial.platform.churn.ChurnPolicy;
import io.perennial.platform.tier.TierBenefits;
import io.perennial.query.Facts;
import io.perennial.query.Folding;
import io.perennial.query.GeneratedWorld;
import io.perennial.query.ReferenceRows;
import io.perennial.query.References;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same figures from the plain facts of a world that is made up. */
class PyramidAndTiersReferenceTest {

  private static final GeneratedWorld WORLD = GeneratedWorld.of(2);
  private static final CustomerView VIEW =
      new CustomerView(Facts.CURRENCY, TierBenefits.STANDARD, ChurnPolicy.STANDARD);
  private static final List<CustomerCard> CARDS = List.copyOf(WORLD.documents(VIEW).values());

  /** What may be given back of a loss, by tier. */
  private static final Map<String, String> CEILINGS = Map.of("A", "0.30", "B", "0.20", "C", "0.10");

  static Stream<LocalDate> dates() {
    return WORLD.dates().stream();
  }

  private static JsonNode figure(String name, LocalDate on, Map<String, String> given) {
    return PerennialMapper.plain()
        .valueToTree(Folding.figure(Object.class, VIEW, name, on.toString(), given, CARDS));
  }

  /** The facts of each customer up to a day, in the order of the days. */
  private static Map<String, List<LifecycleEvent>> facts(LocalDate on) {
    return WORLD.standing(on).stream()
        .sorted(Comparator.comparing(LifecycleEvent::occurredOn))
        .collect(
            Collectors.groupingBy(LifecycleEvent::customerId, TreeMap::new, Collectors.toList()));
  }

  private static <E extends LifecycleEvent> Stream<E> of(
      Class<E> kind, List<LifecycleEvent> facts) {
    return facts.stream().filter(kind::isInstance).map(kind::cast);
  }

  private static <E extends LifecycleEvent> @Nullable E last(
      Class<E> kind, List<LifecycleEvent> facts) {
    return of(kind, facts).reduce((earlier, later) -> later).orElse(null);
  }

  /** Known, and neither declared lost nor found to be no target. */
  private static boolean isThere(List<LifecycleEvent> facts) {
    boolean known = false;
    boolean bought = false;
    boolean gone = false;
    for (LocalDate day : new TreeSet<>(facts.stream().map(LifecycleEvent::occurredOn).toList())) {
      List<LifecycleEvent> today =
          facts.stream().filter(fact -> fact.occurredOn().equals(day)).toList();
      for (PurchaseRecorded each : of(PurchaseRecorded.class, today).toList()) {
        bought |= each.quantity() > 0;
        gone = false;
      }
      for (LifecycleEvent each : today) {
        known |= each instanceof CustomerRegistered;
        gone = each instanceof DefectionDeclared || gone;
        gone = !(each instanceof CustomerWonBack) && gone;
        if (!bought) {
          gone = each instanceof ProspectDisqualified || gone;
          gone = !(each instanceof ProspectReopened) && gone;
        }
      }
    }
    return (known || bought) && !gone;
  }

  @ParameterizedTest
  @MethodSource("dates")
  @References("customer/pyramid")
  void pyramid(LocalDate on) {
    LocalDate from = on.minusMonths(3);
    Map<String, long[]> sums = new TreeMap<>();
    facts(on)
        .forEach((customer, facts) -> {
          CustomerClassifiedInPyramid place = last(CustomerClassifiedInPyramid.class, facts);
          long[] counts =
              sums.computeIfAbsent(
                  place == null ? "unknown" : place.pyramidClass().name(), each -> new long[5]);
          counts[0] += isThere(facts) ? 1 : 0;
          of(VisitLogged.class, facts)
              .filter(visit -> !visit.occurredOn().isBefore(from))
              .forEach(visit -> {
                counts[1]++;
                counts[2] += visit.durationMinutes();
              });
          of(CallLogged.class, facts)
              .filter(call -> !call.occurredOn().isBefore(from))
              .forEach(call -> {
                counts[3]++;
                counts[4] += call.durationMinutes();
              });
        });
    long[] none = new long[5];
    long[] unknown = sums.getOrDefault("unknown", none);
    double customers = sums.values().stream().mapToLong(each -> each[0]).sum() - unknown[0];
    double minutes =
        sums.values().stream().mapToLong(each -> each[2] + each[4]).sum() - unknown[2] - unknown[4];
    List<Map<String, @Nullable Object>> expected = new ArrayList<>();
    for (String place : List.of("KEY", "REGULAR", "POTENTIAL", "unknown")) {
      long[] counts = sums.getOrDefault(place, none);
      boolean known = !place.equals("unknown");
      if (known || counts[0] + counts[1] + counts[3] > 0) {
        expected.add(
            row(
                "pyramidClass",
                place,
                "customers",
                counts[0],
                "share",
                known ? share(counts[0], customers) : null,
                "shareReference",
                Map.of("KEY", 0.1, "REGULAR", 0.3, "POTENTIAL", 0.6).get(place),
                "visits",
                counts[1],
                "visitMinutes",
                counts[2],
                "calls",
                counts[3],
                "callMinutes",
                counts[4],
                "minutes",
                counts[2] + counts[4],
                "shareOfTime",
                known ? share(counts[2] + counts[4], minutes) : null,
                "shareOfTimeReference",
                Map.of("KEY", 0.6, "REGULAR", 0.3, "POTENTIAL", 0.1).get(place)));
      }
    }
    ReferenceRows.assertSame(VIEW, "pyramid", on, Map.of("from", from.toString()), CARDS, expected);
  }

  @ParameterizedTest
  @MethodSource("dates")
  @References("customer/tiers")
  void salesByTier(LocalDate on) {
    LocalDate after = on.minusMonths(12);
    Map<String, BigDecimal> sales = new TreeMap<>();
    Map<String, long[]> heads = new TreeMap<>();
    facts(on)
        .forEach((customer, facts) -> {
          List<LifecycleEvent> year =
              facts.stream().filter(each -> each.occurredOn().isAfter(after)).toList();
          BigDecimal own = BigDecimal.ZERO;
          for (LifecycleEvent each : year) {
            own =
                switch (each) {
                  case PurchaseRecorded bought -> own.add(bought.netAmount().amount());
                  case PurchaseReturned back -> own.subtract(back.netAmount().amount());
                  default -> own;
                };
          }
          boolean counted =
              isThere(facts)
                  && (last(PurchaseRecorded.class, facts) != null
                      || last(CustomerWonBack.class, facts) != null);
          if (counted || own.signum() != 0) {
            TierChanged tier = last(TierChanged.class, facts);
            String group = tier == null ? "unknown" : tier.tier().name();
            sales.merge(group, own, BigDecimal::add);
            long[] counts = heads.computeIfAbsent(group, each -> new long[2]);
            counts[0] += counted ? 1 : 0;
            counts[1] += last(PurchaseRecorded.class, year) == null ? 0 : 1;
          }
        });
    double all = heads.values().stream().mapToLong(each -> each[0]).sum();
    double total = sales.values().stream().mapToDouble(BigDecimal::doubleValue).sum();
    List<Map<String, @Nullable Object>> expected = new ArrayList<>();
    double above = 0;
    for (Map.Entry<String, BigDecimal> each : sales.entrySet()) {
      long[] counts = heads.getOrDefault(each.getKey(), new long[2]);
      above += each.getValue().doubleValue();
      expected.add(
          row(
              "tier", each.getKey(),
              "customers", counts[0],
              "share", share(counts[0], all),
              "customersThatBought", counts[1],
              "sales", each.getValue(),
              "shareOfSales", share(each.getValue().doubleValue(), total),
              "cumulativeShareOfSales", share(above, total),
              "currency", Facts.CURRENCY));
    }
    ReferenceRows.assertSame(VIEW, "tiers", on, Map.of(), CARDS, expected);
  }

  @ParameterizedTest
  @MethodSource("dates")
  @References("customer/tier-movement")
  void movementBetweenTiers(LocalDate on) {
    Map<String, List<LifecycleEvent>> before = facts(on.minusMonths(12));
    Map<String, Long> expected = new TreeMap<>();
    facts(on)
        .forEach((customer, facts) -> {
          TierChanged to = last(TierChanged.class, facts);
          TierChanged from = last(TierChanged.class, before.getOrDefault(customer, List.of()));
          if (to != null) {
            boolean stayed = from != null && from.tier() == to.tier();
            expected.merge(
                "%s %s %s"
                    .formatted(
                        from == null ? "unknown" : from.tier(),
                        to.tier(),
                        stayed ? null : to.basis()),
                1L,
                Long::sum);
          }
        });
    Map<String, Long> found = new TreeMap<>();
    for (JsonNode row : figure("tier-movement", on, Map.of()).get("moves")) {
      found.put(
          "%s %s %s"
              .formatted(
                  row.get("from").asText(),
                  row.get("to").asText(),
                  row.has("basis") ? row.get("basis").asText() : null),
          row.get("customers").asLong());
    }
    assertThat(found).isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource("dates")
  @References("customer/goodwill")
  void goodwill(LocalDate on) {
    for (LocalDate from : List.of(LocalDate.of(1, 1, 1), on.minusMonths(10))) {
      Map<String, BigDecimal[]> sums = new TreeMap<>();
      facts(on)
          .forEach((customer, facts) ->
              of(LossSufferedRecorded.class, facts)
                  .filter(loss -> !loss.occurredOn().isBefore(from))
                  .forEach(loss -> {
                    TierChanged tier =
                        last(
                            TierChanged.class,
                            facts.stream()
                                .filter(each -> !each.occurredOn().isAfter(loss.occurredOn()))
                                .toList());
                    String group = tier == null ? "unknown" : tier.tier().name();
                    BigDecimal[] sum =
                        sums.computeIfAbsent(
                            group,
                            each ->
                                new BigDecimal[] {
                                  BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO
                                });
                    sum[0] = sum[0].add(BigDecimal.ONE);
                    sum[1] = sum[1].add(loss.amount().amount());
                    sum[2] =
                        of(GoodwillGranted.class, facts)
                            .filter(each -> each.lossId().equals(loss.lossId()))
                            .map(each -> each.worth().amount())
                            .reduce(sum[2], BigDecimal::add);
                    sum[3] =
                        sum[3].add(
                            loss.amount()
                                .amount()
                                .multiply(new BigDecimal(CEILINGS.getOrDefault(group, "0")))
                                .setScale(2, RoundingMode.FLOOR));
                  }));
      List<Map<String, @Nullable Object>> expected = new ArrayList<>();
      sums.forEach((group, sum) ->
          expected.add(
              row(
                  "tier",
                  group,
                  "losses",
                  sum[0],
                  "suffered",
                  sum[1],
                  "granted",
                  sum[2],
                  "share",
                  share(sum[2].doubleValue(), sum[1].doubleValue()),
                  "ceiling",
                  CEILINGS.containsKey(group) ? sum[3] : null,
                  "ceilingShare",
                  CEILINGS.containsKey(group)
                      ? new BigDecimal(CEILINGS.getOrDefault(group, "0"))
                      : null,
                  "currency",
                  Facts.CURRENCY)));
      ReferenceRows.assertSame(
          VIEW, "goodwill", on, Map.of("from", from.toString()), CARDS, expected);
    }
  }

  @ParameterizedTest
  @MethodSource("dates")
  @References("customer/representatives")
  void customersPerRepresentative(LocalDate on) {
    LocalDate from = on.minusMonths(9);
    Map<String, long[]> sums = new TreeMap<>();
    facts(on)
        .forEach((customer, facts) -> {
          String before = null;
          for (RepresentativeAssigned each : of(RepresentativeAssigned.class, facts).toList()) {
            if (!each.occurredOn().isBefore(from)) {
              long[] given = sums.computeIfAbsent(each.representative(), who -> new long[4]);
              given[1]++;
              given[2] += before == null ? 1 : 0;
              sums.computeIfAbsent(String.valueOf(before), who -> new long[4])[3] +=
                  before == null ? 0 : 1;
            }
            before = each.representative();
          }
          if (isThere(facts)) {
            sums.computeIfAbsent(String.valueOf(before), who -> new long[4])[0]++;
          }
        });
    List<Map<String, @Nullable Object>> expected = new ArrayList<>();
    sums.forEach((who, counts) -> {
      if (!who.equals("null") || counts[0] > 0) {
        expected.add(
            row(
                "representative", who.equals("null") ? null : who,
                "customers", counts[0],
                "given", counts[1],
                "givenFirst", counts[2],
                "givenUp", counts[3]));
      }
    });
    ReferenceRows.assertSameBy(
        List.of("representative"),
        VIEW,
        "representatives",
        on,
        Map.of("from", from.toString()),
        CARDS,
        expected);
  }
}
