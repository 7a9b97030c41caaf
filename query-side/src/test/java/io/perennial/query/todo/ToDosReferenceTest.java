package io.perennial.query.todo;

import static io.perennial.query.ReferenceRows.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.query.Folding;
import io.perennial.query.GeneratedWorld;
import io.perennial.query.ReferenceRows;
import io.perennial.query.References;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is to be done, compared with what the plain facts of a world say as of ten days. */
class ToDosReferenceTest {

  private static final GeneratedWorld WORLD = GeneratedWorld.of(2);
  private static final ToDosView VIEW = new ToDosView(ToDoPolicy.STANDARD);

  /** As it was known on each date, made once; what is to be done is what is known to be. */
  private static final Map<LocalDate, List<ToDoDocument>> DOCUMENTS = new HashMap<>();

  private static final Map<LocalDate, List<PlainToDo>> KNOWN = new HashMap<>();

  static Stream<LocalDate> dates() {
    return WORLD.dates().stream();
  }

  private static List<ToDoDocument> documents(LocalDate on) {
    return DOCUMENTS.computeIfAbsent(
        on, day -> List.copyOf(WORLD.documentsAsOf(VIEW, day).values()));
  }

  private static List<PlainToDo> known(LocalDate on) {
    return KNOWN.computeIfAbsent(on, day -> PlainToDo.of(WORLD, day));
  }

  /** The words, and what was written, are those of the tests of each kind. */
  @ParameterizedTest
  @MethodSource("dates")
  @References("todos/due")
  void due(LocalDate on) {
    for (ToDoKind kind : ToDoKind.values()) {
      for (String person : List.of("anybody", "rep-4")) {
        List<PlainToDo> asked =
            known(on).stream()
                .filter(each -> each.kind().equals(kind.name()))
                .filter(each -> person.equals("anybody") || person.equals(each.person()))
                .filter(each -> each.dueOn() == null || !each.dueOn().isAfter(on.plusDays(40)))
                .sorted(
                    Comparator.comparing(
                            PlainToDo::dueOn, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(PlainToDo::since)
                        .thenComparing(PlainToDo::id)
                        .thenComparing(
                            PlainToDo::subject, Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
        List<Map<String, @Nullable Object>> expected = new ArrayList<>();
        for (PlainToDo each : asked) {
          expected.add(
              row(
                  "id", each.id(),
                  "customerId", each.customerId(),
                  "kind", each.kind(),
                  "subject", each.subject(),
                  "person", each.person(),
                  "role", each.role(),
                  "since", each.since(),
                  "dueOn", each.dueOn(),
                  "dueAt", each.dueAt(),
                  "overdue", each.isOverdue(on)));
        }
        Map<String, String> given =
            Map.of("kind", kind.name(), "person", person, "within", "40", "top", "1000");
        ReferenceRows.assertSame(
            VIEW, "due", on, given, documents(on), expected, Set.of("words", "details", "agreed"));
        DueFigure.ToDoList list =
            Folding.figure(
                DueFigure.ToDoList.class, VIEW, "due", on.toString(), given, documents(on));
        assertThat(list.count()).isEqualTo(asked.size());
        assertThat(list.overdue())
            .isEqualTo(asked.stream().filter(each -> each.isOverdue(on)).count());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("dates")
  @References("todos/workload")
  void workload(LocalDate on) {
    Map<List<String>, List<PlainToDo>> groups =
        known(on).stream()
            .collect(
                Collectors.groupingBy(each ->
                    List.of(
                        each.kind(),
                        String.valueOf(each.person()),
                        each.person() == null ? each.role() : "")));
    List<Map<String, @Nullable Object>> expected = new ArrayList<>();
    groups
        .values()
        .forEach(group -> {
          PlainToDo first = group.getFirst();
          expected.add(
              row(
                  "person", first.person(),
                  "role", first.person() == null ? first.role() : null,
                  "kind", first.kind(),
                  "open", group.size(),
                  "overdue", group.stream().filter(each -> each.isOverdue(on)).count()));
        });
    ReferenceRows.assertSameBy(
        List.of("person", "role", "kind"), VIEW, "workload", on, Map.of(), documents(on), expected);
  }

  @ParameterizedTest
  @MethodSource("dates")
  @References("todos/contacts")
  void contacts(LocalDate on) {
    for (int within : List.of(0, 45)) {
      Map<String, List<PlainToDo>> people = new TreeMap<>();
      for (PlainToDo each : known(on)) {
        if (Set.of("CALL", "VISIT").contains(each.kind())) {
          people.computeIfAbsent(String.valueOf(each.person()), who -> new ArrayList<>()).add(each);
        }
      }
      List<Map<String, @Nullable Object>> expected = new ArrayList<>();
      people
          .values()
          .forEach(contacts ->
              expected.add(
                  row(
                      "representative", contacts.getFirst().person(),
                      "customers", contacts.stream().map(PlainToDo::id).distinct().count(),
                      "callsDue", due(contacts, "CALL", on, within),
                      "callsOverdue", overdue(contacts, "CALL", on).count(),
                      "visitsDue", due(contacts, "VISIT", on, within),
                      "visitsOverdue", overdue(contacts, "VISIT", on).count(),
                      "longestOverdueDays",
                          Stream.of("CALL", "VISIT")
                              .flatMap(kind -> overdue(contacts, kind, on))
                              .map(each -> ChronoUnit.DAYS.between(each.dueOn(), on))
                              .max(Long::compare)
                              .orElse(null))));
      ReferenceRows.assertSameBy(
          List.of("representative"),
          VIEW,
          "contacts",
          on,
          Map.of("within", Integer.toString(within)),
          documents(on),
          expected);
    }
  }

  private static long due(List<PlainToDo> contacts, String kind, LocalDate on, int within) {
    return contacts.stream()
        .filter(each -> each.kind().equals(kind) && !each.isOverdue(on))
        .filter(each -> each.dueOn() != null && !each.dueOn().isAfter(on.plusDays(within)))
        .count();
  }

  private static Stream<PlainToDo> overdue(List<PlainToDo> contacts, String kind, LocalDate on) {
    return contacts.stream().filter(each -> each.kind().equals(kind) && each.isOverdue(on));
  }

  /** Else the comparison says little. */
  @Test
  void thereIsSomethingOfEachKind() {
    Set<String> kinds = new TreeSet<>();
    dates().forEach(on -> known(on).forEach(each -> kinds.add(each.kind())));
    assertThat(kinds)
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(ToDoKind.values()).map(ToDoKind::name).toList());
  }
}
