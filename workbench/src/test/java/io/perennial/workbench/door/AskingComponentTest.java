package io.perennial.workbench.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.Headers;
import io.perennial.workbench.StandInDoors;
import io.perennial.workbench.StandInDoors.Said;
import io.perennial.workbench.signin.Looking;
import io.perennial.workbench.signin.Person;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How the doors are asked: for masked data or not, and several of them at the same time. */
class AskingComponentTest {

  private static final String PERSONAL_DATA = "Personal-Data";

  private record Somebody(@Nullable String reason) implements Person {
    @Override
    public String name() {
      return "somebody";
    }

    @Override
    public Set<String> scopes() {
      return Set.of("views", "personal");
    }

    @Override
    public String token() {
      return "token";
    }

    @Override
    public Optional<Looking> looks() {
      return Optional.ofNullable(reason).map(why -> new Looking(why, Instant.MAX));
    }
  }

  private static StandInDoors doors() {
    return new StandInDoors(asked ->
        Said.of(
            asked.path().contains("refused") ? 403 : 200, "{\"path\": \"" + asked.path() + "\"}"));
  }

  private static Headers headers(@Nullable String reason) {
    try (StandInDoors standIn = doors()) {
      standIn.doors().get(new Somebody(reason), "/views/customer");
      return standIn.asked().getFirst().headers();
    }
  }

  @Test
  void dataIsMaskedUntilSomebodySaysWhyItIsToBeShown() {
    assertThat(headers(null).getFirst(PERSONAL_DATA)).isEqualTo("masked");
    assertThat(headers(null).getFirst(Doors.REASON)).isNull();
    assertThat(headers("a call").getFirst(Doors.REASON)).isEqualTo("a call");
    assertThat(headers("a call").getFirst(PERSONAL_DATA)).isNull();
    assertThat(headers("客户来电").getFirst(Doors.REASON))
        .isEqualTo("UTF-8''%E5%AE%A2%E6%88%B7%E6%9D%A5%E7%94%B5");
  }

  @Test
  void answersComeInTheOrderInWhichTheyWereAskedFor() {
    try (StandInDoors standIn = doors()) {
      assertThat(standIn.doors().all(new Somebody(null), List.of("/one", "/two", "/three")))
          .extracting(answer -> answer.body().path("path").asText())
          .containsExactly("/one", "/two", "/three");
    }
  }

  @Test
  void oneRefusalRefusesAllOfThem() {
    try (StandInDoors standIn = doors()) {
      assertThatThrownBy(() -> standIn.doors().all(new Somebody(null), List.of("/one", "/refused")))
          .isInstanceOfSatisfying(
              DoorException.class,
              refused -> assertThat(refused.problem().status()).isEqualTo(403));
    }
  }
}
