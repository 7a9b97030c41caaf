package io.perennial.example;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The yearly plans of key accounts. */
final class KeyAccounts {

  private static final List<String> MEASURES =
      List.of(
          "SUPPLY_FIRST",
          "HELP_TO_THE_SHOP_FLOOR",
          "FIRST_TRIAL_OF_NEW_PRODUCTS",
          "SUPPORT_AT_ITS_OCCASIONS",
          "EXECUTIVE_VISITS",
          "OWN_PROMOTION_PLAN",
          "OPINION_OF_OUR_PEOPLE",
          "REWARDS",
          "FAST_AND_EXACT_INFORMATION",
          "YEARLY_ROUND_TABLE");

  private final World world;
  private final Set<String> closed = new HashSet<>();

  KeyAccounts(World world) {
    this.world = world;
  }

  /** Who has become a key customer has the draft of a plan, made by the service. */
  void begin(Client client) {
    LocalDate today = world.agenda.today();
    int year = today.getMonthValue() < 10 ? today.getYear() : today.getYear() + 1;
    world.agenda.inOffice(
        today.plusDays(client.dice.between(5, 30)), client.dice, () -> write(client, year, true));
  }

  private static String plan(Client client, int year) {
    return "account-plan-" + (1000 + client.number) + '-' + year;
  }

  private void send(
      Client client, int year, String actor, String task, @Nullable Object... fields) {
    if (!closed.contains(plan(client, year))) {
      world.send(actor, "account-plans/" + plan(client, year) + '/' + task, fields);
    }
  }

  private Map<String, Object> objective(Client client, int year, int which) {
    Dice dice = client.dice;
    return Fields.of(
        "metric",
        client.speech.all("metric").get(which),
        "unit",
        client.speech.all("unit").get(which),
        "baseline",
        World.decimal(List.of(client.yearly / 1000, 35.0, 92.0).get(which), 1),
        "target",
        World.decimal(List.of(client.yearly / 1000 * 1.12, 45.0, 97.0).get(which), 1),
        "dueOn",
        LocalDate.of(year, 12, dice.between(1, 31)),
        "owner",
        client.representative,
        "rationale",
        client.say("rationale"));
  }

  private void write(Client client, int year, boolean drafted) {
    if (client.lost) {
      return;
    }
    Dice dice = client.dice;
    String who = client.representative;
    List<Map<String, Object>> objectives =
        List.of(objective(client, year, 0), objective(client, year, 1), objective(client, year, 2));
    if (drafted) {
      send(client, year, who, "amend-vision", "vision", client.say("vision"));
      for (int i = 0; i < objectives.size(); i++) {
        send(
            client,
            year,
            who,
            "set-objective",
            "objectiveId",
            "objective-" + (i + 1),
            "objective",
            objectives.get(i));
      }
    } else {
      world.send(
          who,
          "account-plans",
          "planId",
          plan(client, year),
          "customerId",
          client.id,
          "year",
          year,
          "vision",
          client.say("vision"),
          "objectives",
          objectives);
    }
    if (dice.happens(0.15)) {
      send(
          client,
          year,
          who,
          "drop-objective",
          "objectiveId",
          "objective-3",
          "reason",
          client.say("objectiveDropped"));
    }
    revenue(client, year, who);
    send(
        client,
        year,
        who,
        "state-position",
        "relationship",
        client.say("relationToUs"),
        "resources",
        client.say("resources"),
        "strategy",
        client.say("strategy"),
        "strengthsAndWeaknesses",
        client.say("swot.strengths"),
        "customersView",
        client.say("opinion"),
        "phase",
        dice.oneOf("CONSOLIDATION", "GROWTH", "HARVEST"));
    send(
        client,
        year,
        who,
        "state-swot",
        "strengths",
        client.say("swot.strengths"),
        "weaknesses",
        client.say("swot.weaknesses"),
        "opportunities",
        client.say("swot.opportunities"),
        "threats",
        client.say("swot.threats", client.competitor()));
    send(
        client,
        year,
        who,
        "assess-competitor",
        "competitor",
        client.competitor(),
        "strengths",
        client.say("competitor.strengths"),
        "weaknesses",
        client.say("competitor.weaknesses"),
        "answer",
        client.say("competitor.answer"));
    for (String person : client.people) {
      send(
          client,
          year,
          who,
          "map-stakeholder",
          "personId",
          person,
          "role",
          dice.oneOf("DECISION_MAKER", "USER", "ADVISER", "GATEKEEPER"),
          "attitude",
          dice.oneOf("SUPPORTER", "NEUTRAL", "OPPONENT"),
          "approach",
          client.say("approach"),
          "owner",
          who);
    }
    for (int i = 1; i <= 3; i++) {
      send(
          client,
          year,
          who,
          "plan-action",
          "actionId",
          "action-" + i,
          "objectiveId",
          "objective-" + (i == 3 ? 1 : i),
          "task",
          client.say("action"),
          "owner",
          who,
          "dueOn",
          LocalDate.of(year, 3 * i, 15));
    }
    for (String measure : dice.some(MEASURES, dice.between(3, 6))) {
      send(
          client,
          year,
          who,
          "plan-measure",
          "measure",
          measure,
          "details",
          client.say("keyMeasure"),
          "owner",
          who,
          "dueOn",
          LocalDate.of(year, dice.between(3, 12), 20));
      if (dice.happens(0.75)) {
        world.agenda.inOffice(
            LocalDate.of(year, dice.between(2, 12), dice.between(2, 20)),
            dice,
            () ->
                send(
                    client,
                    year,
                    who,
                    "carry-out-measure",
                    "measure",
                    measure,
                    "result",
                    client.say("measureDone")));
      }
    }
    world.agenda.afterHours(4, () -> submit(client, year, who, dice.happens(0.12)));
  }

  private void revenue(Client client, int year, String who) {
    List<Map<String, Object>> quarters = new ArrayList<>();
    double quarter = Math.round(client.yearly * 1.1 / 400) * 100.0;
    for (int i = 0; i < 4; i++) {
      quarters.add(entry(quarter + (i - 1) * 100, 1));
    }
    send(
        client,
        year,
        who,
        "plan-revenue",
        "year",
        entry(4 * quarter + 200, 4),
        "quarters",
        quarters);
  }

  private Map<String, Object> entry(double sales, int quarters) {
    return Fields.of(
        "sales",
        world.amount(sales),
        "netIncome",
        world.amount(sales - 100 * quarters),
        "margin",
        world.amount(sales * 0.32),
        "profit",
        world.amount(sales * 0.32 - 500 * quarters));
  }

  private void submit(Client client, int year, String who, boolean sentBack) {
    send(client, year, who, "submit");
    String supervisor = Firm.supervisorOf(who);
    world.agenda.afterHours(
        client.dice.between(6.0, 40.0),
        () -> {
          if (sentBack) {
            send(client, year, supervisor, "send-back", "reason", client.say("planSentBack"));
            world.agenda.afterHours(
                9,
                () -> {
                  send(client, year, who, "amend-vision", "vision", client.say("vision"));
                  submit(client, year, who, false);
                });
          } else {
            send(client, year, supervisor, "approve");
            follow(client, year, who);
          }
        });
  }

  private void follow(Client client, int year, String who) {
    Dice dice = client.dice;
    for (int quarter = 1; quarter <= 4; quarter++) {
      int number = quarter;
      LocalDate day = LocalDate.of(year, 3 * quarter, 5);
      world.agenda.inOffice(
          day,
          dice,
          () -> {
            if (client.lost) {
              return;
            }
            send(
                client,
                year,
                who,
                "record-progress",
                "objectiveId",
                "objective-1",
                "value",
                World.decimal(
                    client.yearly / 1000 * (1 + 0.03 * number * dice.between(0.5, 1.5)), 1),
                "notes",
                client.say("progress"));
            send(
                client,
                year,
                who,
                "record-progress",
                "objectiveId",
                "objective-2",
                "value",
                World.decimal(34 + number * dice.between(1.0, 3.5), 1));
            send(
                client,
                year,
                Firm.supervisorOf(who),
                "review",
                "reviewId",
                "review-" + number,
                "summary",
                client.say("planReview"),
                "changed",
                number == 2 ? client.say("planChanged") : null,
                "nextReviewOn",
                day.plusMonths(3));
            send(
                client,
                year,
                who,
                "record-intelligence",
                "intelligenceId",
                "item-" + number,
                "level",
                dice.between(1, 4),
                "area",
                dice.oneOf(
                    "INDUSTRY_AND_MARKET",
                    "DEMAND_FOR_OUR_PRODUCT",
                    "PERFORMANCE",
                    "STRUCTURE_AND_MANAGEMENT",
                    "STRATEGY"),
                "content",
                client.say("intelligence"),
                "source",
                client.say("intelligenceSource"),
                "cost",
                world.amount(dice.between(0, 300)));
          });
      if (number < 4 && dice.happens(0.8)) {
        world.agenda.inOffice(
            LocalDate.of(year, 3 * number, 15).plusDays(dice.between(-20, 12)),
            dice,
            () ->
                send(
                    client,
                    year,
                    who,
                    "complete-action",
                    "actionId",
                    "action-" + number,
                    "result",
                    client.say("actionResult")));
      }
    }
    boolean abandoned = client.number % 7 == 3;
    world.agenda.inOffice(
        abandoned ? LocalDate.of(year, 9, 12) : LocalDate.of(year + 1, 1, 12),
        dice,
        () -> close(client, year, abandoned || client.lost));
    world.agenda.inOffice(LocalDate.of(year, 12, 8), dice, () -> write(client, year + 1, false));
  }

  private void close(Client client, int year, boolean abandoned) {
    send(
        client,
        year,
        Firm.supervisorOf(client.representative),
        "close",
        "outcome",
        abandoned ? "ABANDONED" : "ACHIEVED",
        "lessons",
        client.say("planLessons"));
    closed.add(plan(client, year));
  }
}
