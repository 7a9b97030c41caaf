package io.perennial.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LookComponentTest {

  private static final Charset GB18030 = Charset.forName("GB18030");

  @TempDir Path folder;

  private Look look(byte[] content, @Nullable Character separator, Charset encoding)
      throws IOException {
    Path file = Files.write(folder.resolve("file.csv"), content);
    return Look.at(file, new FileFormat(separator, encoding), null, 5);
  }

  private Look look(String content) throws IOException {
    return look(content.getBytes(StandardCharsets.UTF_8), null, StandardCharsets.UTF_8);
  }

  @Test
  void whatSeparatesFieldsIsFoundInTheFirstLines() throws IOException {
    assertThat(look("Kunde;Betrag\n1;2,50\n2;3,50\n"))
        .isEqualTo(
            new Look(
                List.of("Kunde", "Betrag"),
                List.of(List.of("1", "2,50"), List.of("2", "3,50")),
                false,
                ';',
                0));
    assertThat(look("Kunde\tBetrag\n1\t2\n").separator()).isEqualTo('\t');
    assertThat(look("Kunde|Betrag\n1|2\n").separator()).isEqualTo('|');
    assertThat(look("Kunde,Betrag\n1,2\n").separator()).isEqualTo(',');
    assertThat(look("Kunde\n1\n").separator()).isEqualTo(',');
  }

  /** The header alone has as many commas as semicolons. */
  @Test
  void theLinesBelowTheHeaderDecide() throws IOException {
    assertThat(look("Kunde;Betrag, netto\n1;2\n2;3\n").names())
        .containsExactly("Kunde", "Betrag, netto");
  }

  @Test
  void whatStandsInQuotesSeparatesNothing() throws IOException {
    assertThat(look("\"a,b,c\";d\n\"1,2,3\";4\n").names()).containsExactly("a,b,c", "d");
  }

  @Test
  void whatIsGivenIsNotLookedFor() throws IOException {
    assertThat(
            look("a;b\n1;2\n".getBytes(StandardCharsets.UTF_8), ',', StandardCharsets.UTF_8)
                .names())
        .containsExactly("a;b");
  }

  @Test
  void encodingsAreReadAndAMarkIsNoPartOfTheFirstColumn() throws IOException {
    assertThat(look("\uFEFF客户,日期\n1,2026-01-05\n").names()).containsExactly("客户", "日期");
    assertThat(look("客户;日期\n长沙;2026-01-05\n".getBytes(GB18030), null, GB18030).lines())
        .containsExactly(List.of("长沙", "2026-01-05"));
  }

  @Test
  void linesOfAnotherEncodingAreCountedAndNotShown() throws IOException {
    byte[] content = "customer,name\n1,长沙\n2,Ada\n".getBytes(GB18030);
    Look look = look(content, null, StandardCharsets.UTF_8);

    assertThat(look.lines()).containsExactly(List.of("2", "Ada"));
    assertThat(look.unreadable()).isEqualTo(1);
    assertThatThrownBy(() -> look("客户,日期\n".getBytes(GB18030), null, StandardCharsets.UTF_8))
        .isInstanceOf(CannotDoException.class)
        .hasMessageContaining("--encoding");
  }
}
