package io.perennial.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.perennial.events.LifecycleEvent;
import io.perennial.events.customer.stage.LifecycleStage;
import io.perennial.events.customer.standing.TierChanged;
import io.perennial.events.json.PerennialMapper;
import io.perennial.platform.churn.ChurnPolicy;
import io.perennial.platform.document.Filter.Operator;
import io.perennial.platform.receivables.ReceivablesPolicy;
import io.perennial.platform.tier.TierBenefits;
import io.perennial.query.Facts;
import io.perennial.query.Folding;
import io.perennial.query.GeneratedWorld;
import io.perennial.query.PlainAccount;
import io.perennial.query.churn.ChurnDocument;
import io.perennial.query.churn.ChurnView;
import io.perennial.query.customer.CustomerCard;
import io.perennial.query.customer.CustomerView;
import io.perennial.query.lifetimevalue.LifetimeValueDocument;
import io.perennial.query.lifetimevalue.LifetimeValueView;
import io.perennial.query.loyalty.LoyaltyDocument;
import io.perennial.query.loyalty.LoyaltyPolicy;
import io.perennial.query.loyalty.LoyaltyView;
import io.perennial.query.receivables.ReceivablesDocument;
import io.perennial.query.receivables.ReceivablesView;
import io.perennial.query.view.View;
import io.perennial.query.view.ViewField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A customer's stage, tier, exposure and sales are the same on the same date, whoever says them:
 * cards as of the date, filters of lists, totals and figures of what is known at the end.
 */
class OneTruthTest {

  private static final GeneratedWorld WORLD = GeneratedWorld.of(1);
  private static final CustomerView CUSTOMERS =
      new CustomerView(Facts.CURRENCY, TierBenefits.STANDARD, ChurnPolicy.STANDARD);
  private static final ChurnView CHURN = new ChurnView(Facts.CURRENCY, ChurnPolicy.STANDARD);
  private static final LifetimeValueView VALUE =
      new LifetimeValueView(Facts.CURRENCY, ChurnPolicy.STANDARD);
  private static final LoyaltyView LOYALTY =
      new LoyaltyView(Facts.CURRENCY, LoyaltyPolicy.STANDARD, ChurnPolicy.STANDARD);
  private static final ReceivablesView RECEIVABLES =
      new ReceivablesView(Facts.CURRENCY, ReceivablesPolicy.STANDARD);

  private static final Map<String, CustomerCard> CARDS = WORLD.documents(CUSTOMERS);
  private static final Map<String, ChurnDocument> LEAVING = WORLD.documents(CHURN);
  private static final Map<String, LifetimeValueDocument> VALUES = WORLD.documents(VALUE);
  private static final Map<String, LoyaltyDocument> LOYAL = WORLD.documents(LOYALTY);
  private static final Map<String, ReceivablesDocument> OWED = WORLD.documents(RECEIVABLES);

  static Stream<LocalDate> dates() {
    return WORLD.dates().stream();
  }

  /** Cards as of days, which several tests look at. */
  private static final Map<LocalDate, Map<String, CustomerCard>> KEPT = new HashMap<>();

  /** The cards as of a day. */
  private static Map<String, CustomerCard> kept(LocalDate on) {
    return KEPT.computeIfAbsent(on, day -> WORLD.documentsAsOf(CUSTOMERS, day));
  }

  /** The cards as of a day, as they are shown on it. */
  private static Map<String, CustomerCard> shown(LocalDate on) {
    Map<String, CustomerCard> shown = new TreeMap<>();
    kept(on).forEach((id, card) -> shown.put(id, CUSTOMERS.asShownOn(card, on)));
    return shown;
  }

  private static @Nullable LifecycleStage stage(CustomerCard card) {
    return card.stage() == null ? null : card.stage().stage();
  }

  private static <D> JsonNode figure(
      View<D> view, String name, LocalDate on, Map<String, String> given, Map<String, D> from) {
    return PerennialMapper.plain()
        .valueToTree(
            Folding.figure(
                Object.class, view, name, on.toString(), given, List.copyOf(from.values())));
  }

  @ParameterizedTest
  @MethodSource("dates")
  void cardsSayWhatTheFactsSay(LocalDate on) {
    Map<String, LifecycleStage> stages = new TreeMap<>();
    shown(on)
        .forEach((id, card) -> {
          if (card.dealings().purchases() > 0) {
            stages.put(id, Objects.requireNonNull(stage(card)));
          }
        });
    assertThat(stages).isEqualTo(PlainStages.on(WORLD, on));
  }

  @Test
  void everyStageOccurs() {
    assertThat(
            WORLD.dates().stream()
                .flatMap(on -> shown(on).values().stream().map(OneTruthTest::stage)))
        .contains(
            LifecycleStage.PROSPECT,
            LifecycleStage.CUSTOMER,
            LifecycleStage.LAPSED,
            LifecycleStage.DEFECTED,
            LifecycleStage.DISQUALIFIED);
  }

  /** Of what is known at the end, figures say of a day what cards as of it show. */
  @ParameterizedTest
  @MethodSource("dates")
  void totalsCountWhatCardsShow(LocalDate on) {
    Collection<CustomerCard> cards = shown(on).values();
    JsonNode totals = figure(CUSTOMERS, "totals", on, Map.of(), CARDS);

    Map<String, Long> stages = new HashMap<>();
    totals
        .get("stages")
        .forEach(each -> stages.put(each.get("stage").asText(), each.get("customers").asLong()));
    for (LifecycleStage stage : LifecycleStage.values()) {
      assertThat(stages)
          .containsEntry(stage.name(), cards.stream().filter(card -> stage(card) == stage).count());
    }
    same(totals, "customers", cards, card -> stage(card) == null ? 0 : 1);
    same(totals, "purchases", cards, card -> card.dealings().purchases());
    same(totals, "sales", cards, card -> card.dealings().sales());
    same(totals, "cashSales", cards, card -> card.dealings().cashSales());
    same(totals, "creditSales", cards, card -> card.dealings().creditSales());
    same(totals, "paid", cards, card -> card.dealings().paid());
    same(totals, "exposure", cards, card -> card.credit().exposure());
    same(totals, "breached", cards, card -> card.credit().breachedSince() == null ? 0 : 1);
    same(totals, "visits", cards, card -> card.visits().visits());
    same(totals, "complaints", cards, card -> card.complaints().all());
    same(totals, "openComplaints", cards, card -> card.complaints().open().size());
  }

  private static void same(
      JsonNode totals,
      String name,
      Collection<CustomerCard> cards,
      Function<CustomerCard, Number> part) {
    BigDecimal sum = BigDecimal.ZERO;
    for (CustomerCard card : cards) {
      sum = sum.add(new BigDecimal(part.apply(card).toString()));
    }
    assertThat(number(totals, name)).as(name).isEqualByComparingTo(sum);
  }

  private static BigDecimal number(JsonNode node, String name) {
    return new BigDecimal(node.get(name).asText());
  }

  @ParameterizedTest
  @MethodSource("dates")
  void figuresOfOtherViewsCountTheSame(LocalDate on) {
    JsonNode totals = figure(CUSTOMERS, "totals", on, Map.of(), CARDS);
    long active =
        shown(on).values().stream()
            .filter(card -> stage(card) == LifecycleStage.CUSTOMER)
            .filter(card -> card.dealings().purchases() > 0)
            .count();
    JsonNode periods = figure(CHURN, "rate", on, Map.of(), LEAVING).get("periods");

    assertThat(periods.get(periods.size() - 1).get("atEnd").asLong()).isEqualTo(active);
    assertThat(figure(CHURN, "at-risk", on, Map.of(), LEAVING).get("activeCustomers").asLong())
        .isEqualTo(active);
    assertThat(figure(CHURN, "what-if", on, Map.of(), LEAVING).get("activeCustomers").asLong())
        .isEqualTo(active);
    assertThat(figure(VALUE, "outlook", on, Map.of(), VALUES).get("activeCustomers").asLong())
        .isEqualTo(active);
    assertThat(number(figure(RECEIVABLES, "share-of-assets", on, Map.of(), OWED), "receivables"))
        .isEqualByComparingTo(number(totals, "exposure"));
    assertThat(number(figure(CUSTOMERS, "composition", on, Map.of(), CARDS), "sales"))
        .isEqualByComparingTo(number(totals, "sales"));
    assertThat(number(figure(VALUE, "totals", on, Map.of(), VALUES), "sales"))
        .isEqualByComparingTo(number(totals, "sales"));
    assertThat(number(figure(LOYALTY, "quadrants", on, Map.of(), LOYAL), "customers"))
        .isEqualByComparingTo(number(totals, "customersThatBought"));
  }

  /** Since when a customer owes more than its limit, on a day, told from plain facts. */
  private static Map<String, LocalDate> inBreach(LocalDate on) {
    Map<String, List<LifecycleEvent>> known =
        WORLD.standing(on).stream()
            .sorted(Comparator.comparing(LifecycleEvent::occurredOn))
            .collect(Collectors.groupingBy(LifecycleEvent::customerId));
    Map<String, LocalDate> inBreach = new TreeMap<>();
    known.forEach((id, facts) ->
        PlainAccount.breaches(facts).stream()
            .filter(breach -> breach.endedOn() == null)
            .forEach(breach -> inBreach.put(id, breach.begunOn())));
    return inBreach;
  }

  /** Who owes more than its limit, and since when: cards, a list, figures and a total. */
  @ParameterizedTest
  @MethodSource("dates")
  void whoIsInBreachIsTheSameEverywhere(LocalDate on) {
    Map<String, LocalDate> expected = inBreach(on);
    Map<String, LocalDate> cards = new TreeMap<>();
    Set<String> listed = new TreeSet<>();
    ViewField<CustomerCard> field = Asked.field(CUSTOMERS, "breached");
    shown(on)
        .forEach((id, card) -> {
          if (card.credit().breachedSince() != null) {
            cards.put(id, card.credit().breachedSince());
          }
          if (field.value().apply(card).equals("yes")) {
            listed.add(id);
          }
        });
    Map<String, LocalDate> exposed = new TreeMap<>();
    figure(RECEIVABLES, "exposure", on, Map.of("top", "1000"), OWED)
        .get("largest")
        .forEach(row -> {
          if (row.hasNonNull("breachedSince")) {
            exposed.put(
                row.get("customerId").asText(), LocalDate.parse(row.get("breachedSince").asText()));
          }
        });

    assertThat(cards).isEqualTo(expected);
    assertThat(listed).isEqualTo(expected.keySet());
    assertThat(exposed).isEqualTo(expected);
    assertThat(figure(CUSTOMERS, "totals", on, Map.of(), CARDS).get("breached").asInt())
        .isEqualTo(expected.size());
    assertThat(figure(RECEIVABLES, "breaches", on, Map.of(), OWED).get("lasting").asInt())
        .isEqualTo(expected.size());
    int utilised = 0;
    for (JsonNode part : figure(RECEIVABLES, "utilisation", on, Map.of(), OWED).get("parts")) {
      utilised += part.get("breached").asInt();
    }
    assertThat(utilised).isEqualTo(expected.size());
  }

  @Test
  void someAreInBreachAndSomeAreSoNoMore() {
    List<LocalDate> dates = WORLD.dates();
    for (LocalDate on : dates.subList(dates.size() / 2, dates.size())) {
      Map<String, LocalDate> before = inBreach(on.minusMonths(6));
      Map<String, LocalDate> now = inBreach(on);
      assertThat(now).hasSizeGreaterThan(10);
      assertThat(before.keySet()).anyMatch(id -> !now.containsKey(id));
    }
  }

  /** The later word of a day is the one recorded last. */
  @ParameterizedTest
  @MethodSource("dates")
  void tiersAreTheSameEverywhere(LocalDate on) {
    Map<String, TierChanged> reference = new TreeMap<>();
    for (LifecycleEvent fact : WORLD.standing(on)) {
      if (fact instanceof TierChanged changed) {
        reference.merge(
            changed.customerId(),
            changed,
            (before, after) -> after.occurredOn().isBefore(before.occurredOn()) ? before : after);
      }
    }
    shown(on)
        .forEach((id, card) -> {
          TierChanged last = reference.get(id);
          assertThat(card.tier() == null ? null : card.tier().tier())
              .isEqualTo(last == null ? null : last.tier());
        });
    for (String by : List.of("tier", "class")) {
      JsonNode composition = figure(CUSTOMERS, "composition", on, Map.of(), CARDS);
      JsonNode value = figure(VALUE, "by", on, Map.of("by", by), VALUES);
      assertThat(sales(composition.get(by.equals("tier") ? "byTier" : "byClass")))
          .isEqualTo(sales(value.get("groups")));
    }
  }

  private static Map<String, BigDecimal> sales(JsonNode groups) {
    Map<String, BigDecimal> sales = new TreeMap<>();
    StreamSupport.stream(groups.spliterator(), false)
        .filter(group -> number(group, "sales").signum() != 0)
        .forEach(group ->
            sales.put(group.get("group").asText(), number(group, "sales").stripTrailingZeros()));
    return sales;
  }

  /** What a list of a day is asked for finds those of which it then shows it. */
  @ParameterizedTest
  @MethodSource("dates")
  void listsFindWhatTheyShow(LocalDate on) {
    Map<String, CustomerCard> kept = kept(on);
    ViewField<CustomerCard> field = Asked.field(CUSTOMERS, "stage");
    for (LifecycleStage stage : LifecycleStage.values()) {
      Set<String> showing = new TreeSet<>();
      kept.forEach((id, card) -> {
        if (stage(CUSTOMERS.asShownOn(card, on)) == stage) {
          showing.add(id);
        }
      });
      assertThat(Asked.found(kept, field, stage, on)).as("%s on %s", stage, on).isEqualTo(showing);
    }
  }

  /** Who rests on a day, and until when: the figure, the cards, and lists say the same. */
  @ParameterizedTest
  @MethodSource("dates")
  void whoRestsIsTheSameEverywhere(LocalDate on) {
    Map<String, String> counted = new TreeMap<>();
    figure(CUSTOMERS, "resting", on, Map.of("top", "1000"), CARDS)
        .get("prospects")
        .forEach(
            row -> counted.put(row.get("customerId").asText(), row.get("mayBeCalledOn").asText()));
    Map<String, String> showing = new TreeMap<>();
    shown(on)
        .forEach((id, card) -> {
          if (card.winning().restsUntil() != null) {
            showing.put(id, card.winning().restsUntil().toString());
          }
        });
    assertThat(showing).isEqualTo(counted);

    Map<String, CustomerCard> kept = kept(on);
    ViewField<CustomerCard> field = Asked.field(CUSTOMERS, "restsUntil");
    Set<String> others = new TreeSet<>(kept.keySet());
    others.removeAll(showing.keySet());
    assertThat(Asked.found(kept, field, Operator.AT_LEAST, "2000-01-01", on))
        .isEqualTo(showing.keySet());
    assertThat(Asked.found(kept, field, Operator.AT_MOST, "2100-01-01", on))
        .isEqualTo(showing.keySet());
    assertThat(Asked.found(kept, field, Operator.AT_MOST, on.toString(), on)).isEmpty();
    assertThat(Asked.found(kept, field, Operator.EQUAL, "", on)).isEqualTo(others);
    showing.forEach((id, until) ->
        assertThat(Asked.found(kept, field, Operator.EQUAL, until, on)).contains(id));
  }

  @Test
  void someRestAndSomeDoSoNoMore() {
    assertThat(WORLD.dates())
        .anyMatch(on ->
            shown(on).values().stream().anyMatch(card -> card.winning().restsUntil() != null));
    assertThat(WORLD.dates())
        .anyMatch(on ->
            kept(on).values().stream()
                .anyMatch(kept -> !kept.winning().equals(CUSTOMERS.asShownOn(kept, on).winning())));
  }
}
