package io.perennial.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenCommandComponentTest {

  private static final ECKey NEW = LocalKeySet.key("new");
  private static final ECKey OLD = LocalKeySet.key("old");

  @TempDir Path data;

  @Test
  void signsWithTheNewestKeyAndSaysWhoMayDoWhat() throws Exception {
    LocalKeySet.in(data, NEW, OLD);

    SignedJWT token =
        token("--scope", "views,history", "--for", "me@example", "--service", "reporting");

    assertThat(token.verify(new ECDSAVerifier(NEW.toECPublicKey()))).isTrue();
    assertThat(token.getHeader().getKeyID()).isEqualTo("new");
    assertThat(token.getHeader().getAlgorithm().getName()).isEqualTo("ES256");
    assertThat(token.getJWTClaimsSet().getIssuer()).isEqualTo("perennial-local");
    assertThat(token.getJWTClaimsSet().getAudience()).containsExactly("perennial");
    assertThat(token.getJWTClaimsSet().getSubject()).isEqualTo("me@example");
    assertThat(token.getJWTClaimsSet().getStringClaim("scope")).isEqualTo("views history");
    assertThat(token.getJWTClaimsSet().getStringClaim("azp")).isEqualTo("reporting");
    assertThat(token.getJWTClaimsSet().getClaim("act")).isNull();
    assertThat(validity(token)).isEqualTo(Duration.ofHours(12));
  }

  @Test
  void namesTheActorWhoAsksForAnother() throws Exception {
    LocalKeySet.in(data, NEW);

    SignedJWT token =
        token("--scope", "commands", "--for", "me@example", "--on-behalf-of", "boss@example");

    assertThat(token.getJWTClaimsSet().getSubject()).isEqualTo("boss@example");
    assertThat(token.getJWTClaimsSet().getJSONObjectClaim("act"))
        .isEqualTo(Map.of("sub", "me@example"));
  }

  @ParameterizedTest
  @CsvSource({"30m,PT30M", "12h,PT12H", "7d,P7D", "1h30m,PT1H30M"})
  void isValidForAsLongAsAsked(String text, Duration expected) throws Exception {
    LocalKeySet.in(data, NEW);

    assertThat(validity(token("--scope", "views", "--for", "me", "--valid", text)))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0m", "-1h", "400d", "soon"})
  void refusesALengthThatIsNone(String text) throws IOException {
    LocalKeySet.in(data, NEW);

    CommandRun run = run("--scope", "views", "--for", "me", "--valid=" + text);

    assertThat(run.exitCode()).isEqualTo(PerennialCommandLine.USAGE);
    assertThat(run.out()).isEmpty();
  }

  @Test
  void refusesAScopeThatIsNone() throws IOException {
    LocalKeySet.in(data, NEW);

    CommandRun run = run("--scope", "views,everything", "--for", "me");

    assertThat(run.exitCode()).isEqualTo(PerennialCommandLine.USAGE);
    assertThat(run.err()).contains("There is no scope 'everything'").contains("history");
  }

  @Test
  void saysWhatToDoBeforeTheFirstStart() {
    CommandRun run = run("--scope", "views", "--for", "me");

    assertThat(run.exitCode()).isEqualTo(PerennialCommandLine.FAILED);
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).contains("start ./perennial up first");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "{\"keys\":[]}", "not json"})
  void saysThatTheKeyFileIsNone(String content) throws IOException {
    Files.createDirectories(data.resolve("security"));
    Files.writeString(data.resolve("security/keys.json"), content);

    CommandRun run = run("--scope", "views", "--for", "me");

    assertThat(run.exitCode()).isEqualTo(PerennialCommandLine.FAILED);
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).contains("keys.json");
  }

  private SignedJWT token(String... options) throws Exception {
    CommandRun run = run(options);
    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    return SignedJWT.parse(run.out().strip());
  }

  private CommandRun run(String... options) {
    String[] all = new String[options.length + 3];
    all[0] = "token";
    all[1] = "--data";
    all[2] = data.toString();
    System.arraycopy(options, 0, all, 3, options.length);
    return CommandRun.of(all);
  }

  private static Duration validity(SignedJWT token) throws Exception {
    return Duration.between(
        token.getJWTClaimsSet().getIssueTime().toInstant(),
        token.getJWTClaimsSet().getExpirationTime().toInstant());
  }
}
