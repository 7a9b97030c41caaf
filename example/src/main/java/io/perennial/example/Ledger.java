package io.perennial.example;

import io.perennial.command.CommandResult;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Invoices, payments, and what is written off. */
final class Ledger {

  private final World world;
  private final Credit credit;

  Ledger(World world, Credit credit) {
    this.world = world;
    this.credit = credit;
  }

  /** Takes over a delivery on credit. */
  void delivered(Client client, String purchase, double worth, Optional<CommandResult> recorded) {
    noteStanding(client, recorded);
    client.delivered.add(purchase);
    client.toInvoice += worth;
    if (client.delivered.size() == 1) {
      LocalDate friday = world.agenda.today().with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY));
      world.agenda.at(friday.atTime(17, 30).plusSeconds(client.number), () -> invoice(client));
    }
  }

  /** Notes whether what was recorded has taken exposure past the limit, or back within it. */
  void noteStanding(Client client, Optional<CommandResult> recorded) {
    if (Office.recorded(recorded, "CreditLimitRestored")) {
      client.breached = false;
    }
    if (Office.recorded(recorded, "CreditLimitBreached")) {
      client.breached = true;
      credit.breached(client, recorded.orElseThrow());
    }
  }

  private void invoice(Client client) {
    List<String> deliveries = new ArrayList<>(client.delivered);
    double open = client.toInvoice;
    client.delivered.clear();
    client.toInvoice = 0;
    String id = world.next("i-");
    Optional<CommandResult> issued =
        world.send(
            client,
            Firm.ERP,
            "issue-invoice",
            "invoiceId",
            id,
            "number",
            "RE-" + id.substring(2),
            "deliveries",
            deliveries);
    noteStanding(client, issued);
    if (issued.isEmpty()) {
      return;
    }
    Dice dice = client.dice;
    LocalDate due = world.agenda.today().plusDays(client.days);
    if (dice.happens(0.015)) {
      world.agenda.inOffice(
          world.agenda.today().plusDays(dice.between(3, 15)),
          dice,
          () ->
              noteStanding(
                  client,
                  world.send(
                      client,
                      Firm.ACCOUNTS,
                      "issue-credit-note",
                      "creditNoteId",
                      world.next("g-"),
                      "number",
                      "GS-" + id.substring(2),
                      "invoiceId",
                      id,
                      "amount",
                      world.amount(open * 0.03),
                      "reason",
                      client.say("creditNote"))));
    }
    boolean never = dice.happens(client.delay > 40 ? 0.06 : 0.003);
    double late = client.delay < 0 ? dice.between(-10.0, 3.0) : dice.gap(client.delay, 3);
    LocalDate paid = due.plusDays(Math.round(late));
    if (never) {
      world.agenda.inOffice(due.plusDays(dice.between(95, 150)), dice, () -> badDebt(client, id));
    } else if (dice.happens(0.06)) {
      world.agenda.inOffice(paid, dice, () -> pay(client, id, open * 0.5));
      world.agenda.inOffice(
          paid.plusDays(dice.between(10, 30)), dice, () -> pay(client, id, open * 0.5));
    } else {
      world.agenda.inOffice(paid, dice, () -> pay(client, id, open));
    }
  }

  private void pay(Client client, String invoice, double amount) {
    Optional<CommandResult> paid =
        world.send(
            client,
            Firm.ERP,
            "record-payment",
            "paymentId",
            world.next("z-"),
            "amount",
            world.amount(amount),
            "invoices",
            client.dice.happens(0.8) ? List.of(invoice) : null);
    noteStanding(client, paid);
  }

  private void badDebt(Client client, String invoice) {
    Dice dice = client.dice;
    String proposer = dice.oneOf(Firm.CREDIT);
    String id = world.next("w-");
    world.send(
        client,
        proposer,
        "propose-write-off",
        "writeOffId",
        id,
        "invoiceId",
        invoice,
        "reason",
        client.say("writeOff"));
    world.agenda.inOffice(
        world.agenda.today().plusDays(dice.between(2, 9)),
        dice,
        () -> {
          if (dice.happens(0.7)) {
            noteStanding(
                client,
                world.send(
                    client,
                    Firm.other(Firm.CREDIT, proposer),
                    "approve-write-off",
                    "writeOffId",
                    id));
          } else {
            world.send(
                client,
                Firm.other(Firm.CREDIT, proposer),
                "reject-write-off",
                "writeOffId",
                id,
                "reason",
                client.say("writeOffRejected"));
          }
        });
  }
}
