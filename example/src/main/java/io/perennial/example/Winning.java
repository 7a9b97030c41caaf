package io.perennial.example;

import java.time.LocalDate;
import java.util.List;

/** How prospects are called, visited, lost and won. */
final class Winning {

  private static final List<String> STEPS = List.of("CALL", "REACHED", "APPOINTMENT", "PROPOSAL");

  private final World world;
  private final CustomerFiles files;
  private final Credit credit;
  private final Trading trading;

  Winning(World world, CustomerFiles files, Credit credit, Trading trading) {
    this.world = world;
    this.files = files;
    this.credit = credit;
    this.trading = trading;
  }

  /** Takes up a company that has been entered. */
  void begin(Client client) {
    Dice dice = client.dice;
    int rounds = client.isBig() ? dice.between(1, 3) : dice.between(1, 5);
    boolean won = client.isBig() || dice.happens(0.62);
    later(
        client,
        2,
        15,
        () -> {
          if (client.identified) {
            world.send(
                client, client.representative, "qualify", "explanation", client.say("qualified"));
          }
          if (!won && dice.happens(0.5)) {
            disqualify(client);
          } else {
            round(client, rounds, won);
          }
        });
  }

  private void disqualify(Client client) {
    Dice dice = client.dice;
    world.send(
        client,
        client.representative,
        "disqualify",
        "reason",
        dice.oneOf(
            "NO_NEED", "TOO_SMALL", "OUTSIDE_REGION", "NOT_CREDITWORTHY", "BOUND_TO_COMPETITOR"),
        "explanation",
        client.say("disqualified"));
    if (dice.happens(0.3)) {
      later(
          client,
          60,
          250,
          () -> {
            world.send(
                client,
                client.representative,
                "reopen",
                "explanation",
                client.say("reopenedProspect"));
            round(client, 2, false);
          });
    }
  }

  /** A round of winning the company; others follow until one ends in a deal, or in nothing. */
  private void round(Client client, int left, boolean won) {
    String round = world.next("f-");
    boolean deal = won && left == 1;
    int reach = deal ? STEPS.size() : 1 + client.dice.weighted(55, 33, 7, 5);
    step(
        client,
        round,
        0,
        reach,
        () -> {
          if (deal) {
            deal(client, round);
          } else {
            world.send(
                client,
                client.representative,
                "lose-prospect",
                "roundId",
                round,
                "reason",
                reach == 1
                    ? "NO_ANSWER"
                    : client.dice.oneOf(
                        "PRICE", "NO_BUDGET", "NO_NEED", "COMPETITOR_OFFER", "PRODUCT", "OTHER"),
                "notes",
                client.say("roundLost"));
            if (left > 1) {
              later(client, 32, 90, () -> round(client, left - 1, won));
            }
          }
        });
  }

  private void step(Client client, String round, int step, int reach, Runnable end) {
    Dice dice = client.dice;
    String who = client.representative;
    boolean pressed = client.resting && dice.happens(0.5);
    world.send(
        client,
        who,
        "record-funnel-step",
        "roundId",
        round,
        "step",
        STEPS.get(step),
        "notes",
        client.say("funnelNotes"),
        "despiteRest",
        pressed ? client.say("despiteRest") : null);
    if (step == 0) {
      world.send(
          client,
          who,
          "log-call",
          "callId",
          world.next("c-"),
          "representative",
          who,
          "durationMinutes",
          dice.between(3, 20),
          "purpose",
          "DEVELOP",
          "outcome",
          reach > 1 ? "INFORMATION_GAINED" : "NO_RESULT",
          "despiteRest",
          pressed ? client.say("despiteRest") : null);
    } else if (step > 1) {
      world.send(
          client,
          who,
          "log-visit",
          "visitId",
          world.next("b-"),
          "representative",
          who,
          "durationMinutes",
          dice.between(40, 120),
          "purpose",
          "DEVELOP",
          "outcome",
          "FOLLOW_UP_AGREED",
          "cost",
          world.amount(dice.between(40, 160)),
          "report",
          Fields.of(
              "metWith",
              client.contact(),
              "opinions",
              client.say("opinion"),
              "lessonLearned",
              client.say("lesson")));
    }
    if (step == 1 && dice.happens(0.5)) {
      object(client, dice.happens(0.25) ? 2 : 1);
    }
    if (step + 1 < reach) {
      later(client, 2, 12, () -> step(client, round, step + 1, reach, end));
    } else {
      later(client, 2, 10, end);
    }
  }

  private void object(Client client, int times) {
    Dice dice = client.dice;
    String contact = world.next("o-");
    for (int i = 0; i < times; i++) {
      String reason =
          dice.oneOf(
              "SEND_MATERIAL",
              "SUPPLIES_IN_HOUSE",
              "HAS_SUPPLIER",
              "HAS_SUPPLIER",
              "NOT_RESPONSIBLE",
              "NO_BUDGET",
              "PRICE_TOO_HIGH",
              "PRICE_TOO_HIGH",
              "PAST_DISSATISFACTION");
      world.send(
          client,
          client.representative,
          "record-objection",
          "objectionId",
          contact + '-' + (i + 1),
          "contactId",
          contact,
          "reason",
          reason,
          "answer",
          client.say("objectionAnswer"));
    }
    client.resting = times == 2;
  }

  /** Lets one that has not bought yet refuse twice, so that it rests when the story ends. */
  void press() {
    world.clients.stream()
        .filter(client -> client.entered && !client.buys)
        .findFirst()
        .ifPresent(client -> object(client, 2));
  }

  private void deal(Client client, String round) {
    Dice dice = client.dice;
    world.send(
        client,
        client.representative,
        "close-deal",
        "roundId",
        round,
        "amount",
        world.amount(Math.rint(client.yearly / 6)));
    credit.begin(client);
    if (client.isBig()) {
      files.place(client);
    }
    later(
        client,
        2,
        10,
        () -> {
          trading.buysFrom(client, world.agenda.today());
          trading.observe(client);
        });
    later(
        client,
        40,
        160,
        () -> {
          if (client.isBig()) {
            trading.contract(client);
          }
        });
    if (dice.happens(0.5)) {
      world.send(
          client,
          client.representative,
          "record-preference",
          "subject",
          "payment terms",
          "liking",
          "LIKED",
          "source",
          "visit");
    }
  }

  private void later(Client client, int fromDays, int toDays, Runnable what) {
    LocalDate day = world.agenda.today().plusDays(client.dice.between(fromDays, toDays));
    world.agenda.inOffice(day, client.dice, what);
  }
}
