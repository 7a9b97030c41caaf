package io.perennial.example;

import io.perennial.command.CommandResult;
import io.perennial.events.customer.notice.NoticeSent;
import io.perennial.example.Firm.Product;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What customers complain about, and how it is dealt with, step by step. */
final class Complaints {

  private static final List<String> CATEGORIES =
      List.of("QUALITY", "LATE_DELIVERY", "WRONG_SPECIFICATION", "PACKAGING", "SERVICE", "OTHER");

  /** Hours of work within which a solution is owed, by severity, less what is never used up. */
  private static final List<Integer> HOURS = List.of(14, 40, 78, 150);

  private final World world;

  Complaints(World world) {
    this.world = world;
  }

  /** A complaint of the story. */
  private record Case(Client client, String id, int severity, int category, String person) {

    String path(String task) {
      return "complaints/" + id + '/' + task;
    }
  }

  /** Records a complaint about a purchase. */
  void record(Client client, String purchase, Product product) {
    Dice dice = client.dice;
    int category = dice.weighted(34, 26, 14, 10, 11, 5);
    int severity = 1 + dice.weighted(6, 20, 44, 30);
    String person = dice.oneOf(Firm.COMPLAINTS);
    Case it = new Case(client, world.next("complaint-"), severity, category, person);
    String word = CATEGORIES.get(category);
    long before = world.office.last(client.id);
    Optional<CommandResult> recorded =
        world.send(
            person,
            "complaints",
            "complaintId",
            it.id,
            "customerId",
            client.id,
            "category",
            word,
            "severity",
            severity,
            "channel",
            dice.oneOf("PHONE", "EMAIL", "EMAIL", "VISIT", "LETTER", "PORTAL"),
            "subject",
            client.say(Speech.of("complaint", word), product.id()),
            "requested",
            client.say("requested"),
            "complainant",
            client.contact(),
            "purchaseId",
            purchase,
            "productId",
            product.id());
    if (recorded.isEmpty()) {
      return;
    }
    client.mood -= 0.15 * (5 - severity) / 2;
    if (severity <= 2) {
      noticed(client, before);
    }
    acknowledge(it);
  }

  private void noticed(Client client, long before) {
    world
        .office
        .find(client.id, before, NoticeSent.class)
        .ifPresent(notice ->
            world.agenda.afterHours(
                client.dice.between(2.0, 16.0),
                () ->
                    world.send(
                        client,
                        client.representative,
                        "acknowledge-notice",
                        "noticeId",
                        notice.noticeId(),
                        "remark",
                        client.say("noticeRemark"))));
  }

  private void acknowledge(Case it) {
    Dice dice = it.client.dice;
    boolean late = dice.happens(0.08);
    if (late) {
      lookedAt(2);
    }
    world.agenda.afterHours(
        late ? dice.between(20.0, 34.0) : dice.between(0.3, 7.0),
        () -> {
          world.send(it.person, it.path("acknowledge"));
          world.agenda.afterHours(dice.between(0.5, 5.0), () -> judge(it));
        });
  }

  /** What is overdue is escalated in the evening of each of the next days. */
  private void lookedAt(int days) {
    LocalDate day = world.agenda.today();
    for (int i = 0; i < days; i++) {
      day = Agenda.workday(day.plusDays(1));
      world.agenda.at(day.atTime(17, 55), world.office::doWhatIsDue);
    }
  }

  private void judge(Case it) {
    Client client = it.client;
    boolean valid = client.dice.happens(0.86);
    world.send(
        it.person,
        it.path("judge"),
        "valid",
        valid,
        "reasons",
        valid ? null : client.say("notValid"));
    if (valid) {
      world.agenda.afterHours(client.dice.between(0.2, 3.0), () -> assign(it));
    } else {
      world.agenda.afterHours(
          client.dice.between(1.0, 8.0),
          () -> world.send(it.person, it.path("close-as-unfounded")));
    }
  }

  private void assign(Case it) {
    Dice dice = it.client.dice;
    List<String> department = Firm.DEPARTMENTS.get(List.of(0, 1, 3, 1, 2, 3).get(it.category));
    world.send(
        it.person,
        it.path("assign"),
        "department",
        department.getFirst(),
        "person",
        department.getLast());
    if (dice.happens(0.05)) {
      world.agenda.afterHours(0.5, () -> graver(it));
    }
    solve(it, department.getLast(), dice.happens(0.12), true);
  }

  private void graver(Case it) {
    int severity = it.severity == 1 ? 2 : it.severity - 1;
    String reason = it.client.say("graver");
    world.send(it.person, it.path("change-severity"), "severity", severity, "reason", reason);
  }

  private void solve(Case it, String who, boolean late, boolean first) {
    Client client = it.client;
    Dice dice = client.dice;
    double owed = HOURS.get(it.severity - 1);
    double proposed = late ? owed * dice.between(1.5, 2.0) + 14 : owed * dice.between(0.25, 0.75);
    if (late) {
      lookedAt((int) (proposed / 9) + 3);
    }
    boolean waits = !late && dice.happens(0.12);
    world.agenda.afterHours(
        proposed * 0.4,
        () -> {
          world.send(
              who,
              it.path("analyse-cause"),
              "cause",
              client.say(Speech.of("cause", CATEGORIES.get(it.category))));
          if (waits) {
            world.send(it.person, it.path("wait-for-customer"), "awaited", client.say("awaited"));
          }
          world.agenda.afterHours(
              waits ? dice.between(9.0, 50.0) : proposed * 0.6,
              () -> {
                if (waits) {
                  world.send(it.person, it.path("resume"));
                }
                propose(it, who, first);
              });
        });
  }

  private void propose(Case it, String who, boolean first) {
    Client client = it.client;
    Dice dice = client.dice;
    String solution = world.next("s-");
    world.send(
        who,
        it.path("propose-solution"),
        "solutionId",
        solution,
        "solution",
        client.say("solution"),
        "toldThrough",
        dice.oneOf("PHONE", "EMAIL", "VISIT"),
        "cost",
        world.amount(dice.between(40, 900)));
    if (dice.happens(0.15)) {
      world.agenda.afterHours(
          1,
          () ->
              world.send(
                  it.person, it.path("wait-for-customer"), "awaited", client.say("awaited")));
    }
    world.agenda.afterHours(
        dice.between(3.0, 36.0),
        () -> {
          if (dice.happens(first ? 0.22 : 0.15)) {
            world.send(
                it.person,
                it.path("decline-solution"),
                "solutionId",
                solution,
                "reason",
                client.say("declinedSolution"));
            world.agenda.afterHours(dice.between(4.0, 12.0), () -> propose(it, who, false));
          } else {
            world.send(it.person, it.path("accept-solution"), "solutionId", solution);
            carryOut(it, who, first);
          }
        });
  }

  private void carryOut(Case it, String who, boolean first) {
    Client client = it.client;
    Dice dice = client.dice;
    world.agenda.afterHours(
        dice.between(9.0, 70.0),
        () -> {
          world.send(who, it.path("carry-out"), "cost", world.amount(dice.between(40, 950)));
          world.agenda.afterHours(
              dice.between(5.0, 30.0),
              () -> {
                world.send(
                    it.person,
                    it.path("evaluate"),
                    "summary",
                    client.say("summary"),
                    "preventiveMeasures",
                    client.say("prevention"),
                    "consequences",
                    dice.happens(0.3) ? client.say("consequences") : null);
                client.mood = Math.min(5, client.mood + 0.1);
                if (first && dice.happens(0.07)) {
                  world.agenda.inOffice(
                      world.agenda.today().plusDays(dice.between(3, 24)),
                      dice,
                      () -> {
                        world.send(it.person, it.path("reopen"), "reason", client.say("reopened"));
                        solve(it, who, false, false);
                      });
                }
              });
        });
  }
}
