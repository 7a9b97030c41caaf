package io.perennial.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.events.LifecycleEvent;
import io.perennial.events.customer.contact.VisitLogged;
import io.perennial.events.customer.correction.Entry;
import io.perennial.events.customer.correction.EntryStruckOut;
import io.perennial.events.customer.dealing.PurchaseRecorded;
import io.perennial.events.customer.satisfaction.SurveyAnswerRecorded;
import io.perennial.platform.eventstore.RecordedEvent;
import io.perennial.query.GeneratedWorld;
import io.perennial.query.customer.CustomerCard;
import io.perennial.query.testing.AllViews;
import io.perennial.query.view.Figure;
import io.perennial.query.view.FigureArguments;
import io.perennial.query.view.FigureParameter;
import io.perennial.query.view.Past;
import io.perennial.query.view.View;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CustomerPageTest {

  private static final GeneratedWorld WORLD = GeneratedWorld.of(1, 60);

  /** Those that are not about one customer, or whose word on it another view has. */
  private static final Set<String> NOT_SHOWN =
      Set.of(
          "sales-day",
          "sales-target",
          "market-report",
          "sales-meeting",
          "product-line",
          "tiering-run",
          "tiering-move",
          "selling",
          "dealings",
          "key-account",
          "erasure");

  private static final Map<String, List<RecordedEvent>> CUSTOMERS = customers();

  private static final Past PAST =
      event ->
          known(CUSTOMERS, event.customerId()).stream()
              .filter(each -> each.streamId().equals(event.streamId()))
              .filter(each -> each.sequence() < event.sequence())
              .toList();

  private static final Map<String, CustomerPage> PAGES = new HashMap<>();

  private static Map<String, List<RecordedEvent>> customers() {
    Map<String, List<RecordedEvent>> customers = new TreeMap<>();
    for (RecordedEvent event : WORLD.events()) {
      if (event.customerId().startsWith("customer-")) {
        customers.computeIfAbsent(event.customerId(), id -> new ArrayList<>()).add(event);
      }
    }
    return customers;
  }

  private static <T> T known(Map<String, T> all, String name) {
    return Objects.requireNonNull(all.get(name), name);
  }

  private static CustomerPage page(String customerId) {
    return PAGES.computeIfAbsent(customerId, CustomerPageTest::folded);
  }

  private static CustomerPage folded(String customerId) {
    CustomerPage page = new CustomerPage(customerId, on(), AllViews.LIST, PAST);
    known(CUSTOMERS, customerId).forEach(page::apply);
    assertThat(page.failed()).isEmpty();
    return page;
  }

  private static Stream<Section.Part> parts() {
    return Sections.ALL.stream().flatMap(section -> section.parts().stream());
  }

  @Test
  void allThatTheCardSaysIsInOneSection() {
    List<String> shown =
        parts()
            .filter(part -> part.view().equals("customer"))
            .flatMap(part -> part.components().stream())
            .toList();

    List<String> card = new ArrayList<>(Components.names(CustomerCard.class));
    card.removeAll(List.of("customerId", "currency"));
    card.removeAll(List.of("formerTraits", "contactDays")); // to answer for earlier dates with
    card.removeAll(List.of("complaints")); // the view of complaints says more of them
    assertThat(shown).containsExactlyInAnyOrderElementsOf(card);
  }

  @Test
  void everyViewOfCustomersIsShownWithWhatItHas() {
    Map<String, View<?>> views = new HashMap<>();
    AllViews.LIST.forEach(view -> views.put(view.name(), view));
    Set<String> shown = new HashSet<>(parts().map(Section.Part::view).toList());

    assertThat(views.keySet()).containsAll(shown).containsAll(NOT_SHOWN);
    shown.addAll(NOT_SHOWN);
    assertThat(shown).containsExactlyInAnyOrderElementsOf(views.keySet());
    parts()
        .forEach(part ->
            assertThat(Components.names(known(views, part.view()).documentType()))
                .containsAll(part.components()));
    Sections.ALL.stream()
        .flatMap(section -> section.figures().stream())
        .forEach(of ->
            assertThat(known(views, of.view()).figures())
                .extracting(Figure::name)
                .contains(of.figure()));
  }

  @Test
  void itsDocumentsAreThoseOfTheViews() {
    for (View<?> view : AllViews.LIST) {
      if (!NOT_SHOWN.contains(view.name())) {
        compare(view);
      }
    }
  }

  private static <D> void compare(View<D> view) {
    Map<String, D> live = WORLD.documents(view);
    for (String customerId : CUSTOMERS.keySet()) {
      Map<String, Object> expected = new TreeMap<>();
      live.forEach((id, document) -> {
        if (view.customerOf(id, document).equals(customerId)
            && (view.shown() == null || view.shown().test(document))) {
          expected.put(id, view.asShownOn(document, on()));
        }
      });
      assertThat(new TreeMap<>(page(customerId).documents(view.name())))
          .as(view.name() + " of " + customerId)
          .isEqualTo(expected);
    }
  }

  /** What a figure says of all customers is what the page says of one. */
  @Test
  void itsFiguresAreThoseOfTheViews() {
    for (Section.Of of :
        Sections.ALL.stream().flatMap(each -> each.figures().stream()).distinct().toList()) {
      View<?> view =
          AllViews.LIST.stream().filter(each -> each.name().equals(of.view())).findFirst().get();
      compare(view, of);
    }
  }

  private static <D> void compare(View<D> view, Section.Of of) {
    Figure<D, ?, ?> figure =
        view.figures().stream().filter(each -> each.name().equals(of.figure())).findFirst().get();
    List<? extends Record> all = rows(figure, of, WORLD.documents(view));
    if (Components.names(all.getFirst().getClass()).stream().noneMatch("customerId"::equals)) {
      compareAlone(view, figure, of);
      return;
    }
    int told = 0;
    for (String customerId : CUSTOMERS.keySet()) {
      List<? extends Record> own =
          page(customerId)
              .contribution(of, CustomerPageTest::arguments)
              .map(List::copyOf)
              .orElse(List.of());
      assertThat(all.stream().filter(row -> customerId.equals(customer(row))).toList())
          .as(of.figure() + " of " + customerId)
          .isEqualTo(own);
      told += own.size();
    }
    assertThat(told).as(of.figure()).isEqualTo(all.size()).isPositive();
  }

  /** A figure in which no customer is named. */
  private static <D, A, R> void compareAlone(View<D> view, Figure<D, A, R> figure, Section.Of of) {
    WORLD
        .documents(view)
        .forEach((id, document) -> {
          if (CUSTOMERS.containsKey(id)) {
            assertThat(page(id).contribution(of, CustomerPageTest::arguments).orElseThrow())
                .as(of.figure() + " of " + id)
                .isEqualTo(rows(figure, of, Map.of(id, document)));
          }
        });
  }

  private static @Nullable Object customer(Record row) {
    return Components.value(row, "customerId");
  }

  private static <D, A, R> List<? extends Record> rows(
      Figure<D, A, R> figure, Section.Of of, Map<String, D> documents) {
    A sums = figure.start(arguments(figure, of));
    documents.values().forEach(document -> figure.add(sums, document));
    return figure.rows(figure.finish(sums));
  }

  private static FigureArguments arguments(Figure<?, ?, ?> figure, Section.Of of) {
    Map<String, String> values = new LinkedHashMap<>();
    for (FigureParameter parameter : figure.parameters()) {
      String usual = parameter.defaultText() == null ? on().toString() : parameter.defaultText();
      values.put(
          parameter.name(),
          parameter.name().equals("top")
              ? "1000"
              : of.arguments().getOrDefault(parameter.name(), usual));
    }
    return new FigureArguments(values);
  }

  private static LocalDate on() {
    return GeneratedWorld.END;
  }

  /** The plain events of a kind that are not struck out are those behind what they make. */
  @Test
  void behindAFigureAreItsEventsAndWhatWasStruckOutIsBehindNone() {
    int struckOut = 0;
    for (Map.Entry<String, List<RecordedEvent>> customer : CUSTOMERS.entrySet()) {
      CustomerPage page = page(customer.getKey());
      Map<Class<? extends LifecycleEvent>, String> kinds =
          Map.of(
              PurchaseRecorded.class,
              "dealings.purchases",
              VisitLogged.class,
              "visits.visits",
              SurveyAnswerRecorded.class,
              "lastAnswer");
      for (Map.Entry<Class<? extends LifecycleEvent>, String> kind : kinds.entrySet()) {
        Set<String> standing = ids(customer.getValue(), kind.getKey(), false);
        Set<String> behind =
            page.behind("customer", customer.getKey(), kind.getValue(), 10_000)
                .map(found -> Set.copyOf(found.ids()))
                .orElse(Set.of());
        Set<String> strikes = ids(customer.getValue(), EntryStruckOut.class, true);
        Set<String> facts = new HashSet<>(behind);
        facts.removeAll(strikes);
        struckOut += ids(customer.getValue(), kind.getKey(), true).size() - standing.size();
        if (kind.getKey() == SurveyAnswerRecorded.class) {
          assertThat(standing).containsAll(facts); // an earlier answer may not have been the last
        } else {
          assertThat(facts).as(customer.getKey() + kind).isEqualTo(standing);
        }
      }
    }
    assertThat(struckOut).isPositive();
  }

  private static Set<String> ids(
      List<RecordedEvent> events, Class<? extends LifecycleEvent> kind, boolean struckToo) {
    Set<Entry> struck = new HashSet<>();
    events.forEach(event -> {
      if (event.event() instanceof EntryStruckOut out) {
        struck.add(new Entry(out.kind(), out.entryId()));
      }
    });
    Set<String> ids = new HashSet<>();
    for (RecordedEvent event : events) {
      boolean gone = Entry.behind(event.event()).filter(struck::contains).isPresent();
      if (kind.isInstance(event.event()) && (struckToo || !gone)) {
        ids.add(event.eventId());
      }
    }
    return ids;
  }

  /** Nothing is on the page that no event has put there. */
  @Test
  void whatIsShownHasEventsBehindIt() {
    for (String customerId : CUSTOMERS.keySet()) {
      CustomerPage page = page(customerId);
      parts()
          .filter(part -> !part.whole())
          .forEach(part ->
              page.document(part.view())
                  .ifPresent(document -> {
                    for (String name : part.components()) {
                      if (!Components.isNothing(Components.value(document, name))) {
                        assertThat(page.behind(part.view(), customerId, name, 1))
                            .as(part.view() + "." + name + " of " + customerId)
                            .isPresent();
                      }
                    }
                  }));
    }
  }
}
