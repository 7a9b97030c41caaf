package io.perennial.workbench.room.credit;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.workbench.room.Answers;
import io.perennial.workbench.room.place.Board;
import io.perennial.workbench.text.Language;
import io.perennial.workbench.text.Texts;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CreditBoardTest {

  @Test
  void customersStandWhereTheirCreditStands() {
    Board board =
        CreditBoard.of(
            Texts.in(Language.ENGLISH),
            LocalDate.of(2026, 3, 5),
            List.of(
                Answers.of(
                    """
                    {"result": {"lasting": 9, "breaches": [
                      {"customerId": "c-1", "legalName": "One", "days": 5, "limit": "100.00",
                       "excess": "20.00"},
                      {"customerId": "c-2", "endedOn": "2026-01-01", "days": 5, "limit": "1.00",
                       "excess": "2.00"}]}}
                    """),
                Answers.of(
                    """
                    {"result": {"largest": [
                      {"customerId": "c-1", "exposure": "120.00", "limit": "100.00",
                       "utilisation": 1.2, "breachedSince": "2026-03-01"},
                      {"customerId": "c-3", "exposure": "90.00", "limit": "100.00",
                       "utilisation": 0.9},
                      {"customerId": "c-4", "exposure": "10.00", "limit": "100.00",
                       "utilisation": 0.1}]}}
                    """),
                Answers.of(
                    """
                    {"result": {"measures": [
                      {"customerId": "c-5", "measure": "DELIVERY_STOP", "owner": "ann",
                       "dueOn": "2026-03-04", "overdueDays": 1},
                      {"customerId": "c-6", "measure": "COLLATERAL", "dueOn": "2026-03-04"}]}}
                    """),
                Answers.of(
                    """
                    {"result": {"proposals": 1, "reviews": 1, "limits": [
                      {"customerId": "c-7", "matter": "PROPOSAL", "days": 2, "proposedClass": "B",
                       "proposedLimitKind": "UNLIMITED", "exposure": "1.00"},
                      {"customerId": "c-8", "matter": "REVIEW", "reason": "LIMIT_BREACHED",
                       "dueOn": "2026-03-05", "exposure": "1.00"}]}}
                    """),
                Answers.of("{\"items\": [], \"next\": null}")));

    assertThat(board.columns())
        .extracting(column -> column.cards().stream().map(Board.Card::link).toList())
        .containsExactly(
            List.of("/customers/c-1"),
            List.of("/customers/c-5"),
            List.of("/customers/c-7"),
            List.of("/customers/c-8"),
            List.of("/customers/c-3"),
            List.of());
    assertThat(board.columns())
        .extracting(Board.Column::count)
        .containsExactly("9", "1", "1", "1", "1", "0");
    assertThat(board.columns().getFirst().more()).isTrue();
    assertThat(board.columns().get(1).cards().getFirst().tone()).isEqualTo("late");
    // due on the day itself is not late
    assertThat(board.columns().get(3).cards().getFirst().tone()).isEqualTo("soon");
  }
}
