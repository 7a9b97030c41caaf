package io.perennial.query.customer;

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
import io.perennial.query.References;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    Map<String, long[]> expected = new TreeMap<>();
    facts(on)
        .forEach((customer, facts) -> {
          CustomerClassifiedInPyramid place = last(CustomerClassifiedInPyramid.class, facts);
          long[] counts =
              expected.computeIfAbsent(
                  place == null ? "unknown" : place.pyramidClass().name(), each -> new long[3]);
          counts[0] += isThere(facts) ? 1 : 0;
          of(VisitLogged.class, facts)
              .filter(visit -> !visit.occurredOn().isBefore(from))
              .forEach(visit -> counts[1] += visit.durationMinutes());
          of(CallLogged.class, facts)
              .filter(call -> !call.occurredOn().isBefore(from))
              .forEach(call -> counts[2] += call.durationMinutes());
        });
    for (JsonNode row : figure("pyramid", on, Map.of("from", from.toString())).get("classes")) {
      long[] counts = expected.getOrDefault(row.get("pyramidClass").asText(), new long[3]);
      assertThat(
              List.of(
                  row.get("customers").asLong(),
                  row.get("visitMinutes").asLong(),
                  row.get("callMinutes").asLong()))
          .as("%s on %s", row, on)
          .containsExactly(counts[0], counts[1], counts[2]);
    }
  }

  @ParameterizedTest
  @MethodSource("dates")
  @References("customer/tiers")
  void salesByTier(LocalDate on) {
    LocalDate after = on.minusMonths(12);
    Map<String, BigDecimal> expected = new TreeMap<>();
    facts(on)
        .forEach((customer, facts) -> {
          TierChanged tier = last(TierChanged.class, facts);
          String group = tier == null ? "unknown" : tier.tier().name();
          of(PurchaseRecorded.class, facts)
              .filter(each -> each.occurredOn().isAfter(after))
              .forEach(each -> expected.merge(group, each.netAmount().amount(), BigDecimal::add));
          of(PurchaseReturned.class, facts)
              .filter(each -> each.occurredOn().isAfter(after))
              .forEach(each ->
                  expected.merge(group, each.netAmount().amount().negate(), BigDecimal::add));
        });
    Map<String, BigDecimal> found = new TreeMap<>();
    for (JsonNode row : figure("tiers", on, Map.of()).get("tiers")) {
      BigDecimal sales = new BigDecimal(row.get("sales").asText());
      if (sales.signum() != 0) {
        found.put(row.get("tier").asText(), sales);
      }
    }
    assertThat(found).isEqualTo(expected);
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
    BigDecimal suffered = BigDecimal.ZERO;
    BigDecimal granted = BigDecimal.ZERO;
    for (LifecycleEvent fact : WORLD.standing(on)) {
      suffered =
          fact instanceof LossSufferedRecorded loss
              ? suffered.add(loss.amount().amount())
              : suffered;
      granted =
          fact instanceof GoodwillGranted given ? granted.add(given.worth().amount()) : granted;
    }
    BigDecimal sufferedFound = BigDecimal.ZERO;
    BigDecimal grantedFound = BigDecimal.ZERO;
    for (JsonNode row : figure("goodwill", on, Map.of()).get("tiers")) {
      sufferedFound = sufferedFound.add(new BigDecimal(row.get("suffered").asText()));
      grantedFound = grantedFound.add(new BigDecimal(row.get("granted").asText()));
    }
    assertThat(sufferedFound).isEqualByComparingTo(suffered);
    assertThat(grantedFound).isEqualByComparingTo(granted);
  }

  @ParameterizedTest
  @MethodSource("dates")
  @References("customer/representatives")
  void customersPerRepresentative(LocalDate on) {
    Map<String, Long> expected = new TreeMap<>();
    facts(on)
        .forEach((customer, facts) -> {
          RepresentativeAssigned last = last(RepresentativeAssigned.class, facts);
          if (isThere(facts)) {
            expected.merge(last == null ? "nobody" : last.representative(), 1L, Long::sum);
          }
        });
    Map<String, Long> found = new TreeMap<>();
    Set<String> given = new TreeSet<>();
    for (JsonNode row : figure("representatives", on, Map.of()).get("representatives")) {
      String name = row.has("representative") ? row.get("representative").asText() : "nobody";
      if (row.get("customers").asLong() > 0) {
        found.put(name, row.get("customers").asLong());
      }
      given.add(row.get("given").asText());
    }
    assertThat(found).isEqualTo(expected);
    assertThat(given).isNotEmpty();
  }
}
