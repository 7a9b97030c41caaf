package io.perennial.query;

import io.perennial.events.LifecycleEvent;
import io.perennial.events.customer.credit.PaymentRecorded;
import io.perennial.events.customer.dealing.Settlement;
import io.perennial.events.customer.file.CustomerClass;
import io.perennial.events.customer.stage.DefectionReason;
import io.perennial.events.customer.standing.Tier;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Histories made up at random. */
final class RandomHistory {

  private static final LocalDate START = LocalDate.parse("1996-01-01");
  private static final List<String> REGIONS = List.of("North", "South", "");

  private final Random random;
  private final Facts facts;
  private final Set<LocalDate> taken = new LinkedHashSet<>();
  private int ids;

  RandomHistory(Random random, String customerId) {
    this(random, customerId, 0);
  }

  /**
   * A history.
   *
   * @param firstId number of the first identifier that is made up
   */
  RandomHistory(Random random, String customerId, int firstId) {
    this.random = random;
    this.ids = firstId;
    this.facts = new Facts(customerId);
  }

  /** The registration, which comes first. */
  LifecycleEvent registration() {
    return facts.registered("1996-01-01", any(List.of(CustomerClass.values())), any(REGIONS));
  }

  /** Purchases, answers and visits, several of them on the same day. */
  List<LifecycleEvent> dealings(int most) {
    List<LifecycleEvent> events = new ArrayList<>();
    int count = random.nextInt(most + 1);
    for (int i = 0; i < count; i++) {
      String on = date().toString();
      switch (random.nextInt(8)) {
        case 3 ->
            events.add(new LeavingFacts(facts.customerId()).referred(on, "referral-" + ids++));
        case 2 -> events.add(facts.called("call-" + ids++, on, amount(5)));
        case 0 -> events.add(facts.answered(on, "answer-" + ids++, 1 + random.nextInt(5)));
        case 1 ->
            events.add(
                facts.visited("visit-" + ids++, on, random.nextBoolean() ? amount(40) : null));
        default ->
            events.add(
                facts.bought(
                    "purchase-" + ids++,
                    LocalDate.parse(on),
                    amount(300),
                    random.nextInt(3) > 0 ? amount(100) : null,
                    random.nextBoolean() ? Settlement.CASH : Settlement.CREDIT,
                    "0.00"));
      }
    }
    return events;
  }

  /** Defections, win-backs, tiers and complaints, each on a day of its own. */
  List<LifecycleEvent> stageChanges(int most) {
    List<LifecycleEvent> events = new ArrayList<>();
    int count = random.nextInt(most + 1);
    for (int i = 0; i < count; i++) {
      String on = freeDate().toString();
      events.add(
          switch (random.nextInt(4)) {
            case 0 -> facts.left(on, any(List.of(DefectionReason.values())));
            case 1 -> facts.wonBack(on);
            case 2 -> facts.tier(on, any(List.of(Tier.A, Tier.B, Tier.C)));
            default -> facts.complained(on, "complaint-" + ids++);
          });
    }
    return events;
  }

  /** Payments, invoices, approvals of limits and proposals, several of them on the same day. */
  List<LifecycleEvent> credit(int most) {
    List<LifecycleEvent> events = new ArrayList<>();
    int count = random.nextInt(most + 1);
    for (int i = 0; i < count; i++) {
      String on = date().toString();
      CreditFacts owed = new CreditFacts(facts.customerId());
      events.add(
          switch (random.nextInt(7)) {
            case 4 -> numbered(owed.paidFor(on, amount(200), "invoice-" + random.nextInt(ids + 1)));
            case 5 -> owed.credited(on, "invoice-" + random.nextInt(ids + 1), amount(50));
            case 6 -> owed.invoiced(on, "invoice-" + ids++, "2099-01-01", amount(300));
            case 0 -> facts.approved(on, "proposal-" + ids++, amount(500));
            case 1 -> facts.proposed(on, "proposal-" + ids++, amount(500));
            default -> numbered(facts.paid(on, amount(200), "0.00"));
          });
    }
    return events;
  }

  /** Each payment is one of its own, so that one is struck out and not all of them. */
  private PaymentRecorded numbered(PaymentRecorded payment) {
    return new PaymentRecorded(
        payment.customerId(),
        "payment-" + ids++,
        payment.amount(),
        payment.exposure(),
        payment.allocation(),
        payment.occurredOn());
  }

  /** Everything, in no order but that the registration comes first. */
  List<LifecycleEvent> all() {
    List<LifecycleEvent> events = new ArrayList<>();
    events.add(registration());
    events.addAll(dealings(12));
    events.addAll(stageChanges(4));
    events.addAll(WinningHistory.of(random, facts.customerId()));
    return events;
  }

  private <T> T any(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  private LocalDate date() {
    return START.plusDays(random.nextInt(100) * 15L);
  }

  private LocalDate freeDate() {
    LocalDate date = date();
    while (!taken.add(date)) {
      date = date();
    }
    return date;
  }

  private String amount(int most) {
    return BigDecimal.valueOf(random.nextInt(most * 100), 2).toPlainString();
  }
}
