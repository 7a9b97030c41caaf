package io.perennial.example;

import io.perennial.events.erasure.ErasureCarriedOut;
import java.time.LocalDate;
import java.util.List;

/** What was entered by mistake, and what people want to be forgotten. */
final class Corrections {

  private final World world;
  private final Dice dice;

  Corrections(World world) {
    this.world = world;
    this.dice = world.dice.of("corrections");
  }

  /** Puts all of it on the agenda. */
  void begin() {
    mistake(world.day(90));
    world.agenda.inOffice(world.day(410), dice, () -> erase(false));
    world.agenda.inOffice(world.day(640), dice, () -> erase(true));
    world.agenda.inOffice(world.day(880), dice, () -> erase(false));
    world.agenda.inOffice(
        world.today.minusDays(6), dice, () -> request(dice.oneOf(world.active())));
    world.agenda.inOffice(world.day(300), dice, () -> hold(true));
    world.agenda.inOffice(world.today.minusDays(70), dice, () -> hold(false));
  }

  private void mistake(LocalDate day) {
    world.agenda.inOffice(
        day,
        dice,
        () -> {
          Client client = dice.oneOf(world.active());
          switch (dice.between(0, 6)) {
            case 0, 1 -> purchase(client);
            case 2 -> {
              String id = world.next("b-");
              world.send(
                  client,
                  client.representative,
                  "log-visit",
                  "visitId",
                  id,
                  "representative",
                  client.representative,
                  "durationMinutes",
                  60,
                  "purpose",
                  "SERVICE",
                  "outcome",
                  "PROBLEM_SOLVED");
              strikeOut(client, client.representative, "VISIT", id);
            }
            case 3 -> {
              String id = world.next("c-");
              world.send(
                  client,
                  client.representative,
                  "log-call",
                  "callId",
                  id,
                  "representative",
                  client.representative,
                  "durationMinutes",
                  10,
                  "purpose",
                  "OTHER",
                  "outcome",
                  "NO_RESULT");
              strikeOut(client, client.representative, "CALL", id);
            }
            case 4 -> {
              String id = world.next("z-");
              world.send(
                  client,
                  Firm.ERP,
                  "record-payment",
                  "paymentId",
                  id,
                  "amount",
                  world.amount(dice.between(200, 3000)));
              strikeOut(client, Firm.ACCOUNTS, "PAYMENT", id);
            }
            default -> {
              String id = world.next("a-");
              world.send(
                  client,
                  Firm.SURVEYS,
                  "record-survey-answer",
                  "answerId",
                  id,
                  "overall",
                  dice.between(1, 5),
                  "touchpoint",
                  "yearly survey");
              strikeOut(client, Firm.SURVEYS, "SURVEY_ANSWER", id);
            }
          }
          mistake(day.plusDays(dice.between(20, 50)));
        });
  }

  private void purchase(Client client) {
    String id = world.next("d-");
    Firm.Product product = client.range.getFirst();
    world.send(
        client,
        Firm.ERP,
        "record-purchase",
        "purchaseId",
        id,
        "productId",
        product.id(),
        "productLine",
        product.line(),
        "quantity",
        10,
        "netAmount",
        world.amount(10.0 * product.price()),
        "unitCost",
        world.amount(product.cost()),
        "settlement",
        "CASH");
    strikeOut(client, Firm.ACCOUNTS, "PURCHASE", id);
  }

  private void strikeOut(Client client, String who, String kind, String id) {
    world.agenda.afterHours(
        dice.between(1.0, 30.0),
        () ->
            world.send(
                client,
                who,
                "strike-out",
                "kind",
                kind,
                "entryId",
                id,
                "reason",
                client.say("mistake")));
  }

  private String request(Client client) {
    String id = world.next("erasure-");
    world.send(
        client.representative,
        "erasures",
        "erasureId",
        id,
        "kind",
        "PERSON",
        "subject",
        client.people.getLast(),
        "customerId",
        client.id,
        "ground",
        "request of the person");
    return id;
  }

  private void erase(boolean declined) {
    Client client = dice.oneOf(world.active());
    String id = request(client);
    world.agenda.afterHours(
        20,
        () -> {
          if (declined) {
            world.send(Firm.PRIVACY, "erasures/" + id + "/decline", "ground", "duty to keep");
          } else if (world.send(Firm.PRIVACY, "erasures/" + id + "/confirm").isPresent()) {
            world.office.await(id, ErasureCarriedOut.class);
          }
        });
  }

  private void hold(boolean lifted) {
    List<Client> lost = world.clients.stream().filter(client -> client.lost).toList();
    Client client = lost.isEmpty() ? dice.oneOf(world.active()) : dice.oneOf(lost);
    world.send(client, Firm.PRIVACY, "set-legal-hold", "reason", client.say("legalHold"));
    if (lifted) {
      world.agenda.afterHours(
          900,
          () ->
              world.send(
                  client,
                  Firm.PRIVACY,
                  "lift-legal-hold",
                  "reason",
                  client.say("legalHoldLifted")));
    }
  }
}
