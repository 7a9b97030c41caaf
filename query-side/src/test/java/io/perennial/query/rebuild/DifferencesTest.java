package io.perennial.query.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.query.rebuild.Comparison.Difference;
import io.perennial.query.rebuild.Comparison.Example;
import io.perennial.query.testing.Ledger;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DifferencesTest {

  private static Ledger ledger(@Nullable String contact, long sales, String... purchases) {
    return new Ledger("customer-a", "north", "person-1", contact, sales, List.of(purchases));
  }

  private static List<Difference> differences(Object before, Object after) {
    return Differences.of("customer-a", before, after).fields();
  }

  @Test
  void fieldsThatDifferAreToldWithBothValues() {
    assertThat(differences(ledger("Ann", 10, "a1"), ledger("Ann", 12, "a2")))
        .containsExactly(
            new Difference("purchases[0]", "a1", "a2", false, false),
            new Difference("sales", "10", "12", false, false));
  }

  @Test
  void whatIsPersonalIsNamedAndNotTold() {
    assertThat(differences(ledger("Ann Archer", 1), ledger("Bob Baker", 1)))
        .containsExactly(new Difference("contact", null, null, false, true));
    assertThat(differences(ledger("Ann Archer", 1), ledger(null, 1)))
        .containsExactly(new Difference("contact", null, null, false, true));
    assertThat(
            differences(
                Map.of("people", Map.of("one", ledger("Ann Archer", 1))),
                Map.of("people", List.of(ledger("Bob Baker", 1)))))
        .containsExactly(new Difference("people", null, null, false, true));
  }

  @Test
  void ofListsOfDifferentLengthTheLengthsAreTold() {
    assertThat(differences(ledger(null, 1, "a1", "a2"), ledger(null, 1, "a2")))
        .containsExactly(new Difference("purchases", "2", "1", true, false));
  }

  @Test
  void whatOnlyOneSideHasIsToldFieldByField() {
    assertThat(
            differences(Map.of("id", "x"), Map.of("id", "x", "last", Map.of("on", "2026-01-01"))))
        .containsExactly(new Difference("last.on", null, "2026-01-01", false, false));
  }

  @Test
  void longValuesAndManyFieldsAreCut() {
    Map<String, String> before =
        IntStream.range(10, 25).boxed().collect(Collectors.toMap(i -> "f" + i, i -> "x"));
    Map<String, String> after =
        IntStream.range(10, 25)
            .boxed()
            .collect(Collectors.toMap(i -> "f" + i, i -> "😀".repeat(200)));

    Example example = Differences.of("x", before, after);

    assertThat(example.fields()).hasSize(10);
    assertThat(example.moreFields()).isEqualTo(5);
    assertThat(example.fields().getFirst().after()).isEqualTo("😀".repeat(120) + "…");
  }
}
