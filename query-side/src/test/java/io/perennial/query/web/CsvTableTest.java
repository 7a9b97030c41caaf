package io.perennial.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.perennial.events.json.PerennialMapper;
import io.perennial.query.table.Table;
import io.perennial.query.table.Tables;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {

  /** A row. */
  record Row(String name, BigDecimal amount, long count) {}

  private static final ObjectMapper MAPPER = PerennialMapper.presenting(true, 2);

  private static final Table ROWS =
      Tables.of(Tables.ROWS, "", Row.class, List.of(), List.of()).getFirst();

  private static String row(String name) {
    StringWriter text = new StringWriter();
    new CsvTable(ROWS, CsvStyle.USUAL, text)
        .add(MAPPER.valueToTree(new Row(name, new BigDecimal("-12.50"), -3)));
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

  /** A row with what may be absent. */
  record Known(@Nullable Double share, BigDecimal amount, @Nullable LocalDate on, boolean open) {}

  private static String known(CsvStyle style, Known... rows) {
    StringWriter text = new StringWriter();
    CsvTable table =
        new CsvTable(
            Tables.of(Tables.ROWS, "", Known.class, List.of(), List.of()).getFirst(), style, text);
    for (Known row : rows) {
      table.add(MAPPER.valueToTree(row));
    }
    return text.toString();
  }

  private static final Known FIRST =
      new Known(0.0000001, BigDecimal.ZERO, LocalDate.of(2026, 1, 31), true);
  private static final Known SECOND = new Known(null, new BigDecimal("1234.5"), null, false);

  @Test
  void whatIsAbsentIsAnEmptyCellAndNumbersAreWrittenOut() {
    assertThat(known(CsvStyle.USUAL, FIRST, SECOND))
        .isEqualTo(
            "share,amount,on,open\r\n0.00000010,0.00,2026-01-31,true\r\n,1234.50,,false\r\n");
  }

  @Test
  void decimalsHaveACommaAndCellsASemicolonWhereThatIsAskedFor() {
    assertThat(known(new CsvStyle(true, true), FIRST, SECOND))
        .isEqualTo(
            "\ufeffshare;amount;on;open\r\n0,00000010;0,00;2026-01-31;true\r\n;1234,50;;false\r\n");
  }

  /** A figure of nothing is a table, too. */
  @Test
  void aTableWithoutRowsHasItsHeader() {
    assertThat(known(CsvStyle.USUAL)).isEqualTo("share,amount,on,open\r\n");
  }
}
