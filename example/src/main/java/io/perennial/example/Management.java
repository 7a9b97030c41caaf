package io.perennial.example;

import io.perennial.events.customer.notice.NoticeSent;
import io.perennial.events.tieringrun.TieringRunFinished;
import io.perennial.events.tieringrun.TieringRunPreviewed;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What supervisors and the director do: targets, meetings, the market, tiers, balance sheets. */
final class Management {

  private final World world;
  private final Dice dice;

  Management(World world) {
    this.world = world;
    this.dice = world.dice.of("management");
  }

  /** Puts all of it on the agenda. */
  void begin() {
    world.agenda.inOffice(world.day(0), dice, this::productLines);
    world.agenda.inOffice(world.day(6), dice, () -> targets(world.from.getYear() + 1));
    world.agenda.at(world.day(14).atTime(8, 20), this::meet);
    market(world.day(20));
    for (int quarter = 1; quarter <= 12; quarter++) {
      int number = quarter;
      LocalDate day = Agenda.workday(world.from.plusMonths(3L * quarter).minusDays(8));
      world.agenda.at(day.atTime(14, 0), () -> rank(number));
    }
    assets();
  }

  private void productLines() {
    for (String line : Firm.LINES) {
      String path = "product-lines/product-line-" + line + "/differentiate";
      boolean pump = line.endsWith("pumps");
      world.send(
          Firm.DIRECTOR,
          "product-lines",
          "productLineId",
          "product-line-" + line,
          "productLine",
          line);
      world.send(
          Firm.DIRECTOR,
          path,
          "differentiation",
          pump || line.startsWith("seals") ? "DIFFERENTIATED" : "COMMODITY",
          "reason",
          Speech.ENGLISH.say(dice, "differentiation"));
      if (line.startsWith("submersible")) {
        world.agenda.inOffice(
            world.day(700),
            dice,
            () ->
                world.send(
                    Firm.DIRECTOR,
                    path,
                    "differentiation",
                    "COMMODITY",
                    "reason",
                    Speech.ENGLISH.say(dice, "commodity")));
      }
    }
  }

  /** Sets the targets of a year, and those of the next at its end. */
  private void targets(int year) {
    world.agenda.inOffice(LocalDate.of(year, 12, 9), dice, () -> targets(year + 1));
    long month =
        Math.round(
                world.clients.stream()
                        .filter(client -> client.old)
                        .mapToDouble(client -> client.yearly)
                        .sum()
                    * 1.25
                    / 12
                    / 6000
                    * Math.pow(1.12, year - world.from.getYear() - 1))
            * 6;
    String id = "sales-target-company-" + year;
    world.send(
        Firm.DIRECTOR,
        "sales-targets",
        "salesTargetId",
        id,
        "year",
        year,
        "scope",
        Fields.of("kind", "COMPANY"),
        "figures",
        figures(month * 12, 36),
        "splits",
        splits(year, month));
    for (String who : Firm.REPRESENTATIVES) {
      world.send(
          Firm.supervisorOf(who),
          "sales-targets",
          "salesTargetId",
          "sales-target-" + who.substring(0, who.indexOf('@')) + '-' + year,
          "year",
          year,
          "scope",
          Fields.of("kind", "REPRESENTATIVE", "representative", who),
          "figures",
          figures(month * 2, 6));
    }
    world.agenda.inOffice(
        LocalDate.of(year, 7, 3),
        dice,
        () -> {
          if (dice.happens(0.6)) {
            long less = Math.round(month * 0.95 / 6) * 6;
            world.send(
                Firm.DIRECTOR,
                "sales-targets/" + id + "/revise",
                "figures",
                figures(less * 12, 36),
                "splits",
                splits(year, less),
                "reason",
                Speech.ENGLISH.say(dice, "targetRevised"));
          }
        });
  }

  private Map<String, Object> figures(long thousands, int outlets) {
    return Fields.of(
        "amount",
        world.amount(thousands * 1000.0),
        "grossMargin",
        world.amount(thousands * 320.0),
        "newOutlets",
        outlets,
        "collected",
        world.amount(thousands * 960.0));
  }

  private List<Map<String, Object>> splits(int year, long month) {
    List<Map<String, Object>> quarters = new ArrayList<>();
    List<Map<String, Object>> months = new ArrayList<>();
    List<Map<String, Object>> people = new ArrayList<>();
    for (int i = 1; i <= 4; i++) {
      quarters.add(Fields.of("code", year + "-Q" + i, "figures", figures(month * 3, 9)));
    }
    for (int i = 1; i <= 12; i++) {
      months.add(Fields.of("code", "%d-%02d".formatted(year, i), "figures", figures(month, 3)));
    }
    for (String who : Firm.REPRESENTATIVES) {
      people.add(Fields.of("representative", who, "figures", figures(month * 2, 6)));
    }
    return List.of(
        Fields.of("by", "QUARTER", "parts", quarters),
        Fields.of("by", "MONTH", "parts", months),
        Fields.of("by", "REPRESENTATIVE", "parts", people));
  }

  private void meet() {
    LocalDate today = world.agenda.today();
    if (Agenda.isWorkday(today)) {
      String kind =
          today.getDayOfWeek() == DayOfWeek.MONDAY
              ? "WEEKLY"
              : today.getDayOfMonth() == 15
                  ? "EVENING"
                  : today.getDayOfMonth() == 8 ? "MORNING" : "";
      if (!kind.isEmpty()) {
        world.agenda.at(
            kind.equals("EVENING") ? today.atTime(18, 30) : today.atTime(8, 50), () -> hold(kind));
      }
    }
    world.agenda.at(today.plusDays(1).atTime(8, 20), this::meet);
  }

  private void hold(String kind) {
    int team = dice.between(0, 1);
    Speech speech = team == 0 ? Speech.CHINESE : Speech.ENGLISH;
    List<String> members = Firm.REPRESENTATIVES.subList(team * 3, team * 3 + 3);
    String id = world.next("sales-meeting-");
    LocalDate today = world.agenda.today();
    List<Map<String, Object>> people = new ArrayList<>();
    people.add(Fields.of("name", Firm.SUPERVISORS.get(team)));
    members.forEach(member -> people.add(Fields.of("name", member)));
    int tasks = dice.between(0, 2);
    List<Map<String, Object>> agreed = new ArrayList<>();
    for (int i = 0; i < tasks; i++) {
      agreed.add(
          Fields.of(
              "owner",
              members.get(i),
              "task",
              speech.say(dice, "meetingTask"),
              "dueOn",
              today.plusDays(dice.between(3, 14))));
    }
    world.send(
        Firm.SUPERVISORS.get(team),
        "sales-meetings",
        "salesMeetingId",
        id,
        "kind",
        kind,
        "participants",
        people,
        "decisions",
        List.of(Fields.of("decision", speech.say(dice, "decision"))),
        "tasks",
        agreed);
    for (int i = 0; i < tasks; i++) {
      int number = i + 1;
      String owner = members.get(i);
      if (dice.happens(0.85) || today.isBefore(world.today.minusDays(60))) {
        world.agenda.inOffice(
            today.plusDays(dice.between(2, 18)),
            dice,
            () ->
                world.send(
                    owner,
                    "sales-meetings/" + id + "/complete-task",
                    "taskNumber",
                    number,
                    "doneBy",
                    owner,
                    "result",
                    speech.say(dice, "taskResult")));
      }
    }
  }

  private void market(LocalDate day) {
    world.agenda.inOffice(
        day,
        dice,
        () -> {
          file(dice.happens(0.7) ? dice.oneOf(world.active()) : null);
          market(day.plusDays(dice.between(6, 20)));
        });
  }

  private void file(@Nullable Client client) {
    String who = client == null ? dice.oneOf(Firm.REPRESENTATIVES) : client.representative;
    Speech speech = client == null ? Speech.ENGLISH : client.speech;
    String id = world.next("market-report-");
    String subject =
        dice.oneOf(
            "PRODUCT_CRITICISM",
            "COMPETITOR_PROMOTION",
            "COMPETITOR_LAUNCH",
            "GRAVE_COMPLAINT",
            "CHANGE_OF_PEOPLE");
    int severity = 1 + dice.weighted(8, 22, 40, 30);
    String competitor = subject.startsWith("COMPETITOR") ? dice.oneOf(Firm.COMPETITORS) : null;
    long before = client == null ? -1 : world.office.last(client.id);
    world.send(
        who,
        "market-reports",
        "marketReportId",
        id,
        "customerId",
        client == null ? null : client.id,
        "representative",
        who,
        "subject",
        subject,
        "severity",
        severity,
        "competitor",
        competitor,
        "description",
        speech.say(dice, Speech.of("market", subject), competitor == null ? "" : competitor));
    if (client != null && severity <= 2) {
      world
          .office
          .find(client.id, before, NoticeSent.class)
          .filter(notice -> dice.happens(0.7))
          .ifPresent(notice ->
              world.agenda.afterHours(
                  dice.between(2.0, 20.0),
                  () ->
                      world.send(
                          client,
                          who,
                          "acknowledge-notice",
                          "noticeId",
                          notice.noticeId(),
                          "remark",
                          speech.say(dice, "noticeRemark"))));
    }
    if (dice.happens(0.8)) {
      world.agenda.afterHours(
          dice.between(4.0, 60.0),
          () ->
              world.send(
                  Firm.supervisorOf(who),
                  "market-reports/" + id + "/answer",
                  "answeredBy",
                  Firm.supervisorOf(who),
                  "answer",
                  speech.say(dice, "marketAnswer")));
    }
  }

  /** Ranks all customers, and moves them a day later; one run is given up. */
  private void rank(int number) {
    String id = "tiering-run-" + number;
    world.send(Firm.DIRECTOR, "tiering-runs", "runId", id);
    world.office.await(id, TieringRunPreviewed.class);
    world.agenda.afterHours(
        5,
        () -> {
          if (number == 6) {
            world.send(Firm.DIRECTOR, "tiering-runs/" + id + "/abandon");
          } else {
            world.send(Firm.DIRECTOR, "tiering-runs/" + id + "/apply");
            world.office.await(id, TieringRunFinished.class);
          }
        });
    if (number % 4 == 0) {
      world.agenda.afterHours(
          30,
          () -> {
            Client client = dice.oneOf(world.active());
            world.send(
                client,
                Firm.supervisorOf(client.representative),
                "change-tier",
                "tier",
                "B",
                "reason",
                client.say("tierByHand"));
          });
    }
  }

  private void assets() {
    for (int year = world.from.getYear() - 1; year < world.today.getYear(); year++) {
      LocalDate day = LocalDate.of(year, 12, 31);
      String id = "balance-sheet-" + year;
      double assets = 6_500_000 * Math.pow(1.06, year - world.from.getYear());
      LocalDate stated = day.plusDays(80).isBefore(world.from) ? world.day(8) : day.plusDays(80);
      world.agenda.inOffice(
          stated,
          dice,
          () ->
              world.send(
                  Firm.ACCOUNTS,
                  "balance-sheets",
                  "balanceSheetId",
                  id,
                  "assets",
                  world.amount(assets),
                  "source",
                  "preliminary accounts",
                  "occurredOn",
                  day));
      world.agenda.inOffice(
          stated.plusDays(60),
          dice,
          () ->
              world.send(
                  Firm.ACCOUNTS,
                  "balance-sheets/" + id + "/restate-assets",
                  "assets",
                  world.amount(assets * 0.99),
                  "source",
                  "audited annual accounts",
                  "reason",
                  "audit"));
    }
  }
}
