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
import java.util.stream.IntStream;
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

  private static StandInDoors doors() {
    return new StandInDoors(asked ->
        asked.path().endsWith("-404")
            ? Said.of(404, "{}")
            : Said.of(
                200,
                """
                {"identity": {"legalName": "Name of %s"},
                 "representatives": [{"representative": "before"}, {"representative": "now"}]}
                """
                    .formatted(asked.path().replaceAll(".*/", ""))));
  }

  @Test
  void aNameIsAskedForOnceAndNeverAsPersonalData() {
    try (StandInDoors standIn = doors()) {
      Map<String, String> names =
          new Names(standIn.doors())
              .of(LOOKER, List.of("customer-1", "customer-404", "sales-day-1", "customer-1"));

      assertThat(names).containsExactly(Map.entry("customer-1", "Name of customer-1"));
      assertThat(standIn.asked())
          .extracting(Asked::path)
          .containsExactlyInAnyOrder("/views/customer/customer-1", "/views/customer/customer-404");
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

      assertThat(new Names(standIn.doors()).of(LOOKER, many)).hasSizeLessThanOrEqualTo(Names.MOST);
      assertThat(standIn.asked()).hasSize(Names.MOST);
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
