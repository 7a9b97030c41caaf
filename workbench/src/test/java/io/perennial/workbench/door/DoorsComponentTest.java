package io.perennial.workbench.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.workbench.StandInDoors;
import io.perennial.workbench.StandInDoors.Asked;
import io.perennial.workbench.StandInDoors.Said;
import io.perennial.workbench.signin.Person;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** What somebody has changed is seen in what that person reads next. */
class DoorsComponentTest {

  private static final String TOKEN = "Consistency-Token";
  private static final String BEHIND =
      "{\"status\":503,\"code\":\"view-behind\",\"title\":\"The view is behind\"}";

  private final Somebody somebody = new Somebody();

  @Test
  void waitsForWhatThePersonHasWritten() {
    try (StandInDoors standIn = new StandInDoors(DoorsComponentTest::takes)) {
      standIn.doors().get(somebody, "/views/customer");
      standIn.doors().post(somebody, "/commands/customers", null, Map.of());
      standIn.doors().get(somebody, "/views/customer");

      assertThat(standIn.asked())
          .extracting(asked -> Optional.ofNullable(asked.headers().getFirst(TOKEN)))
          .containsExactly(Optional.empty(), Optional.empty(), Optional.of("written-1"));
      assertThat(standIn.asked().getLast().headers().getFirst("Prefer")).isEqualTo("wait=2");
    }
  }

  @Test
  void doesNotWaitForWhatWasKnownThen() {
    somebody.wrote("written-1");
    try (StandInDoors standIn = new StandInDoors(DoorsComponentTest::takes)) {
      standIn.doors().get(somebody, "/views/customer/customer-1?asOf=2024-03-15");
      standIn.doors().get(somebody, "/history/feed");

      assertThat(standIn.asked())
          .allSatisfy(asked -> assertThat(asked.headers().getFirst(TOKEN)).isNull());
    }
  }

  @Test
  void showsWhatIsThereWhenTheViewDoesNotComeInTime() {
    somebody.wrote("written-1");
    try (StandInDoors standIn =
        new StandInDoors(asked ->
            asked.headers().getFirst(TOKEN) == null
                ? Said.of(200, "{\"is\":\"there\"}")
                : Said.of(503, BEHIND))) {
      Answer answer = standIn.doors().get(somebody, "/views/customer/customer-1");

      assertThat(answer.body().path("is").asText()).isEqualTo("there");
      assertThat(standIn.asked()).hasSize(2);
    }
  }

  private static Said takes(Asked asked) {
    return asked.method().equals("POST")
        ? new Said(201, "{}", Map.of(TOKEN, "written-1"))
        : Said.of(200, "{}");
  }

  private static final class Somebody implements Person {

    private final AtomicReference<String> last = new AtomicReference<>();

    @Override
    public String name() {
      return "somebody@example";
    }

    @Override
    public Set<String> scopes() {
      return Set.of("views", "commands");
    }

    @Override
    public String token() {
      return "token";
    }

    @Override
    public Optional<String> written() {
      return Optional.ofNullable(last.get());
    }

    @Override
    public void wrote(String consistencyToken) {
      last.set(consistencyToken);
    }
  }
}
