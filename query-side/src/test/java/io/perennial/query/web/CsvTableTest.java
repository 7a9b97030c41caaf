package io.perennial.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.events.json.PerennialMapper;
import java.io.StringWriter;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {

  /** A row. */
  record Row(String name, BigDecimal amount, long count) {}

  private static String row(String name) {
    StringWriter text = new StringWriter();
    new CsvTable(Row.class, text, PerennialMapper.plain())
        .add(new Row(name, new BigDecimal("-12.50"), -3));
    return text.toString().substring("name,amount,count".length()).strip();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+1+1",
        "-1+1",
        "@SUM(A1)",
        "\tname",
        "＝1+1",
        "＋1",
        "－1+1",
        "＠SUM(A1)",
        " =1+1",
        "\u200b=1+1",
        "-",
        "+49 123",
        "--1"
      })
  void aFormulaIsShownAndNotWorkedOut(String name) {
    assertThat(row(name)).contains("'" + name).endsWith(",-12.50,-3");
  }

  @Test
  void aFormulaBehindALineBreakOrWithCommasIsQuotedAsWell() {
    assertThat(row("\r=1+1")).startsWith("\"'\r=1+1\"");
    assertThat(row("=cmd|' /C calc'!A0,\"x\"")).startsWith("\"'=cmd|' /C calc'!A0,\"\"x\"\"\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Example", "a=b", "-12.50", "-3", "12", "2026-01-31", "O'Neil"})
  void whatIsHarmlessStaysAsItIs(String name) {
    assertThat(row(name)).startsWith(name + ",");
  }
}
