package io.perennial.query.receivables;

import static io.perennial.query.Facts.day;
import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.events.LifecycleEvent;
import io.perennial.events.customer.credit.CreditClass;
import io.perennial.events.customer.credit.CreditLimitApproved;
import io.perennial.events.customer.file.CustomerClass;
import io.perennial.platform.receivables.ReceivablesPolicy;
import io.perennial.query.CreditFacts;
import io.perennial.query.Facts;
import io.perennial.query.Folding;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The figures about credit, with values worked out by hand. */
class CreditFiguresTest {

  private static final ReceivablesView VIEW =
      new ReceivablesView(Facts.CURRENCY, ReceivablesPolicy.STANDARD);
  private static final Facts FACTS = new Facts("customer-1");
  private static final CreditFacts ONE = new CreditFacts("customer-1");
  private static final CreditFacts OTHER = new CreditFacts("customer-2");

  private static ReceivablesDocument document(LifecycleEvent... events) {
    return Folding.fold(VIEW, List.of(events));
  }

  private static <R> R figure(
      Class<R> type, String name, String on, ReceivablesDocument... documents) {
    return figure(type, name, on, Map.of(), documents);
  }

  private static <R> R figure(
      Class<R> type,
      String name,
      String on,
      Map<String, String> given,
      ReceivablesDocument... documents) {
    return Folding.figure(type, VIEW, name, on, given, List.of(documents));
  }

  private static LifecycleEvent unlimited(String customerId, String on) {
    return new CreditLimitApproved(customerId, "proposal-a", CreditClass.A, null, day(on));
  }

  /** Limit 200 from February; invoices of 100, 80 and 60, and 50 delivered on top. */
  private static final ReceivablesDocument OWING =
      document(
          FACTS.registered("2024-01-01", CustomerClass.DEALER, "North"),
          FACTS.approved("2024-02-01", "proposal-1", "200.00"),
          ONE.boughtOnCredit("2024-01-05", "p-1", "100.00"),
          ONE.invoiced("2024-01-05", "i-1", "2024-02-04", "100.00"),
          ONE.boughtOnCredit("2024-02-10", "p-2", "80.00"),
          ONE.invoiced("2024-02-10", "i-2", "2024-03-11", "80.00"),
          ONE.boughtOnCredit("2024-03-20", "p-3", "60.00"),
          ONE.invoiced("2024-03-20", "i-3", "2024-05-19", "60.00"),
          ONE.paidFor("2024-03-25", "30.00", "i-2"),
          FACTS.paid("2024-04-02", "40.00", "0.00"),
          ONE.boughtOnCredit("2024-04-10", "p-4", "50.00"));

  /** Unlimited; owes an invoice of 500. */
  private static final ReceivablesDocument TRUSTED =
      document(
          new Facts("customer-2").registered("2024-01-01", CustomerClass.AGENT, "South"),
          unlimited("customer-2", "2024-01-02"),
          OTHER.boughtOnCredit("2024-01-01", "p-1", "500.00"),
          OTHER.invoiced("2024-01-01", "i-1", "2024-01-10", "500.00"));

  /**
   * 40 paid on 2 April go to what is due first, i-1, which leaves 60 of it; 30 of i-2 were paid.
   */
  @ParameterizedTest
  @CsvSource({
    // on,        not due, 1-30, 31-60, 61-90, over 90
    "2024-02-04,   100.00,   0.00,   0.00,   0.00, 0.00",
    "2024-02-05,     0.00, 100.00,   0.00,   0.00, 0.00",
    "2024-03-05,    80.00, 100.00,   0.00,   0.00, 0.00",
    "2024-03-06,    80.00,   0.00, 100.00,   0.00, 0.00",
    "2024-04-04,    60.00,  50.00,  60.00,   0.00, 0.00",
    "2024-04-05,    60.00,  50.00,   0.00,  60.00, 0.00",
    "2024-05-04,    60.00,   0.00,  50.00,  60.00, 0.00",
    "2024-05-05,    60.00,   0.00,  50.00,   0.00, 60.00"
  })
  void ageingHasFiveClasses(
      String on, String notDue, String to30, String to60, String to90, String over90) {
    AgeingFigure.Ageing ageing = figure(AgeingFigure.Ageing.class, "ageing", on, OWING);

    assertThat(ageing.classes())
        .extracting(row -> row.ageClass() + " " + row.open())
        .containsExactly(
            "NOT_DUE " + notDue,
            "DAYS_1_TO_30 " + to30,
            "DAYS_31_TO_60 " + to60,
            "DAYS_61_TO_90 " + to90,
            "OVER_90_DAYS " + over90);
    assertThat(ageing.unpaid().add(ageing.uninvoiced()).subtract(ageing.creditBalance()))
        .isEqualTo(ageing.exposure());
  }

  /** 60 of 170 that are open have been due for 61 days. */
  @Test
  void ageingByCustomerSaysWhatIsOverdue() {
    AgeingByCustomerFigure.Ageing ageing =
        figure(
            AgeingByCustomerFigure.Ageing.class,
            "ageing-by-customer",
            "2024-04-05",
            OWING,
            TRUSTED);

    assertThat(ageing.overdue()).isEqualTo("610.00");
    assertThat(ageing.mostOverdue())
        .extracting(row ->
            row.customerId() + " " + row.unpaid() + " " + row.overdue() + " " + row.due61To90())
        .containsExactly("customer-2 500.00 500.00 500.00", "customer-1 170.00 110.00 60.00");
    assertThat(ageing.mostOverdue().getLast().firstDueOn()).isEqualTo("2024-02-04");
  }

  /** 100 + 80 + 60 - 30 - 40 + 50 = 220 of 200; unlimited is named as such. */
  @Test
  void utilisationIsExposureByLimit() {
    ExposureFigure.Exposures exposures =
        figure(ExposureFigure.Exposures.class, "exposure", "2024-04-30", OWING, TRUSTED);

    assertThat(exposures.exposure()).isEqualTo("720.00");
    ExposureFigure.Row trusted = exposures.largest().getFirst();
    assertThat(trusted.limitKind()).isEqualTo(LimitKind.UNLIMITED);
    assertThat(trusted.limit()).isNull();
    assertThat(trusted.utilisation()).isNull();
    assertThat(trusted.excess()).isNull();
    assertThat(trusted.share()).isEqualTo(0.694444); // 500 / 720
    ExposureFigure.Row owing = exposures.largest().getLast();
    assertThat(owing.limitKind()).isEqualTo(LimitKind.LIMITED);
    assertThat(owing.utilisation()).isEqualTo(1.1);
    assertThat(owing.excess()).isEqualTo("20.00");
    assertThat(owing.breachedSince()).isEqualTo("2024-04-10");
  }

  @Test
  void beforeALimitWasApprovedThereIsNone() {
    ExposureFigure.Row owing =
        figure(ExposureFigure.Exposures.class, "exposure", "2024-01-31", OWING)
            .largest()
            .getFirst();

    assertThat(owing.limitKind()).isEqualTo(LimitKind.NONE);
    assertThat(owing.limit()).isNull();
    assertThat(owing.utilisation()).isNull();
    assertThat(owing.exposure()).isEqualTo("100.00");
  }

  /** 720 together, of which the customer with a limit owes 220 of 200. */
  @Test
  void limitsAreTakenTogetherByTheirKind() {
    UtilisationFigure.Utilisation all =
        figure(UtilisationFigure.Utilisation.class, "utilisation", "2024-04-30", OWING, TRUSTED);

    assertThat(all.parts())
        .extracting(row ->
            "%s %s %s %s %s %s"
                .formatted(
                    row.group(),
                    row.limitKind(),
                    row.exposure(),
                    row.limits(),
                    row.utilisation(),
                    row.breached()))
        .containsExactly("all LIMITED 220.00 200.00 1.1 1", "all UNLIMITED 500.00 null null 0");
    assertThat(
            figure(
                    UtilisationFigure.Utilisation.class,
                    "utilisation",
                    "2024-04-30",
                    Map.of("by", "region"),
                    OWING,
                    TRUSTED)
                .parts())
        .extracting(UtilisationFigure.Row::group)
        .containsExactly("North", "South");
  }

  /**
   * Above 200 from 20 March (240) until 30 were paid on the 25th left 210, and until 40 on 2 April
   * left 170: 13 days, at most 40 above. Again since 10 April: 20 days on the 30th.
   */
  @Test
  void breachesHaveABeginningAnEndAndAHeight() {
    BreachesFigure.Breaches breaches =
        figure(BreachesFigure.Breaches.class, "breaches", "2024-04-30", OWING, TRUSTED);

    assertThat(breaches.count()).isEqualTo(2);
    assertThat(breaches.lasting()).isEqualTo(1);
    assertThat(breaches.breaches())
        .extracting(row ->
            "%d: %s to %s, %d days, %s on %s"
                .formatted(
                    row.number(),
                    row.begunOn(),
                    row.endedOn(),
                    row.days(),
                    row.excess(),
                    row.highestOn()))
        .containsExactly(
            "2: 2024-04-10 to null, 20 days, 20.00 on 2024-04-10",
            "1: 2024-03-20 to 2024-04-02, 13 days, 40.00 on 2024-03-20");
    assertThat(
            figure(
                    BreachesFigure.Breaches.class,
                    "breaches",
                    "2024-04-30",
                    Map.of("from", "2024-04-03"),
                    OWING)
                .breaches())
        .extracting(BreachesFigure.Row::number)
        .containsExactly(2);
  }

  /**
   * On 30 April 220 is owed. Count-back: 50 of April take 30 days, 60 of March 31, 80 of February
   * 29; 30 of the 100 of January are 9.3 of its 31 days: 99.3. Simple, of 60 days from 2 March: 220
   * / 110 x 60 = 120.
   */
  @Test
  void daysSalesOutstandingByBothMethods() {
    DaysSalesOutstandingFigure.Row row =
        figure(
                DaysSalesOutstandingFigure.DaysSalesOutstanding.class,
                "days-sales-outstanding",
                "2024-04-30",
                Map.of("days", "60"),
                OWING)
            .groups()
            .getFirst();

    assertThat(row.receivables()).isEqualTo("220.00");
    assertThat(row.creditSales()).isEqualTo("110.00");
    assertThat(row.countBackDays()).isEqualTo(99.3);
    assertThat(row.simpleDays()).isEqualTo(120.0);
    assertThat(row.missing()).isNull();
  }

  /** 500 owed since January: all days of January, February, March and April. Nothing lately. */
  @Test
  void daysSalesOutstandingOfEachCustomer() {
    List<DaysSalesOutstandingByCustomerFigure.Row> rows =
        figure(
                DaysSalesOutstandingByCustomerFigure.DaysSalesOutstanding.class,
                "days-sales-outstanding-by-customer",
                "2024-04-30",
                Map.of("days", "60"),
                OWING,
                TRUSTED)
            .customersOwingMost();

    assertThat(rows.getFirst().countBackDays()).isEqualTo(121.0); // 31 + 29 + 31 + 30
    assertThat(rows.getFirst().simpleDays()).isNull();
    assertThat(rows.getFirst().missing()).contains("60 days").contains("record-purchase");
    assertThat(rows.getLast().countBackDays()).isEqualTo(99.3);
  }

  @Test
  void whoHasNeverOwedAnythingIsInNoList() {
    ReceivablesDocument known = document(FACTS.registered("2024-01-01"));

    assertThat(figure(ExposureFigure.Exposures.class, "exposure", "2024-04-30", known).customers())
        .isZero();
    assertThat(VIEW.shown().test(known)).isFalse();
    assertThat(VIEW.shown().test(OWING)).isTrue();
  }
}
