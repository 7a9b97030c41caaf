package io.perennial.workbench.room.today;

import com.fasterxml.jackson.databind.JsonNode;
import io.perennial.workbench.door.Answer;
import io.perennial.workbench.door.DoorException;
import io.perennial.workbench.door.Doors;
import io.perennial.workbench.door.Names;
import io.perennial.workbench.page.Problems;
import io.perennial.workbench.room.today.Tile.Trend;
import io.perennial.workbench.room.today.TodayPage.Table;
import io.perennial.workbench.signin.Person;
import io.perennial.workbench.text.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Future;
import java.util.function.BiFunction;
import java.util.stream.StreamSupport;

/** Works the numbers of the day out of what the doors answer. */
final class Tiles {

  /** Months of a trend. */
  private static final int MONTHS = 12;

  /** Days ahead for which to-dos are told. */
  private static final int AHEAD = 30;

  private static final int TOP = 1000;
  private static final int LISTED = 10;
  private static final List<String> RISK =
      List.of(Tables.REPRESENTATIVE, "score", "salesAtRisk", "daysSilent");
  private static final List<String> OVERDUE = List.of("overdue", "unpaid", "firstDueOn");

  private final Doors doors;
  private final Names names;
  private final Tables tables;

  Tiles(Doors doors) {
    this.doors = doors;
    this.names = new Names(doors);
    this.tables = new Tables(names);
  }

  /** What a tile says. */
  private record Said(String value, String note, String link, String tone, Trend trend) {}

  /** Asks for several figures at the same time. */
  private final class Asked {

    private final Person person;
    private final Map<String, Future<Answer>> answers = new LinkedHashMap<>();

    Asked(Person person) {
      this.person = person;
    }

    void ask(String name, String view, String figure, Map<String, ?> parameters) {
      answers.put(
          name,
          doors.beside(() ->
              doors.get(
                  person, Doors.path("/views/%s/figures/%s".formatted(view, figure), parameters))));
    }

    Answer answer(String name) {
      Future<Answer> future = answers.get(name);
      if (future == null) {
        throw new IllegalStateException(name + " was not asked for");
      }
      return Doors.await(future);
    }
  }

  /**
   * The day.
   *
   * @param tiles its numbers
   * @param work what is to be done
   * @param tables customers to look at first
   */
  record Day(List<Tile> tiles, Work work, List<Table> tables) {}

  /**
   * What is to be done.
   *
   * @param own whether it is the person's; otherwise everybody's
   * @param toDos what is due first
   * @param further how much more there is to do
   */
  record Work(boolean own, List<ToDo> toDos, long further) {}

  /** The numbers of a day. */
  Day day(Person person, Texts texts, LocalDate today) {
    LocalDate month = today.withDayOfMonth(1);
    LocalDate from = month.minusMonths(MONTHS);
    Asked asked = new Asked(person);
    asked.ask("totals", "customer", "totals", Map.of());
    asked.ask("rate", "churn", "rate", Map.of("from", from, "per", "month"));
    asked.ask(
        "sales", "dealings", "product-mix", Map.of("from", from, "by", "line", "each", "month"));
    asked.ask("risk", "churn", "at-risk", Map.of("top", LISTED));
    asked.ask("risk-before", "churn", "at-risk", Map.of("top", 1, "on", today.minusMonths(1)));
    asked.ask("breaches", "receivables", "breaches", Map.of("from", from, "top", TOP));
    asked.ask("overdue", "receivables", "ageing-by-customer", Map.of("top", LISTED));
    asked.ask("open", "complaint", "open", Map.of());
    asked.ask("complaints", "complaint", "trend", Map.of("from", from, "per", "month"));
    asked.ask(
        "to-dos", "todos", "due", Map.of("person", person.name(), "within", AHEAD, "top", TOP));
    asked.ask("team", "todos", "due", Map.of("within", AHEAD, "top", LISTED));
    List<Tile> tiles = new ArrayList<>();
    tiles.add(tile(texts, "customers", asked, List.of("totals", "rate"), Tiles::customers));
    tiles.add(tile(texts, "sales", asked, List.of("sales"), (t, on) -> sales(t, on.getFirst())));
    tiles.add(tile(texts, "lost", asked, List.of("rate"), (t, on) -> lost(t, on.getFirst(), from)));
    tiles.add(
        tile(
            texts,
            "risk",
            asked,
            List.of("risk", "risk-before"),
            (t, on) -> risk(t, on, today.minusMonths(1))));
    tiles.add(
        tile(texts, "breached", asked, List.of("breaches"), (t, on) -> breached(t, on.getFirst())));
    tiles.add(tile(texts, "complaints", asked, List.of("open", "complaints"), Tiles::complaints));
    tiles.add(tile(texts, "to-dos", asked, List.of("to-dos"), (t, on) -> toDos(t, on.getFirst())));
    Work work = work(person, texts, asked);
    List<Table> tables = new ArrayList<>();
    table(person, texts, asked, "risk", "customers", "/figures/churn/at-risk", RISK)
        .ifPresent(tables::add);
    table(
            person,
            texts,
            asked,
            "overdue",
            "mostOverdue",
            "/figures/receivables/ageing-by-customer",
            OVERDUE)
        .ifPresent(tables::add);
    return new Day(tiles, work, tables);
  }

  /** What the person is to do; where that is nothing, what is due first of everybody's. */
  private Work work(Person person, Texts texts, Asked asked) {
    try {
      JsonNode mine = asked.answer("to-dos").body().path("result");
      boolean own = mine.path("count").asLong() > 0;
      JsonNode due = own ? mine : asked.answer("team").body().path("result");
      List<JsonNode> first = due.path("toDos").valueStream().limit(LISTED).toList();
      ToDos words =
          new ToDos(
              texts,
              names.of(
                  person, first.stream().map(each -> each.path("customerId").asText()).toList()));
      return new Work(
          own,
          first.stream().map(words::toDo).toList(),
          Math.max(0, due.path("count").asLong() - first.size()));
    } catch (DoorException e) {
      return new Work(true, List.of(), 0); // its tile says so
    }
  }

  private Optional<Table> table(
      Person person,
      Texts texts,
      Asked asked,
      String figure,
      String rows,
      String open,
      List<String> columns) {
    try {
      JsonNode customers = asked.answer(figure).body().path("result").path(rows);
      return Optional.of(
          tables.table(person, texts, texts.of("today.most-" + figure), open, customers, columns));
    } catch (DoorException e) {
      return Optional.empty(); // its tile says so
    }
  }

  private static Tile tile(
      Texts texts,
      String key,
      Asked asked,
      List<String> figures,
      BiFunction<Texts, List<JsonNode>, Said> says) {
    String title = texts.of("today." + key);
    try {
      List<JsonNode> results = new ArrayList<>();
      long lag = 0;
      for (String figure : figures) {
        Answer answer = asked.answer(figure);
        if (answer.isWorkedOn()) {
          return new Tile(
              key, title, "", "", "", "", Trend.NONE, texts.of("common.working"), true, true);
        }
        lag = Math.max(lag, answer.lag().orElse(0));
        results.add(answer.body().path("result"));
      }
      Said said = says.apply(texts, results);
      return new Tile(
          key,
          title,
          said.value,
          said.note,
          said.link,
          said.tone,
          said.trend,
          lag == 0 ? texts.of("today.fresh") : texts.of("common.behind-by", texts.number(lag)),
          lag > 0,
          false);
    } catch (DoorException e) {
      return new Tile(
          key, title, "", "", "", "", Trend.NONE, Problems.words(texts, e.problem()), true, false);
    }
  }

  private static Said customers(Texts texts, List<JsonNode> results) {
    JsonNode totals = results.get(0);
    Map<String, Long> stages = new LinkedHashMap<>();
    totals
        .path("stages")
        .forEach(each -> stages.put(each.path("stage").asText(), each.path("customers").asLong()));
    return new Said(
        texts.number(stages.getOrDefault("CUSTOMER", 0L)),
        texts.of("today.prospects", texts.number(stages.getOrDefault("PROSPECT", 0L))),
        "/customers?stage=CUSTOMER",
        "",
        Trends.trend(
            texts, Trends.months(results.get(1).path("periods"), "period", "atEnd"), false, false));
  }

  private static Said sales(Texts texts, JsonNode result) {
    LocalDate month = on(result).withDayOfMonth(1);
    TreeMap<String, BigDecimal> months = new TreeMap<>();
    for (JsonNode row : result.path("products")) {
      months.merge(
          row.path("period").asText(),
          new BigDecimal(row.path("sales").asText("0")),
          BigDecimal::add);
    }
    BigDecimal now = months.getOrDefault(YearMonth.from(month).toString(), BigDecimal.ZERO);
    BigDecimal before =
        months.getOrDefault(YearMonth.from(month).minusMonths(1).toString(), BigDecimal.ZERO);
    return new Said(
        whole(texts, now),
        texts.of("today.sales-before", result.path("currency").asText(), whole(texts, before)),
        Doors.path("/figures/dealings/sales-by-customer", Map.of("from", month)),
        "",
        Trends.trend(texts, months, true, false));
  }

  /** The day that it holds on, by the calendar of the company. */
  private static LocalDate on(JsonNode result) {
    return LocalDate.parse(result.path("on").asText());
  }

  private static String whole(Texts texts, BigDecimal amount) {
    return texts.amount(amount.setScale(0, RoundingMode.HALF_UP), null);
  }

  private static Said lost(Texts texts, JsonNode result, LocalDate from) {
    Map<String, BigDecimal> rates = Trends.months(result.path("periods"), "period", "churnRate");
    JsonNode last = null;
    for (JsonNode period : result.path("periods")) {
      if (period.path("churnRate").isNumber()) {
        last = period;
      }
    }
    String link =
        last == null
            ? Doors.path("/figures/churn/rate", Map.of("from", from))
            : Doors.path(
                "/figures/churn/rate/behind",
                Map.of("from", from, "per", "month", "cell.period", last.path("period").asText()));
    return new Said(
        last == null ? "–" : texts.percent(last.path("churnRate").decimalValue()),
        last == null
            ? ""
            : texts.of(
                "today.lost-in",
                texts.number(last.path("lost").asLong()),
                Trends.label(texts, last.path("period").asText())),
        link,
        "",
        Trends.trend(texts, rates, false, true));
  }

  private static Said risk(Texts texts, List<JsonNode> results, LocalDate before) {
    JsonNode now = results.get(0);
    long risky = now.path("customersAtRisk").asLong();
    long was = results.get(1).path("customersAtRisk").asLong();
    Map<String, BigDecimal> both = new LinkedHashMap<>();
    both.put(texts.date(before), BigDecimal.valueOf(was));
    both.put(texts.of("common.room-today"), BigDecimal.valueOf(risky));
    return new Said(
        texts.number(risky),
        texts.of(
            "today.risk-sales",
            whole(texts, new BigDecimal(now.path("salesAtRisk").asText("0"))),
            texts.number(was)),
        "/figures/churn/at-risk",
        risky > was ? "bad" : "",
        Trends.trend(texts, both, true, false));
  }

  /** At the end of each month, how many were above their limits. */
  private static Said breached(Texts texts, JsonNode result) {
    LocalDate today = on(result);
    Map<String, BigDecimal> ends = new LinkedHashMap<>();
    for (int i = MONTHS - 1; i >= 0; i--) {
      YearMonth month = YearMonth.from(today).minusMonths(i);
      LocalDate end = i == 0 ? today : month.atEndOfMonth();
      ends.put(
          month.toString(),
          BigDecimal.valueOf(
              StreamSupport.stream(result.path("breaches").spliterator(), false)
                  .filter(breach ->
                      !LocalDate.parse(breach.path("begunOn").asText()).isAfter(end)
                          && (!breach.path("endedOn").isTextual()
                              || LocalDate.parse(breach.path("endedOn").asText()).isAfter(end)))
                  .count()));
    }
    long lasting = result.path("lasting").asLong();
    return new Said(
        texts.number(lasting),
        texts.of("today.breached-year", texts.number(result.path("count").asLong())),
        "/customers?breached=yes",
        lasting > 0 ? "bad" : "",
        Trends.trend(texts, ends, true, false));
  }

  private static Said complaints(Texts texts, List<JsonNode> results) {
    long open = results.get(0).path("complaints").asLong();
    long overdue = 0;
    for (JsonNode step : results.get(0).path("steps")) {
      overdue += step.path("due").asText().equals("OVERDUE") ? step.path("complaints").asLong() : 0;
    }
    return new Said(
        texts.number(open),
        texts.of("today.overdue", texts.number(overdue)),
        "/figures/complaint/open",
        overdue > 0 ? "bad" : "",
        Trends.trend(
            texts,
            Trends.months(results.get(1).path("periods"), "period", "complaints"),
            true,
            false));
  }

  private static Said toDos(Texts texts, JsonNode result) {
    LocalDate today = on(result);
    Map<String, BigDecimal> days = new LinkedHashMap<>();
    for (int i = 0; i < AHEAD / 2; i++) {
      days.put(today.plusDays(i).toString(), BigDecimal.ZERO);
    }
    for (JsonNode each : result.path("toDos")) {
      days.computeIfPresent(each.path("dueOn").asText(), (day, count) -> count.add(BigDecimal.ONE));
    }
    long overdue = result.path("overdue").asLong();
    return new Said(
        texts.number(result.path("count").asLong()),
        texts.of("today.overdue", texts.number(overdue)),
        "#to-dos",
        overdue > 0 ? "bad" : "",
        Trends.trend(texts, days, true, false));
  }
}
