package io.perennial.workbench.room.sales;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.workbench.room.Answers;
import io.perennial.workbench.text.Language;
import io.perennial.workbench.text.Texts;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ContactCalendarTest {

  private static final YearMonth FEBRUARY = YearMonth.of(2026, 2);

  private static ContactCalendar calendar(String visits, String calls) {
    return ContactCalendar.of(
        Texts.in(Language.ENGLISH),
        FEBRUARY,
        LocalDate.of(2026, 2, 10),
        "Ann & Co",
        List.of(Answers.of(visits), Answers.of(calls)),
        Map.of());
  }

  @Test
  void asksForWholeWeeksOfOneOfOurPeople() {
    assertThat(ContactCalendar.paths(FEBRUARY, "Ann & Co"))
        .containsExactly(
            "/views/todos?kind=VISIT&dueOnFrom=2026-01-26&dueOnTo=2026-03-01&person=Ann+%26+Co&sort=dueOn&limit=500",
            "/views/todos?kind=CALL&dueOnFrom=2026-01-26&dueOnTo=2026-03-01&person=Ann+%26+Co&sort=dueOn&limit=500");
  }

  /** A document has all that is to be done: each answer gives the contacts of its kind only. */
  @Test
  void putsEachContactOnItsDayOnce() {
    String document =
        """
        {"items": [{"customerId": "c/1", "toDos": [
          {"kind": "CALL", "dueOn": "2026-02-11", "person": "Ann"},
          {"kind": "VISIT", "dueOn": "2026-02-12", "person": "Ann"},
          {"kind": "CREDIT_REVIEW", "dueOn": "2026-02-12"}]}], "next": null}
        """;
    ContactCalendar calendar = calendar(document, document);

    assertThat(calendar.weeks()).hasSize(5).allSatisfy(week -> assertThat(week).hasSize(7));
    List<ContactCalendar.Day> week = calendar.weeks().get(2);
    assertThat(week.get(1).today()).isTrue();
    assertThat(week.get(2).contacts())
        .containsExactly(
            new ContactCalendar.Contact("Call", false, "c/1", "/customers/c%2F1", "Ann"));
    assertThat(week.get(3).contacts()).hasSize(1).allMatch(ContactCalendar.Contact::visit);
    assertThat(calendar.cut()).isFalse();
  }

  @Test
  void saysThatThereAreMore() {
    StringBuilder many = new StringBuilder();
    for (int i = 0; i < 7; i++) {
      many.append(i == 0 ? "" : ",")
          .append("{\"customerId\": \"c\", \"toDos\": [{\"kind\": \"CALL\",")
          .append(" \"dueOn\": \"2026-02-01\"}]}");
    }
    ContactCalendar calendar =
        calendar("{\"items\": []}", "{\"items\": [" + many + "], \"next\": \"x\"}");

    ContactCalendar.Day sunday = calendar.weeks().getFirst().getLast();
    assertThat(sunday.contacts()).hasSize(4);
    assertThat(sunday.more()).isEqualTo(3);
    assertThat(sunday.list())
        .isEqualTo("/lists/todos?person=Ann+%26+Co&dueOnFrom=2026-02-01&dueOnTo=2026-02-01");
    assertThat(calendar.cut()).isTrue();
  }
}
