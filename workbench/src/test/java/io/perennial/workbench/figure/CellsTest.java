package io.perennial.workbench.figure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellsTest {

  /** Where something is about no customer, it stands in the customer's place. */
  @ParameterizedTest
  @CsvSource({
    "customerId, customer-7, /customers/customer-7",
    "result_customerId, customer-7, /customers/customer-7",
    "customerId, sales-day-lin-2026-03-05, /do/sales-days/sales-day-lin-2026-03-05",
    "id, complaint-9, /complaints/complaint-9",
    "planId, account-plan-7-2026, /key-accounts/plans/account-plan-7-2026",
    "marketReportId, market-report-3, /do/market-reports/market-report-3",
    "eventId, 0a1b, /history/events/0a1b",
    "id, something else,",
    "legalName, customer-7,"
  })
  void anIdentifierLeadsToWhatItIs(String column, String value, String place) {
    assertThat(Cells.place(column, value)).isEqualTo(place);
  }
}
