package io.perennial.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file with the words of the options. */
class ImportMappingFileComponentTest extends ImportKindsFixture {

  private static final List<String> SALES =
      List.of("Tag;Kunde;Betrag;Beleg;Pos", "05.01.2026;K1;1.000,50;7;1", "05.01.2026;K1;2,00;7;2");

  private static final String MAPPING =
      """
      \uFEFF# how our till writes
      customer = Kunde
      date=Tag
      amount = Betrag
      date-format = dd.MM.uuuu
      decimal = COMMA
      round = true

      id = Beleg
      id = Pos
      delimiter = ;
      source = till
      """;

  private String mapping(String content) {
    return "--mapping=" + files(KindSample.PURCHASES).file("till.mapping", content);
  }

  @Test
  void saysWhatOptionsSay() {
    CommandRun run = files(KindSample.PURCHASES).run("a.csv", SALES, mapping(MAPPING));
    CommandRun options =
        files(KindSample.PURCHASES)
            .run(
                "a.csv",
                "--customer=Kunde",
                "--date=Tag",
                "--amount=Betrag",
                "--date-format=dd.MM.uuuu",
                "--decimal=COMMA",
                "--id=Beleg",
                "--id=Pos",
                "--source=till");

    assertThat(run.out()).contains("2 recorded").contains("Amount     1,002.50 USD");
    assertThat(options.out()).contains("0 recorded, 2 known already").contains("Nothing changed");
  }

  @Test
  void isOverruledByTheCommandLine() {
    CommandRun run =
        files(KindSample.PURCHASES)
            .run("a.csv", SALES, mapping(MAPPING), "--id=Pos", "--source=shop", "--dry-run");

    assertThat(run.out()).contains("2 new");

    files(KindSample.PURCHASES).run("a.csv", SALES, mapping(MAPPING), "--id=Pos", "--source=shop");

    assertThat(service.purchases("customer-K1").getFirst().path("purchaseId").asText())
        .isEqualTo("nshop__1");
  }

  @Test
  void ofAnyKindHasItsWordsAndConstants() {
    CommandRun run =
        files(KindSample.VISITS)
            .run(
                "v.csv",
                List.of("customer,date,minutes", "K1,2026-01-05,45"),
                mapping(
                    "representative = =rep 7\npurpose = =Besuch\nmeans = Besuch=OTHER\n"
                        + "outcome = =NO_RESULT\n"));

    assertThat(run.exitCode()).isZero();
    assertThat(service.recorded("customer-K1", "log-visit").getFirst().path("purpose").asText())
        .isEqualTo("OTHER");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "colour = blue | line 1: 'colour' is no word of a mapping of purchases; there are amount,",
        "url = http://x | line 1: 'url' is no word",
        "overall = x | line 1: 'overall' is no word",
        "amount | line 1: a word, = and its value",
        "amount = | line 1: a word, = and its value",
        "round = perhaps | 'round' is true or false, not 'perhaps'",
        "decimal = comma;decimal = point | line 2: 'decimal' is said a second time"
      })
  void isRefusedWithItsLineWhenItIsNotUnderstood(String content, String message) {
    CommandRun run =
        files(KindSample.PURCHASES).run("a.csv", SALES, mapping(content.replace(';', '\n')));

    assertThat(run.exitCode()).isEqualTo(PerennialCommandLine.FAILED);
    assertThat(run.err()).contains("till.mapping").contains(message);
    assertThat(service.requests()).isZero();
  }

  @Test
  void withAValueThatNoOptionTakesIsWrongUsage() {
    CommandRun run =
        files(KindSample.PURCHASES).run("a.csv", SALES, mapping("decimal = semicolon"));

    assertThat(run.exitCode()).isEqualTo(PerennialCommandLine.USAGE);
    assertThat(run.err()).contains("--decimal").contains("semicolon");
  }

  @Test
  void hasToBeThereAndInUtf8() throws IOException {
    CommandRun nowhere =
        files(KindSample.PURCHASES).run("a.csv", SALES, "--mapping=" + folder.resolve("no"));
    Files.write(folder.resolve("m"), "amount = Währung".getBytes(StandardCharsets.ISO_8859_1));
    CommandRun latin =
        files(KindSample.PURCHASES).run("a.csv", SALES, "--mapping=" + folder.resolve("m"));

    assertThat(nowhere.err()).contains("There is no readable mapping at ");
    assertThat(latin.err()).contains("is not written in UTF-8");
  }
}
