package io.perennial.example;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who leaves, wholly or in part, why, and who comes back. */
final class Leaving {

  private final World world;
  private final Trading trading;

  Leaving(World world, Trading trading) {
    this.world = world;
    this.trading = trading;
  }

  /** Throws the dice for a customer, from the day on which it begins to buy. */
  void mayLeave(Client client, LocalDate from) {
    Dice dice = client.dice.of("leaving");
    double yearly =
        switch (client.size) {
          case KEY -> 0.05;
          case REGULAR -> 0.08;
          case SMALL -> 0.12;
        };
    LocalDate leaves = from.plusDays((long) Math.min(4000, dice.gap(365 / yearly, 1)));
    if (dice.happens(0.05) && from.isBefore(world.priceRise())) {
      leaves = world.priceRise().plusDays(dice.between(10, 90));
    }
    if (leaves.isAfter(from.plusDays(60))) {
      world.agenda.inOffice(leaves, dice, () -> leave(client, dice));
    }
    if (client.isBig() && dice.happens(0.22)) {
      world.agenda.inOffice(
          from.plusDays(dice.between(430, 950)), dice, () -> leaveInPart(client, dice));
    }
  }

  private String reason(Dice dice) {
    LocalDate today = world.agenda.today();
    boolean dear =
        !today.isBefore(world.priceRise()) && today.isBefore(world.priceRise().plusMonths(5));
    return List.of(
            "PRICE",
            "PRODUCT",
            "SERVICE",
            "COMPLAINT_NOT_RESOLVED",
            "PEOPLE",
            "COMPETITOR_OFFER",
            "CLOSURE",
            "OTHER")
        .get(dice.weighted(dear ? 60 : 18, 12, 16, 14, 9, 18, 8, 5));
  }

  private void leave(Client client, Dice dice) {
    if (!client.isActive()) {
      return;
    }
    client.lost = true;
    client.mood -= dice.happens(0.5) ? 1.2 : 0;
    String reason = reason(dice);
    boolean declared = dice.happens(0.65);
    LocalDate known = world.agenda.today().plusDays(dice.between(15, 70));
    if (declared) {
      world.agenda.inOffice(known, dice, () -> declare(client, dice, reason));
    }
    if (!reason.equals("CLOSURE") && dice.happens(0.3)) {
      world.agenda.inOffice(
          known.plusDays(dice.between(100, 280)), dice, () -> winBack(client, dice, declared));
    }
  }

  private void declare(Client client, Dice dice, String reason) {
    client.declared = true;
    boolean understood = dice.happens(0.5);
    world.send(
        client,
        client.representative,
        "declare-defection",
        "reason",
        reason,
        "competitor",
        dice.happens(0.6) ? client.competitor() : null,
        "rootCause",
        understood ? client.say("rootCause") : null,
        "learned",
        understood ? client.say("learned") : null);
    if (dice.happens(0.6)) {
      world.agenda.inOffice(
          world.agenda.today().plusDays(dice.between(7, 30)),
          dice,
          () -> analyse(client, dice, null));
    }
  }

  private void analyse(Client client, Dice dice, @Nullable String part) {
    int times = dice.happens(0.2) ? 2 : 1;
    for (int i = 0; i < times; i++) {
      world.send(
          client,
          Firm.supervisorOf(client.representative),
          "record-failure-analysis",
          "partialDefectionId",
          part,
          "rootCause",
          client.say("rootCause"),
          "learned",
          client.say("learned"),
          "correctiveAction",
          client.say("corrective"),
          "actionOwner",
          client.representative,
          "dueOn",
          world.agenda.today().plusDays(30));
    }
  }

  private void winBack(Client client, Dice dice, boolean declared) {
    String round = world.next("f-");
    if (declared) {
      for (String step : List.of("CALL", "REACHED", "APPOINTMENT", "PROPOSAL")) {
        world.send(
            client,
            client.representative,
            "record-funnel-step",
            "roundId",
            round,
            "step",
            step,
            "notes",
            client.say("funnelNotes"));
      }
      world.send(
          client,
          client.representative,
          "close-deal",
          "roundId",
          round,
          "amount",
          world.amount(client.yearly / 12));
    }
    world.send(
        client,
        client.representative,
        "win-back",
        "broughtAboutBy",
        dice.oneOf("OFFER", "SERVICE_RECOVERY", "PEOPLE", "COMPETITOR_FAILED", "PURCHASE"),
        "explanation",
        client.say("wonBack"));
    client.lost = false;
    client.declared = false;
    client.mood = Math.clamp(client.mood + 1, 2, 4.8);
    trading.buysFrom(client, world.agenda.today().plusDays(dice.between(1, 6)));
  }

  private void leaveInPart(Client client, Dice dice) {
    if (!client.isActive()) {
      return;
    }
    String line = client.range.getFirst().line();
    List<Firm.Product> gone =
        client.range.stream().filter(product -> product.line().equals(line)).toList();
    if (gone.size() == client.range.size()) {
      return;
    }
    client.range.removeAll(gone);
    String part = world.next("pd-");
    boolean named = dice.happens(0.8);
    world.agenda.inOffice(
        world.agenda.today().plusDays(dice.between(40, 110)),
        dice,
        () -> {
          world.send(
              client,
              client.representative,
              "declare-partial-defection",
              "partialDefectionId",
              part,
              "productLine",
              named ? line : null,
              "reason",
              reason(dice),
              "competitor",
              client.competitor(),
              "rootCause",
              client.say("rootCause"));
          if (dice.happens(0.5)) {
            world.agenda.afterHours(60, () -> analyse(client, dice, part));
          }
          if (dice.happens(0.4)) {
            world.agenda.inOffice(
                world.agenda.today().plusDays(dice.between(60, 160)),
                dice,
                () -> {
                  world.send(
                      client,
                      client.representative,
                      "win-back",
                      "partialDefectionId",
                      part,
                      "broughtAboutBy",
                      dice.oneOf("OFFER", "SERVICE_RECOVERY", "PEOPLE"),
                      "explanation",
                      client.say("wonBack"));
                  client.range.addAll(gone);
                });
          }
        });
  }
}
