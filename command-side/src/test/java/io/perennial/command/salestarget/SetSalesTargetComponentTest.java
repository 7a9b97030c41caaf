package io.perennial.command.salestarget;

import static io.perennial.command.Scenario.CUSTOMER;
import static io.perennial.command.Scenario.MARCH;
import static io.perennial.command.common.Samples.usd;
import static io.perennial.command.salestarget.SalesTargetFacts.COMPANY;
import static io.perennial.command.salestarget.SalesTargetFacts.TARGET;
import static io.perennial.command.salestarget.SalesTargetFacts.figures;
import static io.perennial.command.salestarget.SalesTargetFacts.part;
import static io.perennial.command.salestarget.SalesTargetFacts.partOf;
import static io.perennial.command.salestarget.SalesTargetFacts.recorded;
import static io.perennial.command.salestarget.SalesTargetFacts.set;
import static io.perennial.command.salestarget.SalesTargetFacts.split;
import static io.perennial.command.salestarget.SalesTargetFacts.target;

import io.perennial.command.ExampleOf;
import io.perennial.command.Produces;
import io.perennial.command.RefusedException.Place;
import io.perennial.command.Scenario;
import io.perennial.command.common.CommonRefusal;
import io.perennial.events.salestarget.TargetScopeKind;
import io.perennial.events.salestarget.TargetSplitKind;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SetSalesTargetComponentTest {
  private static SetSalesTarget of(
      TargetScopeKind kind, @Nullable String code, @Nullable String representative) {
    return new SetSalesTarget(
        TARGET,
        2024,
        new TargetScopeEntry(kind, code, representative),
        figures("100.00"),
        List.of(),
        MARCH);
  }

  @Nested
  class Accepts {
    @Test
    void aTargetInPartsOfEveryKind() {
      SetSalesTarget command =
          set(
              "100.00",
              split(
                  TargetSplitKind.QUARTER,
                  part("2024-Q1", "40.00"),
                  part("2024-Q2", "20.00"),
                  part("2024-Q3", "20.00"),
                  part("2024-Q4", "20.00")),
              split(
                  TargetSplitKind.MONTH,
                  part("2024-01", "13.33"),
                  part("2024-02", "13.33"),
                  part("2024-03", "13.34"),
                  part("2024-12", "20.00")),
              split(
                  TargetSplitKind.REPRESENTATIVE,
                  partOf("rep-7", "99.99"),
                  partOf("rep-8", "0.01")),
              split(TargetSplitKind.DEALER, part(CUSTOMER, "100.00")),
              split(TargetSplitKind.PRODUCT, part("drill", "30.00"), part("saw", "70.00")),
              split(TargetSplitKind.REGION, part("north", "100.00")));
      Scenario.salesTarget().when(command).records(recorded(command));
    }

    @Test
    void monthsThatAddUpToTheYearWhereThereAreNoQuarters() {
      SetSalesTarget command =
          set(
              "100.00",
              split(TargetSplitKind.MONTH, part("2024-01", "60.00"), part("2024-07", "40.00")));
      Scenario.salesTarget().when(command).records(recorded(command));
    }

    @ParameterizedTest
    @CsvSource({"REPRESENTATIVE,,rep-7", "DEALER,customer-1,", "PRODUCT,drill,", "REGION,north,"})
    void aTargetOfAnyScope(
        TargetScopeKind kind, @Nullable String code, @Nullable String representative) {
      SetSalesTarget command = of(kind, code, representative);
      Scenario.salesTarget().when(command).records(recorded(command));
    }

    @Test
    void aFigureThatAPartLeavesOutAsNothing() {
      SetSalesTarget command =
          new SetSalesTarget(
              TARGET,
              2024,
              COMPANY,
              new TargetFiguresEntry(usd("10.00"), null, 3, null),
              List.of(
                  split(
                      TargetSplitKind.REGION,
                      new TargetPartEntry(
                          "north", null, new TargetFiguresEntry(usd("4.00"), null, 3, null)),
                      part("south", "6.00"))),
              MARCH);
      Scenario.salesTarget().when(command).records(recorded(command));
    }
  }

  @Nested
  class Refuses {
    @Test
    @ExampleOf("target-split-uneven")
    void partsThatMakeTooLittle() {
      Scenario.salesTarget()
          .when(
              set(
                  "100.00",
                  split(TargetSplitKind.REGION, part("north", "60.00"), part("south", "39.99"))))
          .isRefused(
              SalesTargetRefusal.TARGET_SPLIT_UNEVEN,
              "amount: the parts make 99.99 and the whole is 100.00, so that 0.01 is missing");
    }

    @Test
    void everySplitThatIsUnevenWithItsPlaceInTheBody() {
      Scenario.salesTarget()
          .when(
              new SetSalesTarget(
                  TARGET,
                  2024,
                  COMPANY,
                  new TargetFiguresEntry(usd("10.00"), usd("5.00"), 3, usd("1.00")),
                  List.of(
                      split(
                          TargetSplitKind.PRODUCT,
                          new TargetPartEntry(
                              "drill",
                              null,
                              new TargetFiguresEntry(usd("10.00"), usd("5.00"), 3, usd("1.00")))),
                      split(
                          TargetSplitKind.REGION,
                          new TargetPartEntry(
                              "north",
                              null,
                              new TargetFiguresEntry(usd("10.00"), usd("7.50"), 2, usd("1.00"))))),
                  MARCH))
          .isRefusedAt(
              SalesTargetRefusal.TARGET_SPLIT_UNEVEN,
              new Place(
                  "/splits/1",
                  "gross margin: the parts make 7.50 and the whole is 5.00, so that 2.50 is too"
                      + " much"),
              new Place(
                  "/splits/1",
                  "new outlets: the parts make 2 and the whole is 3, so that 1 is missing"));
    }

    @Test
    void monthsThatDoNotAddUpToTheirQuarter() {
      Scenario.salesTarget()
          .when(
              set(
                  "100.00",
                  split(
                      TargetSplitKind.QUARTER, part("2024-Q1", "60.00"), part("2024-Q2", "40.00")),
                  split(
                      TargetSplitKind.MONTH,
                      part("2024-03", "50.00"),
                      part("2024-04", "40.00"),
                      part("2024-07", "10.00"))))
          .isRefusedAt(
              SalesTargetRefusal.TARGET_SPLIT_UNEVEN,
              new Place(
                  "/splits/1",
                  "2024-Q1, amount: the parts make 50.00 and the whole is 60.00, so that 10.00 is"
                      + " missing"),
              new Place(
                  "/splits/1",
                  "2024-Q3, amount: the parts make 10.00 and the whole is 0, so that 10.00 is too"
                      + " much"));
    }

    @Test
    @ExampleOf("target-split-unclear")
    void aQuarterOfAnotherYear() {
      Scenario.salesTarget()
          .when(set("100.00", split(TargetSplitKind.QUARTER, part("2025-Q1", "100.00"))))
          .isRefused(SalesTargetRefusal.TARGET_SPLIT_UNCLEAR, "such as 2024-Q1");
    }

    @ParameterizedTest
    @CsvSource({"2024-13", "2024-00", "2024-1", "2024-Q1", "January"})
    void aMonthThatIsNone(String code) {
      Scenario.salesTarget()
          .when(set("100.00", split(TargetSplitKind.MONTH, part(code, "100.00"))))
          .isRefused(SalesTargetRefusal.TARGET_SPLIT_UNCLEAR, "such as 2024-01");
    }

    @Test
    void aPartThatIsThereTwice() {
      Scenario.salesTarget()
          .when(
              set(
                  "100.00",
                  split(
                      TargetSplitKind.REPRESENTATIVE,
                      partOf("rep-7", "50.00"),
                      partOf(" REP-7", "50.00"))))
          .isRefusedAt(
              SalesTargetRefusal.TARGET_SPLIT_UNCLEAR,
              new Place("/splits/0/parts/1", "is a part a second time"));
    }

    @Test
    void theSameSplitTwice() {
      Scenario.salesTarget()
          .when(
              set(
                  "100.00",
                  split(TargetSplitKind.REGION, part("north", "100.00")),
                  split(TargetSplitKind.REGION, part("south", "100.00"))))
          .isRefused(SalesTargetRefusal.TARGET_SPLIT_UNCLEAR, "twice");
    }

    @Test
    void aRepresentativeAmongRegions() {
      Scenario.salesTarget()
          .when(set("100.00", split(TargetSplitKind.REGION, partOf("rep-7", "100.00"))))
          .isRefused(SalesTargetRefusal.TARGET_SPLIT_UNCLEAR, "region as code");
    }

    @ParameterizedTest
    @CsvSource({
      "COMPANY,north,",
      "REPRESENTATIVE,,",
      "REPRESENTATIVE,rep-7,",
      "REGION,,",
      "REGION,north,rep-7"
    })
    @Produces("target-scope-unclear")
    void aScopeThatDoesNotSayForWhom(
        TargetScopeKind kind, @Nullable String code, @Nullable String representative) {
      Scenario.salesTarget()
          .when(of(kind, code, representative))
          .isRefused(SalesTargetRefusal.TARGET_SCOPE_UNCLEAR);
    }

    @Test
    @ExampleOf("target-scope-unclear")
    void aScopeOfTheCompanyThatNamesARepresentative() {
      Scenario.salesTarget()
          .when(of(TargetScopeKind.COMPANY, null, "rep-7"))
          .isRefused(SalesTargetRefusal.TARGET_SCOPE_UNCLEAR);
    }

    @Test
    @Produces("customer-unknown")
    void aDealerThatIsNoCustomer() {
      Scenario.salesTarget()
          .when(of(TargetScopeKind.DEALER, "customer-9", null))
          .isRefused(CommonRefusal.CUSTOMER_UNKNOWN);
    }

    @Test
    void aYearThatIsTooFarAhead() {
      Scenario.salesTarget()
          .when(new SetSalesTarget(TARGET, 2026, COMPANY, figures("1.00"), List.of(), MARCH))
          .isRefused(CommonRefusal.DATE_OUT_OF_BOUNDS, "2026");
    }

    @Test
    @Produces("id-taken")
    void anotherTargetUnderItsIdentifier() {
      target().when(set("101.00")).isRefused(CommonRefusal.ID_TAKEN);
    }
  }

  @Nested
  class StaysQuiet {
    @Test
    void whenThatTargetHasBeenSet() {
      TargetSplitEntry split = split(TargetSplitKind.REGION, part("north", "100.00"));
      target(split).when(set("100.00", split)).staysQuiet();
    }
  }
}
