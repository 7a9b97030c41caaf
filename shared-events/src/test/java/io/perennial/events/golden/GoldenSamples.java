package io.perennial.events.golden;

import io.perennial.events.EventCatalogue;
import io.perennial.events.LifecycleEvent;
import io.perennial.events.Money;
import io.perennial.events.accountplan.AccountPlanApproved;
import io.perennial.events.accountplan.AccountPlanClosed;
import io.perennial.events.accountplan.AccountPlanDrafted;
import io.perennial.events.accountplan.AccountPlanSubmitted;
import io.perennial.events.accountplan.Objective;
import io.perennial.events.accountplan.PlanOutcome;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * For every golden file the instance it is read as today. The files of a superseded revision stay,
 * and are listed here with what the chain makes of them.
 */
public final class GoldenSamples {

  static final String CUSTOMER = "customer-0042";
  static final String PLAN = "account-plan-0042-2026";
  static final LocalDate DAY = LocalDate.parse("2026-03-04");

  private GoldenSamples() {}

  /**
   * A golden file and what it is read as.
   *
   * @param namespace the family
   * @param name the fact
   * @param revision revision of the file
   * @param sample the case
   * @param expected the instance of the current revision
   */
  public record Sample(
      String namespace, String name, String revision, String sample, LifecycleEvent expected) {

    /** Where the file is kept. */
    public Path file() {
      return GoldenFiles.file(namespace, name, revision, sample);
    }

    /** The name the event is stored under. */
    String storedName() {
      return namespace + "." + name;
    }

    @Override
    public String toString() {
      return namespace + "/" + name + "/r" + revision + "/" + sample;
    }
  }

  /** All samples of all revisions. */
  public static List<Sample> all() {
    List<Sample> samples = new ArrayList<>();
    CustomerSamples.addTo(samples);
    accountPlans(samples);
    AccountPlanSamples.addTo(samples);
    ComplaintSamples.addTo(samples);
    SellingSamples.addTo(samples);
    ProductLineSamples.addTo(samples);
    BalanceSheetSamples.addTo(samples);
    TieringRunSamples.addTo(samples);
    ControlSamples.addTo(samples);
    return List.copyOf(samples);
  }

  /** The samples of current revisions, which are the ones written today. */
  static List<Sample> current() {
    return all().stream()
        .filter(sample -> sample.revision().equals(entryOf(sample.expected()).revision()))
        .toList();
  }

  private static void accountPlans(List<Sample> samples) {
    add(
        samples,
        "typical",
        new AccountPlanDrafted(
            PLAN,
            CUSTOMER,
            2026,
            "first choice for reissues",
            List.of(
                new Objective(
                    "share of wallet",
                    "percent",
                    new BigDecimal("32.5"),
                    new BigDecimal("40"),
                    LocalDate.parse("2026-12-31"),
                    "rep@example.com",
                    "the account doubles its reissue range")),
            DAY));
    add(
        samples,
        "minimal",
        new AccountPlanDrafted(PLAN, CUSTOMER, 2026, "keep it", List.of(), DAY));
    add(samples, "typical", new AccountPlanSubmitted(PLAN, CUSTOMER, DAY));
    add(samples, "minimal", new AccountPlanSubmitted("account-plan-1", "customer-1", DAY));
    add(samples, "typical", new AccountPlanApproved(PLAN, CUSTOMER, DAY));
    add(samples, "minimal", new AccountPlanApproved("account-plan-1", "customer-1", DAY));
    add(
        samples,
        "typical",
        new AccountPlanClosed(
            PLAN, CUSTOMER, PlanOutcome.ACHIEVED, "start the reissue talks in spring", DAY));
    add(
        samples,
        "minimal",
        new AccountPlanClosed(PLAN, CUSTOMER, PlanOutcome.ABANDONED, "too late", DAY));
  }

  static void add(List<Sample> samples, String sample, LifecycleEvent event) {
    EventCatalogue.Entry entry = entryOf(event);
    samples.add(new Sample(entry.namespace(), entry.name(), entry.revision(), sample, event));
  }

  private static EventCatalogue.Entry entryOf(LifecycleEvent event) {
    return EventCatalogue.of(event.getClass()).orElseThrow();
  }

  static Money usd(String amount) {
    return new Money(new BigDecimal(amount), "USD");
  }
}
