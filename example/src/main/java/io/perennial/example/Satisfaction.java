package io.perennial.example;

import io.perennial.command.CommandResult;
import io.perennial.example.Client.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What customers say of the company, what keeps them, and how they are made good. */
final class Satisfaction {

  private final World world;

  Satisfaction(World world) {
    this.world = world;
  }

  /** Lets a customer be asked, judged, and perhaps recommend the company. */
  void begin(Client client) {
    Dice dice = client.dice.of("satisfaction");
    survey(client, dice, world.agenda.today().plusDays(dice.between(60, 200)));
    if (client.isBig()) {
      appraise(client, dice, world.agenda.today().plusDays(dice.between(60, 300)));
    }
    if (dice.happens(0.12)) {
      world.agenda.inOffice(
          world.agenda.today().plusDays(dice.between(100, 900)), dice, () -> loss(client, dice));
    }
    if (dice.happens(0.25)) {
      world.agenda.inOffice(
          world.agenda.today().plusDays(dice.between(100, 1000)), dice, () -> refer(client, dice));
    }
  }

  private void survey(Client client, Dice dice, LocalDate day) {
    world.agenda.inOffice(
        day,
        dice,
        () -> {
          if (client.isActive() || dice.happens(0.3)) {
            int overall = Math.clamp(Math.round(client.mood + dice.between(-0.9, 0.9)), 1, 5);
            List<Map<String, Object>> items =
                List.of("delivery", "quality", "service", "price").stream()
                    .map(item ->
                        Fields.of(
                            "item",
                            item,
                            "answer",
                            Math.clamp(overall + dice.between(-1, 1), 1, 5)))
                    .toList();
            world.send(
                client,
                Firm.SURVEYS,
                "record-survey-answer",
                "answerId",
                world.next("a-"),
                "overall",
                overall,
                "wouldRecommend",
                Math.clamp(overall * 2 + dice.between(-1, 1), 0, 10),
                "items",
                dice.happens(0.7) ? items : null,
                "touchpoint",
                dice.oneOf("yearly survey", "after delivery", "after complaint", "visit"));
            client.mood = Math.clamp(client.mood + dice.between(-0.25, 0.28), 1.5, 4.9);
          }
          survey(
              client,
              dice,
              day.plusDays(
                  dice.between(
                      client.size == Size.KEY ? 90 : 150, client.size == Size.KEY ? 160 : 330)));
        });
  }

  private void appraise(Client client, Dice dice, LocalDate day) {
    world.agenda.inOffice(
        day,
        dice,
        () -> {
          String who = client.representative;
          int initiative = Math.clamp(Math.round(client.mood + dice.between(-1, 1)), 1, 5);
          world.send(
              client,
              Firm.supervisorOf(who),
              "evaluate",
              "initiative",
              initiative,
              "initiativeEvidence",
              client.say("initiative"),
              "capability",
              dice.between(2, 5),
              "capabilityEvidence",
              client.say("capability"),
              "goodMarks",
              initiative >= 3
                  ? dice.some(
                      List.of(
                          "LETS_US_DO_WHAT_WE_ARE_GOOD_AT",
                          "VALUES_WHAT_WE_ARE_GOOD_AT",
                          "DEMANDS_WHAT_BUILDS_OUR_SKILL",
                          "MOVES_WITH_OUR_STRATEGY"),
                      dice.between(1, 3))
                  : null,
              "badMarks",
              initiative < 3
                  ? dice.some(
                      List.of(
                          "KEEPS_US_FROM_WHAT_WE_ARE_GOOD_AT",
                          "DOES_NOT_VALUE_WHAT_WE_ARE_GOOD_AT",
                          "MOVES_AGAINST_OUR_STRATEGY"),
                      dice.between(1, 2))
                  : null);
          world.send(
              client,
              who,
              "record-exit-barrier",
              "barrier",
              dice.oneOf("SWITCHING_COST", "CLEARLY_BETTER", "PERSONAL_BOND", "SHARED_VALUES"),
              "strength",
              dice.between(0, 3),
              "note",
              client.say("exitBarrier"));
          if (!client.classified) {
            client.classified = true;
            client.generalist = dice.happens(0.55);
            world.send(
                client,
                who,
                "classify-experience",
                "experience",
                client.generalist ? "INEXPERIENCED_GENERALIST" : "EXPERIENCED_SPECIALIST",
                "reason",
                client.say("experience"));
          } else if (client.generalist && dice.happens(0.5)) {
            client.generalist = false;
            world.send(
                client,
                who,
                "note-experience-signal",
                "signal",
                dice.oneOf(
                    "PURCHASING_TAKES_OVER", "INTEREST_IN_APPLICATIONS_FADES", "BUNDLES_ARE_SPLIT"),
                "observedBy",
                who,
                "note",
                client.say("experience"));
            world.send(
                client,
                who,
                "classify-experience",
                "experience",
                "EXPERIENCED_SPECIALIST",
                "reason",
                client.say("experience"));
          }
          appraise(client, dice, day.plusDays(dice.between(300, 420)));
        });
  }

  private void loss(Client client, Dice dice) {
    double lost = dice.between(300.0, 4000.0);
    String loss = world.next("l-");
    world.send(
        client,
        client.representative,
        "record-loss-suffered",
        "lossId",
        loss,
        "amount",
        world.amount(lost),
        "whatHappened",
        client.say("loss"));
    world.agenda.afterHours(
        dice.between(9.0, 40.0),
        () -> {
          String id = world.next("gw-");
          Optional<CommandResult> granted =
              world.send(
                  client,
                  client.representative,
                  "grant-goodwill",
                  "goodwillId",
                  id,
                  "lossId",
                  loss,
                  "worth",
                  world.amount(lost * dice.oneOf(0.04, 0.08, 0.08)),
                  "inKind",
                  client.say("goodwill"));
          if (Office.recorded(granted, "GoodwillProposed")) {
            world.agenda.afterHours(
                dice.between(3.0, 20.0),
                () -> {
                  if (dice.happens(0.75)) {
                    world.send(
                        client,
                        Firm.supervisorOf(client.representative),
                        "approve-goodwill",
                        "goodwillId",
                        id);
                  } else {
                    world.send(
                        client,
                        Firm.supervisorOf(client.representative),
                        "reject-goodwill",
                        "goodwillId",
                        id,
                        "reason",
                        client.say("goodwillRejected"));
                  }
                });
          }
        });
  }

  private void refer(Client client, Dice dice) {
    if (client.mood < 3.4 || client.lost) {
      return;
    }
    List<Client> others =
        world.clients.stream()
            .filter(other ->
                other != client
                    && other.chinese == client.chinese
                    && other.entered
                    && !other.old
                    && !other.buys)
            .toList();
    String id = world.next("rf-");
    if (others.isEmpty() || dice.happens(0.3)) {
      world.send(
          client,
          client.representative,
          "record-referral",
          "referralId",
          id,
          "referredCompany",
          client.say("company", client.city, client.say("brand"), client.say("trade")),
          "touchpoint",
          "visit");
      return;
    }
    Client other = dice.oneOf(others);
    world.send(
        client,
        client.representative,
        "record-referral",
        "referralId",
        id,
        "referredCustomerId",
        other.id,
        "touchpoint",
        "visit",
        "explanation",
        client.say("referral"));
    world.agenda.inOffice(
        world.agenda.today().plusDays(150),
        dice,
        () -> {
          if (other.buys) {
            world.send(
                client,
                client.representative,
                "record-referral-purchase",
                "referralId",
                id,
                "referredCustomerId",
                other.id);
          }
        });
  }

  /** A lost customer recommends the company all the same, which its representative is told of. */
  void referenceOfLost(Client lost) {
    String id = world.next("rf-");
    world.send(
        lost,
        lost.representative,
        "record-referral",
        "referralId",
        id,
        "referredCompany",
        lost.say("company", lost.city, lost.say("brand"), lost.say("trade")),
        "touchpoint",
        "call");
  }
}
