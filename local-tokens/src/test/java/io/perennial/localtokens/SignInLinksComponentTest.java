package io.perennial.localtokens;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.localtokens.SignInLinks.Grant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignInLinksComponentTest {

  private static final Instant NOW = Instant.parse("2026-11-29T08:00:00Z");
  private static final Grant GRANT = new Grant("ada@example", List.of("views", "commands"));

  @TempDir Path folder;
  private Path data;
  private SignInLinks links;

  @BeforeEach
  void open() {
    data = folder.resolve("data");
    links = SignInLinks.in(data);
  }

  @Test
  void grantsWhatItWasMadeForOnce() throws IOException {
    String key = links.issue(GRANT, NOW.plusSeconds(60));

    assertThat(key).matches("[0-9a-f]{48}");
    assertThat(SignInLinks.in(data).redeem(key, NOW)).contains(GRANT);
    assertThat(links.redeem(key, NOW)).isEmpty();
  }

  @Test
  void isOfNoUseAfterItsTimeNorToWhoGuesses() throws IOException {
    String key = links.issue(GRANT, NOW.plusSeconds(60));

    assertThat(links.redeem(key.replace(key.charAt(0), '0') + "1", NOW)).isEmpty();
    assertThat(links.redeem("../../keys.json", NOW)).isEmpty();
    assertThat(links.redeem("", NOW)).isEmpty();
    assertThat(links.redeem(key, NOW.plusSeconds(60))).isEmpty();
    assertThat(links.redeem(key, NOW)).as("it is gone").isEmpty();
  }

  @Test
  void isKeptWithoutItsKeyInAFileOfItsOwner() throws IOException {
    String key = links.issue(GRANT, NOW.plusSeconds(60));

    try (Stream<Path> files = Files.walk(data)) {
      List<Path> regular = files.filter(Files::isRegularFile).toList();
      assertThat(regular).hasSize(1);
      assertThat(regular.getFirst().toString()).doesNotContain(key);
      assertThat(Files.readString(regular.getFirst())).doesNotContain(key);
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(regular.getFirst())))
          .isEqualTo("rw-------");
    }
  }

  @Test
  void oneOfManyThatComeAtOnceIsLetIn() throws Exception {
    String key = links.issue(GRANT, NOW.plusSeconds(60));
    int many = 8;
    CyclicBarrier together = new CyclicBarrier(many);
    Callable<Optional<Grant>> comes =
        () -> {
          together.await();
          return SignInLinks.in(data).redeem(key, NOW);
        };
    try (ExecutorService threads = Executors.newFixedThreadPool(many)) {
      int letIn = 0;
      for (Future<Optional<Grant>> one :
          threads.invokeAll(Stream.generate(() -> comes).limit(many).toList())) {
        letIn += one.get().isPresent() ? 1 : 0;
      }
      assertThat(letIn).isEqualTo(1);
    }
  }

  @Test
  void leadsToTheWorkbenchThatWasStartedLast() throws IOException {
    assertThat(links.link(GRANT, NOW.plusSeconds(60))).isEmpty();

    links.lead("http://127.0.0.1:8090");
    links.lead("http://127.0.0.1:9010");

    String link = links.link(GRANT, NOW.plusSeconds(60)).orElseThrow();
    assertThat(link).startsWith("http://127.0.0.1:9010/sign-in?key=");
    assertThat(links.redeem(link.substring(link.indexOf('=') + 1), NOW)).contains(GRANT);
  }
}
