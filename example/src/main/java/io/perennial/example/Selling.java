package io.perennial.example;

import io.perennial.example.Client.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The days of the representatives: plans, visits, calls and reports. */
final class Selling {

  private final World world;

  Selling(World world) {
    this.world = world;
  }

  /** Lets all of them work, from the first day to the last. */
  void begin() {
    for (String representative : Firm.REPRESENTATIVES) {
      Dice dice = world.dice.of(representative);
      world.agenda.at(world.day(14).atTime(7, 55), () -> day(representative, dice));
    }
  }

  private void day(String who, Dice dice) {
    LocalDate today = world.agenda.today();
    world.agenda.at(today.plusDays(1).atTime(7, 55), () -> day(who, dice));
    if (!Agenda.isWorkday(today) || isAway(who, today)) {
      return;
    }
    DayOfWeek day = today.getDayOfWeek();
    if (day == DayOfWeek.MONDAY || day == DayOfWeek.WEDNESDAY) {
      LocalDate tomorrow = today.plusDays(1);
      world.agenda.at(
          today.atTime(16, 40).plusMinutes(dice.between(0, 40)), () -> plan(who, dice, tomorrow));
    }
    if (day != DayOfWeek.TUESDAY && day != DayOfWeek.THURSDAY) {
      for (int calls = dice.between(1, 2); calls > 0; calls--) {
        world.agenda.inOffice(today, dice, () -> call(who, dice));
      }
    }
  }

  /** Four weeks of leave a year, not at the same time. */
  private static boolean isAway(String who, LocalDate day) {
    int shift = Firm.REPRESENTATIVES.indexOf(who) * 2;
    int week = (day.getDayOfYear() - 1) / 7;
    return week == 26 + shift || week == 27 + shift || week == 51 || week == 6;
  }

  private List<Client> whom(String who, Dice dice, int count) {
    List<Client> own =
        world.active().stream().filter(client -> client.representative.equals(who)).toList();
    List<Client> chosen = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Size size = List.of(Size.KEY, Size.REGULAR, Size.SMALL).get(dice.weighted(38, 40, 22));
      List<Client> of =
          own.stream().filter(client -> client.size == size && !chosen.contains(client)).toList();
      if (!of.isEmpty()) {
        chosen.add(dice.oneOf(of));
      }
    }
    return chosen;
  }

  private static String purpose(Client client, Dice dice) {
    return List.of("ORDER", "SERVICE", "SURVEY", "COLLECT", "DEVELOP", "COMPLAINT", "OTHER")
        .get(
            client.breached
                ? dice.weighted(2, 1, 1, 6, 0, 1, 0)
                : dice.weighted(40, 20, 12, 8, 12, 5, 3));
  }

  private List<Map<String, Object>> visits(List<Client> clients, List<String> purposes, int hour) {
    List<Map<String, Object>> visits = new ArrayList<>();
    LocalTime at = LocalTime.of(hour, 0);
    for (int i = 0; i < clients.size(); i++) {
      visits.add(
          Fields.of(
              "customerId",
              clients.get(i).id,
              "startsAt",
              at,
              "endsAt",
              at.plusMinutes(75),
              "purpose",
              purposes.get(i)));
      at = at.plusMinutes(120);
    }
    return visits;
  }

  private void plan(String who, Dice dice, LocalDate day) {
    List<Client> clients = whom(who, dice, dice.between(3, 4));
    if (clients.isEmpty()) {
      return;
    }
    List<String> purposes = clients.stream().map(client -> purpose(client, dice)).toList();
    String id = "sales-day-" + who.substring(0, who.indexOf('@')) + '-' + day;
    String path = "sales-days/" + id + '/';
    String supervisor = Firm.supervisorOf(who);
    world.send(
        who,
        "sales-days",
        "salesDayId",
        id,
        "representative",
        who,
        "day",
        day,
        "area",
        clients.getFirst().city,
        "visits",
        visits(clients, purposes, 9));
    world.send(who, path + "submit-visit-plan");
    world.agenda.at(
        world.agenda.today().atTime(17, 30).plusMinutes(dice.between(0, 60)),
        () -> {
          if (dice.happens(0.05)) {
            world.send(
                supervisor,
                path + "send-back-visit-plan",
                "reason",
                clients.getFirst().say("visitsSentBack"));
            world.agenda.at(
                day.atTime(7, 10),
                () -> {
                  world.send(
                      who,
                      path + "plan-visits",
                      "area",
                      clients.getLast().city,
                      "visits",
                      visits(clients.reversed(), purposes.reversed(), 10));
                  world.send(who, path + "submit-visit-plan");
                  world.send(supervisor, path + "countersign-visit-plan");
                });
          } else if (dice.happens(0.97) || isLongAgo(day)) {
            world.send(supervisor, path + "countersign-visit-plan");
          }
        });
    for (int i = 0; i < clients.size(); i++) {
      Client client = clients.get(i);
      String purpose = purposes.get(i);
      if (dice.happens(0.92)) {
        world.agenda.at(
            day.atTime(10, 20).plusMinutes(120L * i + dice.between(0, 30)),
            () -> visit(who, dice, client, purpose));
      }
    }
    report(who, dice, day, path, clients.getFirst(), supervisor);
  }

  /** What is older is done; of the last days something is left to do. */
  private boolean isLongAgo(LocalDate day) {
    return day.isBefore(world.today.minusDays(21));
  }

  private void report(
      String who, Dice dice, LocalDate day, String path, Client client, String supervisor) {
    boolean late = dice.happens(who.startsWith("tom") ? 0.25 : 0.08);
    LocalDate reported = late ? Agenda.workday(day.plusDays(1)) : day;
    world.agenda.at(
        late ? reported.atTime(8, 40) : day.atTime(18, 5).plusMinutes(dice.between(0, 90)),
        () ->
            world.send(
                who,
                path + "hand-in-day-report",
                "attendance",
                dice.happens(0.95) ? "PRESENT" : "PART_OF_DAY",
                "remarks",
                dice.happens(0.4) ? client.say("dayRemarks") : null,
                "lessonLearned",
                dice.happens(0.4) ? client.say("lesson") : null));
    if (dice.happens(0.75) || isLongAgo(day)) {
      int grade =
          Math.clamp(
              List.of(4, 4, 3, 4, 2, 4).get(Firm.REPRESENTATIVES.indexOf(who))
                  + dice.between(-1, 1)
                  - (late ? 1 : 0),
              1,
              5);
      world.agenda.at(
          Agenda.workday(reported.plusDays(1)).atTime(9, 0).plusMinutes(dice.between(0, 120)),
          () ->
              world.send(
                  supervisor,
                  path + "comment-day-report",
                  "comment",
                  client.say("dayComment." + (grade >= 4 ? "good" : grade == 3 ? "fair" : "poor")),
                  "grade",
                  grade));
    }
  }

  private static String outcome(String purpose, Dice dice) {
    return switch (purpose) {
      case "ORDER" ->
          dice.oneOf(
              "ORDER_PLACED", "ORDER_PLACED", "ORDER_PLACED", "FOLLOW_UP_AGREED", "NO_RESULT");
      case "COLLECT" ->
          dice.oneOf("PAYMENT_COLLECTED", "PAYMENT_COLLECTED", "FOLLOW_UP_AGREED", "NO_RESULT");
      case "SERVICE", "COMPLAINT" ->
          dice.oneOf("PROBLEM_SOLVED", "PROBLEM_SOLVED", "FOLLOW_UP_AGREED");
      default ->
          dice.oneOf("INFORMATION_GAINED", "INFORMATION_GAINED", "FOLLOW_UP_AGREED", "NO_RESULT");
    };
  }

  private void visit(String who, Dice dice, Client client, String purpose) {
    String outcome = outcome(purpose, dice);
    int minutes =
        switch (client.size) {
          case KEY -> dice.between(60, 140);
          case REGULAR -> dice.between(30, 80);
          case SMALL -> dice.between(15, 45);
        };
    boolean spoke = dice.happens(0.6);
    world.send(
        client,
        who,
        "log-visit",
        "visitId",
        world.next("b-"),
        "representative",
        who,
        "durationMinutes",
        minutes,
        "purpose",
        purpose,
        "outcome",
        outcome,
        "orderedAmount",
        outcome.equals("ORDER_PLACED")
            ? world.amount(Math.rint(client.yearly / 365 * client.gap))
            : null,
        "collectedAmount",
        outcome.equals("PAYMENT_COLLECTED") ? world.amount(Math.rint(client.yearly / 20)) : null,
        "cost",
        world.amount(dice.between(35, 180)),
        "notes",
        dice.happens(0.3) ? client.say("visitNotes") : null,
        "report",
        spoke ? said(client, dice) : null);
  }

  private static Map<String, Object> said(Client client, Dice dice) {
    return Fields.of(
        "metWith", client.contact(),
        "competitorNews",
            dice.happens(0.25) ? client.say("competitorNews", client.competitor()) : null,
        "opinions", dice.happens(0.5) ? client.say("opinion") : null,
        "customerNews", dice.happens(0.3) ? client.say("customerNews") : null,
        "lessonLearned", dice.happens(0.25) ? client.say("lesson") : null);
  }

  private void call(String who, Dice dice) {
    List<Client> whom = whom(who, dice, 1);
    if (!whom.isEmpty()) {
      Client client = whom.getFirst();
      String purpose = purpose(client, dice);
      String outcome = outcome(purpose, dice);
      world.send(
          client,
          who,
          "log-call",
          "callId",
          world.next("c-"),
          "representative",
          who,
          "durationMinutes",
          dice.between(4, 25),
          "purpose",
          purpose,
          "outcome",
          outcome,
          "orderedAmount",
          outcome.equals("ORDER_PLACED")
              ? world.amount(Math.rint(client.yearly / 365 * client.gap))
              : null,
          "notes",
          dice.happens(0.3) ? client.say("visitNotes") : null);
    }
  }
}
