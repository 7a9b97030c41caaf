package io.perennial.workbench.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.workbench.StandInDoors;
import io.perennial.workbench.StandInDoors.Asked;
import io.perennial.workbench.StandInDoors.Said;
import io.perennial.workbench.signin.Looking;
import io.perennial.workbench.signin.Person;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What customers are called, where only their numbers are told. */
class NamesComponentTest {

  private record Looker(Set<String> scopes) implements Person {
    @Override
    public String name() {
      return "somebody";
    }

    @Override
    public String token() {
      return "token";
    }

    @Override
    public Optional<Looking> looks() {
      return Optional.of(new Looking("a call", Instant.MAX));
    }
  }

  private static final Person LOOKER = new Looker(Set.of("views", "personal"));

  /** There is no customer 404. */
  private static StandInDoors doors() {
    return new StandInDoors(asked -> {
      String items =
          ids(asked)
              .filter(id -> !id.endsWith("-404"))
              .map(
                  """
                  {"customerId": "%1$s", "identity": {"legalName": "Name of %1$s"},
                   "representatives": [{"representative": "before"}, {"representative": "now"}]}
                  """
                      ::formatted)
              .collect(Collectors.joining(","));
      return Said.of(200, "{\"items\": [" + items + "], \"next\": null}");
    });
  }

  private static Stream<String> ids(Asked asked) {
    return Stream.of(asked.path().substring("/views/customer?ids=".length()).split("%2C|,"));
  }

  @Test
  void namesAreAskedForInOneGoAndNeverAsPersonalData() {
    try (StandInDoors standIn = doors()) {
      Map<String, String> names =
          new Names(standIn.doors())
              .of(
                  LOOKER,
                  List.of("customer-1", "customer-404", "sales-day-1", "customer-1", "customer-2"));

      assertThat(names)
          .containsExactly(
              Map.entry("customer-1", "Name of customer-1"),
              Map.entry("customer-2", "Name of customer-2"));
      assertThat(standIn.asked()).hasSize(1);
      assertThat(ids(standIn.asked().getFirst()))
          .containsExactly("customer-1", "customer-404", "customer-2");
      assertThat(standIn.asked()).allMatch(asked -> asked.headers().get(Doors.REASON) == null);
    }
  }

  @Test
  void whoLooksAfterACustomerIsWhoDoesNowAndToldAsThePersonMaySeeIt() {
    try (StandInDoors standIn = doors()) {
      assertThat(new Names(standIn.doors()).representatives(LOOKER, List.of("customer-1")))
          .containsExactly(Map.entry("customer-1", "now"));
      assertThat(standIn.asked().getFirst().headers().getFirst(Doors.REASON)).isEqualTo("a call");
    }
  }

  @Test
  void aLongTableAsksForThoseThatComeFirst() {
    try (StandInDoors standIn = doors()) {
      List<String> many =
          IntStream.range(0, 3 * Names.MOST).mapToObj(number -> "customer-" + number).toList();

      assertThat(new Names(standIn.doors()).of(LOOKER, many))
          .containsOnlyKeys(many.subList(0, Names.MOST));
    }
  }

  @Test
  void whoMaySeeNoViewsAsksForNothing() {
    try (StandInDoors standIn = doors()) {
      assertThat(new Names(standIn.doors()).of(new Looker(Set.of()), List.of("customer-1")))
          .isEmpty();
      assertThat(standIn.asked()).isEmpty();
    }
  }
}
