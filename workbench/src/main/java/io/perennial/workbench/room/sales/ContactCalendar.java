package io.perennial.workbench.room.sales;

import com.fasterxml.jackson.databind.JsonNode;
import io.perennial.workbench.door.Answer;
import io.perennial.workbench.door.Doors;
import io.perennial.workbench.text.Texts;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Visits and calls by the day on which they are due.
 *
 * @param title the month
 * @param before where the month before is
 * @param after where the month after is
 * @param weekdays names of the days of a week
 * @param weeks days, by week
 * @param cut whether there are more than are shown
 */
public record ContactCalendar(
    String title,
    String before,
    String after,
    List<String> weekdays,
    List<List<Day>> weeks,
    boolean cut) {

  /** Documents that are asked for of each kind. */
  private static final int MOST = 500;

  /** Contacts of a day that are shown; the list has all of them. */
  private static final int SHOWN = 4;

  private static final List<String> KINDS = List.of("VISIT", "CALL");

  /**
   * A day.
   *
   * @param number its number in the month
   * @param date in words
   * @param within whether it is of the month
   * @param today whether it is today
   * @param past whether it is before today
   * @param contacts the contacts due on it that are shown
   * @param more how many there are beside those
   * @param list where all of them are
   */
  public record Day(
      String number,
      String date,
      boolean within,
      boolean today,
      boolean past,
      List<Contact> contacts,
      int more,
      String list) {}

  /**
   * A contact.
   *
   * @param kind a visit or a call, in words
   * @param visit whether it is a visit
   * @param customer whom it is with
   * @param link where the customer is shown
   * @param person whose it is; empty where nobody is responsible
   */
  public record Contact(String kind, boolean visit, String customer, String link, String person) {}

  /** What the calendar is made of. */
  static List<String> paths(YearMonth month, String person) {
    return KINDS.stream()
        .map(kind -> {
          Map<String, String> asked = new LinkedHashMap<>();
          asked.put("kind", kind);
          asked.put("dueOnFrom", first(month).toString());
          asked.put("dueOnTo", last(month).toString());
          asked.put("person", person);
          asked.put("sort", "dueOn");
          asked.put("limit", Integer.toString(MOST));
          return Doors.path("/views/todos", asked);
        })
        .toList();
  }

  /** The customers that answers are about. */
  static List<String> customers(List<Answer> answers) {
    return answers.stream()
        .flatMap(answer -> answer.body().path("items").valueStream())
        .map(document -> document.path("customerId").asText())
        .toList();
  }

  /** The first day that is shown: a Monday. */
  private static LocalDate first(YearMonth month) {
    return month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  /** The last day that is shown: a Sunday. */
  private static LocalDate last(YearMonth month) {
    return month.atEndOfMonth().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
  }

  /**
   * The calendar.
   *
   * @param person whose contacts; empty for everybody's
   * @param answers of the paths
   * @param called what customers are called, as far as is known
   */
  static ContactCalendar of(
      Texts texts,
      YearMonth month,
      LocalDate today,
      String person,
      List<Answer> answers,
      Map<String, String> called) {
    Map<LocalDate, List<Contact>> byDay = new LinkedHashMap<>();
    boolean cut = false;
    for (int i = 0; i < KINDS.size(); i++) {
      String kind = KINDS.get(i);
      JsonNode body = answers.get(i).body();
      cut |= body.path("next").isTextual();
      for (JsonNode document : body.path("items")) {
        for (JsonNode toDo : document.path("toDos")) {
          if (toDo.path("kind").asText().equals(kind) && toDo.hasNonNull("dueOn")) {
            String customer = document.path("customerId").asText();
            byDay
                .computeIfAbsent(
                    LocalDate.parse(toDo.path("dueOn").asText()), unused -> new ArrayList<>())
                .add(
                    new Contact(
                        texts.code(kind),
                        kind.equals("VISIT"),
                        called.getOrDefault(customer, customer),
                        "/customers/" + Doors.segment(customer),
                        toDo.path("person").asText("")));
          }
        }
      }
    }
    List<List<Day>> weeks = new ArrayList<>();
    LocalDate day = first(month);
    while (!day.isAfter(last(month))) {
      List<Day> week = new ArrayList<>();
      for (int i = 0; i < DayOfWeek.values().length; i++) {
        week.add(day(texts, month, today, person, day, byDay.getOrDefault(day, List.of())));
        day = day.plusDays(1);
      }
      weeks.add(week);
    }
    List<String> weekdays = new ArrayList<>();
    for (DayOfWeek each : DayOfWeek.values()) {
      weekdays.add(each.getDisplayName(TextStyle.SHORT, texts.language().locale()));
    }
    return new ContactCalendar(
        month.format(
            DateTimeFormatter.ofPattern(
                texts.of("sales.month-pattern"), texts.language().locale())),
        address(month.minusMonths(1), person),
        address(month.plusMonths(1), person),
        weekdays,
        weeks,
        cut);
  }

  private static Day day(
      Texts texts,
      YearMonth month,
      LocalDate today,
      String person,
      LocalDate day,
      List<Contact> contacts) {
    Map<String, String> list = new LinkedHashMap<>();
    list.put("person", person);
    list.put("dueOnFrom", day.toString());
    list.put("dueOnTo", day.toString());
    return new Day(
        Integer.toString(day.getDayOfMonth()),
        texts.date(day),
        YearMonth.from(day).equals(month),
        day.equals(today),
        day.isBefore(today),
        contacts.stream().limit(SHOWN).toList(),
        Math.max(0, contacts.size() - SHOWN),
        Doors.path("/lists/todos", list));
  }

  private static String address(YearMonth month, String person) {
    Map<String, String> asked = new LinkedHashMap<>();
    asked.put("month", month.toString());
    asked.put("person", person);
    return Doors.path("/sales/contacts", asked);
  }
}
