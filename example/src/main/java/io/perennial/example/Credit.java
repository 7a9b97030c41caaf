package io.perennial.example;

import io.perennial.command.CommandResult;
import io.perennial.events.customer.review.CreditReviewOpened;
import io.perennial.example.Client.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** How far customers are trusted, and what is done when one owes too much. */
final class Credit {

  private static final int SMALL = 10_000;

  private static final List<String> OPERATIONS =
      List.of(
          "GENERAL_STATE",
          "REPUTATION",
          "BUSINESS_PLAN",
          "TRADE_AND_MARKET_KNOWLEDGE",
          "MANAGEMENT",
          "OWNER_AND_MANAGERS",
          "MORALE");
  private static final List<String> FINANCES =
      List.of(
          "ENOUGH_CASH",
          "DISCOUNTING_BILLS",
          "DEFERRING_DEBTS",
          "EXPENSIVE_LOANS",
          "OTHER_CREDITORS_UNPAID",
          "FROZEN_ACCOUNTS");
  private static final List<String> PAYMENTS =
      List.of(
          "NO_LONGER_ON_TIME",
          "ASKS_FOR_LATER_CASH",
          "ASKS_FOR_LATER_BILLS",
          "ASKS_FOR_EXTENSION_OF_EVERYTHING");

  private static final int UNDECIDED = 3;

  private final World world;

  Credit(World world) {
    this.world = world;
  }

  /** Lets a customer be looked into, and be given a limit. */
  void begin(Client client) {
    if (!client.isBig() && client.dice.happens(0.5)) {
      return;
    }
    world.agenda.inOffice(world.agenda.today(), client.dice, () -> investigate(client, true));
  }

  private void investigate(Client client, boolean first) {
    Dice dice = client.dice;
    String controller = dice.oneOf(Firm.CREDIT);
    String id = world.next("v-");
    world.send(
        client,
        controller,
        "open-investigation",
        "investigationId",
        id,
        "channel",
        dice.oneOf("BANK", "AGENCY", "TRADE_BODY", "COLLEAGUES_AND_NEWS"),
        "investigator",
        controller,
        "expectedCost",
        world.amount(dice.between(80, 400)));
    world.agenda.afterHours(
        dice.between(6.0, 40.0),
        () ->
            world.send(
                client,
                controller,
                "answer-investigation",
                "investigationId",
                id,
                "operations",
                answers(OPERATIONS, dice, true),
                "finances",
                answers(FINANCES, dice, false),
                "payments",
                answers(PAYMENTS, dice, false),
                "cost",
                world.amount(dice.between(60, 380))));
    world.agenda.afterHours(
        dice.between(44.0, 80.0),
        () -> {
          if (dice.happens(0.06)) {
            world.send(
                client,
                controller,
                "abandon-investigation",
                "investigationId",
                id,
                "reason",
                client.say("abandoned"));
          } else {
            world.send(
                client,
                controller,
                "conclude-investigation",
                "investigationId",
                id,
                "creditClass",
                classOf(client),
                "reason",
                client.say("creditClass"),
                "cost",
                world.amount(dice.between(60, 420)));
          }
          if (first) {
            agree(client, controller);
            limit(client, firstLimit(client));
            if (client.size == Size.KEY) {
              review(client);
            }
          }
        });
  }

  private static String classOf(Client client) {
    return client.size == Size.KEY && client.delay < 0 ? "A" : client.isBig() ? "B" : "C";
  }

  private static List<Map<String, Object>> answers(
      List<String> questions, Dice dice, boolean well) {
    return dice.some(questions, dice.between(3, questions.size())).stream()
        .map(question ->
            Fields.of(
                "question",
                question,
                "answer",
                dice.happens(0.12) ? "UNKNOWN" : dice.happens(0.85) == well ? "YES" : "NO"))
        .toList();
  }

  private void agree(Client client, String controller) {
    client.days =
        client.size == Size.KEY
            ? client.dice.oneOf(45, 60)
            : client.size == Size.REGULAR ? client.dice.oneOf(30, 45) : 30;
    world.send(
        client,
        controller,
        "agree-credit-terms",
        "days",
        client.days,
        "cashDiscount",
        client.dice.happens(0.4) ? Fields.of("percent", World.decimal(2, 0), "days", 10) : null,
        "conditions",
        client.say("conditions"),
        "collectionStrategy",
        client.say("collection"));
  }

  /** What it is going to owe, when it pays as it does. */
  private double wanted(Client client) {
    double owes = client.yearly / 365 * (client.days + Math.max(4, client.delay) + 8);
    double wanted = owes * world.growth(world.agenda.today()) * client.dice.between(2.1, 3.2);
    return Math.max(3000, Math.round(wanted / 500) * 500.0);
  }

  private double firstLimit(Client client) {
    return client.old && client.isBig() ? wanted(client) : Math.min(SMALL, wanted(client));
  }

  /** Proposes a limit, which another one approves. */
  private void limit(Client client, double limit) {
    Dice dice = client.dice;
    String proposer = dice.oneOf(Firm.CREDIT);
    boolean unlimited = classOf(client).equals("A") && client.old;
    String creditClass = unlimited ? "A" : client.isBig() ? "B" : "C";
    if (dice.happens(0.04)) {
      propose(client, proposer, creditClass, unlimited, limit * 0.9);
    }
    String id = propose(client, proposer, creditClass, unlimited, limit);
    world.agenda.afterHours(
        dice.between(1.0, 14.0),
        () -> {
          String other = Firm.other(Firm.CREDIT, proposer);
          if (dice.happens(0.05)) {
            world.send(
                client,
                other,
                "reject-credit-limit",
                "proposalId",
                id,
                "reason",
                client.say("limitRejected"));
            world.agenda.afterHours(20, () -> limit(client, Math.rint(limit * 0.8)));
            return;
          }
          var approved = world.send(client, other, "approve-credit-limit", "proposalId", id);
          if (approved.isPresent()) {
            client.credit = true;
            if (Office.recorded(approved, "CreditLimitRestored")) {
              client.breached = false;
            }
            boolean loosened = limit > client.limit;
            client.limit = limit;
            client.loosenedOn = loosened ? world.agenda.today() : client.loosenedOn;
            if (!client.old && limit < wanted(client)) {
              world.agenda.inOffice(
                  world.agenda.today().plusDays(dice.between(95, 140)), dice, () -> loosen(client));
            }
          }
        });
  }

  private String propose(
      Client client, String proposer, String creditClass, boolean unlimited, double limit) {
    String id = world.next("p-");
    world.send(
        client,
        proposer,
        "propose-credit-limit",
        "proposalId",
        id,
        "creditClass",
        creditClass,
        "limit",
        unlimited ? null : world.amount(Math.rint(limit)),
        "reason",
        client.say("limitReason"));
    return id;
  }

  private void loosen(Client client) {
    if (mayLoosen(client)) {
      limit(client, Math.floor(client.limit * 1.25));
    }
  }

  private boolean mayLoosen(Client client) {
    LocalDate last = client.loosenedOn;
    return !client.lost
        && client.isBig()
        && (last == null || last.plusDays(31).isBefore(world.agenda.today()));
  }

  /** Proposes limits that nobody has decided on when the story ends. */
  void leaveToDecide() {
    Dice dice = world.dice.of("undecided");
    world.active().stream()
        .filter(client -> client.credit && !classOf(client).equals("A") && mayLoosen(client))
        .limit(UNDECIDED)
        .forEach(
            client -> propose(client, dice.oneOf(Firm.CREDIT), "B", false, client.limit * 1.2));
  }

  /** The regular review of a big customer, each year. */
  private void review(Client client) {
    world.agenda.inOffice(
        world.agenda.today().plusDays(client.dice.between(330, 400)),
        client.dice,
        () -> {
          if (client.lost) {
            return;
          }
          if (!client.reviewed) {
            String controller = client.dice.oneOf(Firm.CREDIT);
            String id = world.next("u-");
            client.reviewed = true;
            world.send(
                client,
                controller,
                "open-credit-review",
                "reviewId",
                id,
                "reason",
                "REGULAR",
                "reviewer",
                controller,
                "explanation",
                client.say("review"));
            conclude(client, id, controller);
          }
          review(client);
        });
  }

  /** What follows when exposure has exceeded the limit: a review, unless one is open. */
  void breached(Client client, CommandResult recorded) {
    world
        .office
        .find(client.id, recorded.version(), CreditReviewOpened.class)
        .ifPresent(opened -> {
          client.reviewed = true;
          conclude(client, opened.reviewId(), client.dice.oneOf(Firm.CREDIT));
        });
  }

  private void conclude(Client client, String review, String controller) {
    Dice dice = client.dice;
    world.agenda.inOffice(
        world.agenda.today().plusDays(dice.between(2, 12)),
        dice,
        () -> {
          String result =
              List.of("KEEP_LIMIT", "CHANGE_LIMIT", "ORDER_MEASURE", "INVESTIGATE")
                  .get(client.delay > 40 ? dice.weighted(1, 1, 4, 3) : dice.weighted(4, 5, 1, 1));
          client.reviewed = false;
          world.send(
              client,
              controller,
              "conclude-credit-review",
              "reviewId",
              review,
              "result",
              result,
              "summary",
              client.say(Speech.of("reviewResult", result)));
          switch (result) {
            case "CHANGE_LIMIT" -> loosen(client);
            case "ORDER_MEASURE" -> measure(client, controller);
            case "INVESTIGATE" -> investigate(client, false);
            default -> {}
          }
        });
  }

  private void measure(Client client, String controller) {
    Dice dice = client.dice;
    String id = world.next("m-");
    LocalDate due = world.agenda.today().plusDays(dice.between(21, 60));
    String measure =
        List.of(
                "DELIVERY_STOP",
                "GUARANTOR",
                "HIGHER_DEPOSIT",
                "COLLATERAL",
                "NOTARISED_CONTRACT",
                "REDUCED_SUPPLY",
                "JOINT_GUARANTOR")
            .get(dice.weighted(4, 3, 3, 2, 1, 2, 1));
    world.send(
        client,
        controller,
        "order-measure",
        "measureId",
        id,
        "measure",
        measure,
        "owner",
        controller,
        "dueOn",
        due,
        "explanation",
        client.say("measure"));
    boolean stop = measure.equals("DELIVERY_STOP");
    boolean trusted = client.credit;
    client.credit = trusted && !stop;
    world.agenda.inOffice(
        due.minusDays(dice.between(-8, 15)),
        dice,
        () -> {
          world.send(
              client,
              controller,
              "close-measure",
              "measureId",
              id,
              "result",
              client.say("measureResult"));
          client.credit = trusted;
        });
  }
}
