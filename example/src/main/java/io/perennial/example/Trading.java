package io.perennial.example;

import io.perennial.command.CommandResult;
import io.perennial.example.Client.Size;
import io.perennial.example.Firm.Product;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** What customers buy, give back and have in stock, and the contracts that they sign. */
final class Trading {

  private final World world;
  private final Ledger ledger;
  private final Complaints complaints;

  Trading(World world, Ledger ledger, Complaints complaints) {
    this.world = world;
    this.ledger = ledger;
    this.complaints = complaints;
  }

  /** What an old customer bought before the story began; it is entered late. */
  void history(Client client) {
    for (int quarter = 4; quarter >= 1; quarter--) {
      LocalDate on = client.registeredOn.minusDays(quarter * 76L + client.dice.between(0, 10));
      Product product = client.dice.oneOf(client.range);
      int quantity = quantity(client.yearly / 5, product.price());
      world.send(
          client,
          Firm.ERP,
          "record-purchase",
          "purchaseId",
          world.next("d-"),
          "productId",
          product.id(),
          "productLine",
          product.line(),
          "quantity",
          quantity,
          "netAmount",
          world.amount(quantity * (double) product.price()),
          "unitCost",
          world.amount(product.cost()),
          "settlement",
          "CASH",
          "occurredOn",
          on);
    }
    client.buys = true;
  }

  private static int quantity(double worth, double price) {
    return (int) Math.max(1, Math.round(worth / price));
  }

  /** Lets the customer buy from that day on. */
  void buysFrom(Client client, LocalDate day) {
    world.agenda.inOffice(day, client.dice, () -> purchase(client));
  }

  private void purchase(Client client) {
    if (client.lost) {
      return;
    }
    LocalDate today = world.agenda.today();
    double worth =
        client.yearly
            / 365
            * client.gap
            * World.season(today)
            * world.growth(today)
            * client.dice.around(0.35);
    int products = client.size == Size.KEY ? 2 : 1;
    for (Product product : client.dice.some(client.range, products)) {
      deliver(client, product, worth / products, today);
    }
    long days = Math.max(2, Math.round(client.dice.gap(client.gap, 6)));
    buysFrom(client, today.plusDays(days));
  }

  private void deliver(Client client, Product product, double worth, LocalDate today) {
    Dice dice = client.dice;
    double discount = client.size == Size.KEY ? 0.90 : client.size == Size.REGULAR ? 0.96 : 1;
    double price = product.price() * world.prices(today) * discount;
    int quantity = quantity(worth, price);
    String id = world.next("d-");
    boolean released = client.credit && client.breached && dice.happens(0.5);
    if (released) {
      world.send(
          client,
          dice.oneOf(Firm.CREDIT),
          "release-credit-purchase",
          "purchaseId",
          id,
          "upTo",
          world.amount(quantity * price),
          "reason",
          client.say("release"),
          "recorder",
          Firm.ERP);
    }
    boolean credit = World.onCredit(client) || released;
    LocalDate on = dice.happens(0.04) ? today.minusDays(dice.between(1, 6)) : null;
    Optional<CommandResult> recorded =
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
            quantity,
            "netAmount",
            world.amount(quantity * price),
            "unitCost",
            world.amount(product.cost() * (world.prices(today) > 1 ? 1.03 : 1)),
            "settlement",
            credit ? "CREDIT" : "CASH",
            "occurredOn",
            on);
    if (recorded.isEmpty()) {
      return;
    }
    client.buys = true;
    if (credit) {
      ledger.delivered(client, id, quantity * price, recorded);
    }
    if (dice.happens(0.012)) {
      world.agenda.inOffice(
          today.plusDays(dice.between(6, 30)), dice, () -> giveBack(client, id, quantity, price));
    }
    if (dice.happens(0.055 - 0.006 * client.mood)) {
      world.agenda.inOffice(
          today.plusDays(dice.between(1, 14)), dice, () -> complaints.record(client, id, product));
    }
  }

  private void giveBack(Client client, String purchase, int quantity, double price) {
    int back = client.dice.between(1, Math.max(1, quantity / 3));
    Optional<CommandResult> recorded =
        world.send(
            client,
            Firm.ERP,
            "record-return",
            "returnId",
            world.next("r-"),
            "purchaseId",
            purchase,
            "quantity",
            back,
            "netAmount",
            world.amount(back * price));
    ledger.noteStanding(client, recorded);
  }

  /** Lets a big customer report its stock each month, and its share of wallet be estimated. */
  void observe(Client client) {
    if (client.size == Size.KEY && !client.customerClass.equals("END_USER")) {
      report(
          client,
          client.dice.oneOf(client.range),
          YearMonth.from(client.registeredOn),
          client.dice.between(20, 80));
    }
    if (client.isBig()) {
      estimate(
          client,
          client.dice.between(0.25, 0.7),
          client.registeredOn.plusDays(client.dice.between(10, 150)));
    }
  }

  private void report(Client client, Product product, YearMonth month, int opening) {
    world.agenda.inOffice(
        month.plusMonths(1).atDay(3),
        client.dice,
        () -> {
          if (client.lost) {
            return;
          }
          int closing = Math.max(2, (int) (opening * client.dice.between(0.75, 1.3)));
          world.send(
              client,
              client.representative,
              "report-stock",
              "productId",
              product.id(),
              "month",
              month,
              "openingQuantity",
              opening,
              "closingQuantity",
              closing);
          report(client, product, month.plusMonths(1), closing);
        });
  }

  private void estimate(Client client, double share, LocalDate day) {
    world.agenda.inOffice(
        day,
        client.dice,
        () -> {
          double now =
              client.lost
                  ? share * 0.4
                  : Math.clamp(share + client.dice.between(-0.07, 0.08), 0.05, 0.95);
          world.send(
              client,
              client.representative,
              "estimate-share-of-wallet",
              "share",
              World.decimal(now, 2),
              "source",
              client.dice.oneOf("visit", "trade statistics", "customer's own figures"));
          estimate(client, now, day.plusDays(client.dice.between(150, 210)));
        });
  }

  /** Lets a big customer sign a contract of a year. */
  void contract(Client client) {
    if (client.size == Size.KEY || (client.size == Size.REGULAR && client.dice.happens(0.5))) {
      world.agenda.inOffice(
          world.agenda.today().plusDays(client.dice.between(10, 90)),
          client.dice,
          () -> sign(client));
    }
  }

  private void sign(Client client) {
    if (!client.isActive()) {
      return;
    }
    LocalDate starts = world.agenda.today().withDayOfMonth(1).plusMonths(1);
    LocalDate ends = starts.plusYears(1).minusDays(1);
    String id = world.next("k-");
    world.send(
        client,
        client.representative,
        "sign-contract",
        "contractId",
        id,
        "subject",
        "yearly supply",
        "productLine",
        client.dice.happens(0.4) ? client.range.getFirst().line() : null,
        "startsOn",
        starts,
        "endsOn",
        ends,
        "contractValue",
        world.amount(Math.round(client.yearly / 1000) * 1000.0),
        "notes",
        client.say("contractNotes"));
    world.agenda.at(ends.plusDays(1).atTime(0, 5), world.office::doWhatIsDue);
    comesUp(client, id, ends);
  }

  private void comesUp(Client client, String contract, LocalDate ends) {
    world.agenda.inOffice(
        ends.minusDays(client.dice.between(5, 45)),
        client.dice,
        () -> {
          if (client.lost || client.dice.happens(0.10)) {
            if (client.dice.happens(0.6)) {
              world.send(
                  client,
                  client.representative,
                  "decline-renewal",
                  "contractId",
                  contract,
                  "reason",
                  client.dice.oneOf("PRICE", "COMPETITOR_OFFER", "SERVICE", "OTHER"),
                  "explanation",
                  client.say("declined", client.competitor()));
            }
          } else if (client.dice.happens(0.92)) {
            LocalDate last = LocalDate.of(world.agenda.today().getYear() + 1, 12, 31);
            LocalDate next = ends.plusYears(1).isAfter(last) ? last : ends.plusYears(1);
            world.send(
                client,
                client.representative,
                "renew-contract",
                "contractId",
                contract,
                "endsOn",
                next);
            world.agenda.at(next.plusDays(1).atTime(0, 5), world.office::doWhatIsDue);
            comesUp(client, contract, next);
          }
        });
  }
}
