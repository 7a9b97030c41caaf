package io.perennial.workbench.figure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.perennial.workbench.door.Interface.Column;
import io.perennial.workbench.text.Language;
import io.perennial.workbench.text.Texts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellsTest {

  private final Cells cells = new Cells(Texts.in(Language.ENGLISH));

  private Cell cell(String name, String value, @Nullable String type) {
    return cells.cell(name, json(value), type == null ? null : new Column(name, type, null, ""));
  }

  private static JsonNode json(String json) {
    try {
      return new ObjectMapper().readTree(json);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "3.8512, 3.85",
    "24.14, 24.14",
    "1234.5678, '1,234.57'",
    "0.787654, 0.7877",
    "-0.787654, -0.7877",
    "0.0000191234, 0.000019",
    "12.5, 12.5",
  })
  void aNumberThatWasWorkedOutHasAsManyDecimalsAsSaySomething(String number, String shown) {
    assertThat(cell("score", number, "number").text()).isEqualTo(shown);
    assertThat(cell("score", '"' + number + '"', "decimal").text()).isEqualTo(shown);
  }

  @Test
  void anAmountKeepsItsDecimals() {
    assertThat(cell("sales", "\"1234.567\"", "amount").text()).isEqualTo("1,234.567");
  }

  @Test
  void whatIsANumberByItsColumnIsOneHoweverItIsWritten() {
    assertThat(cell("points", "\"10\"", "decimal")).isEqualTo(new Cell("10", null, true));
    assertThat(cell("number", "\"10\"", "text")).isEqualTo(new Cell("10", null, false));
  }

  @Test
  void aCurrencyIsWrittenAsEverywhere() {
    assertThat(cell("limit_currency", "\"USD\"", null).text()).isEqualTo("USD");
  }

  @Test
  void aMonthIsWrittenAsTheLanguageDoes() {
    assertThat(cell("period", "\"2026-09\"", null).text()).isEqualTo("Sept 2026");
    assertThat(cell("period", "\"2026-Q3\"", null).text()).isEqualTo("2026-Q3");
    assertThat(cell("number", "\"2026-09\"", null).text()).isEqualTo("2026-09");
    assertThat(
            new Cells(Texts.in(Language.CHINESE)).cell("cohort", json("\"2026-09\""), null).text())
        .isEqualTo("2026年9月");
  }

  @Test
  void eventsAreFollowedByTheirNumbersAndNotReadAsIdentifiers() {
    Cell several = cell("worstEventIds", "[\"e-1\", \"e-2\"]", "text");

    assertThat(several.text()).isEmpty();
    assertThat(several.isEmpty()).isFalse();
    assertThat(several.events())
        .containsExactly(
            new Cell.Event(1, "/history/events/e-1", "Event 1 behind it"),
            new Cell.Event(2, "/history/events/e-2", "Event 2 behind it"));
    assertThat(cell("eventId", "\"e-1\"", "text").events()).hasSize(1);
    assertThat(cell("eventId", "\"e-1\"", null)) // of the history, which tells all of it
        .isEqualTo(new Cell("e-1", "/history/events/e-1", false));
  }

  /** Where something is about no customer, it stands in the customer's place. */
  @ParameterizedTest
  @CsvSource({
    "customerId, customer-7, /customers/customer-7",
    "result_customerId, customer-7, /customers/customer-7",
    "customerId, sales-day-lin-2026-03-05, /things/sales-days/sales-day-lin-2026-03-05",
    "id, complaint-9, /complaints/complaint-9",
    "planId, account-plan-7-2026, /key-accounts/plans/account-plan-7-2026",
    "marketReportId, market-report-3, /things/market-reports/market-report-3",
    "eventId, 0a1b, /history/events/0a1b",
    "id, something else,",
    "legalName, customer-7,"
  })
  void anIdentifierLeadsToWhatItIs(String column, String value, @Nullable String place) {
    assertThat(Cells.place(column, value)).isEqualTo(place);
  }

  @Nested
  class InATable {

    @ParameterizedTest
    @CsvSource({
      "24 Nov 2026, short",
      "2026年11月29日, short",
      "account-plan-1020-2026, short",
      "合肥江海船舶配套有限公司, words",
      "Coventry Weir Pump Supplies Ltd, words",
      "an estimate of our share above 0 (estimate-share-of-wallet), long",
      "98d6def9-6f77-42a6-bd4b-7d684c9c2ed8, short",
    })
    void aTextHasAsMuchRoomAsItTakesToReadIt(String text, String style) {
      assertThat(new Cell(text, null, false).style(false)).isEqualTo(style);
    }

    @Test
    void whatStandsAmongNumbersStandsWhereTheyDo() {
      assertThat(new Cell("", null, false).style(true)).isEqualTo("number");
      assertThat(new Cell("Unlimited", null, false).style(true)).isEqualTo("number");
      assertThat(new Cell("5", null, true).style(false)).isEqualTo("number");
    }
  }
}
