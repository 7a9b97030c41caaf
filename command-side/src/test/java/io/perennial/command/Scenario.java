package io.perennial.command;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.anything;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;

import io.perennial.command.RefusedException.Place;
import io.perennial.command.accountplan.AccountPlan;
import io.perennial.command.balancesheet.BalanceSheet;
import io.perennial.command.common.BusinessDates;
import io.perennial.command.common.CommonRefusal;
import io.perennial.command.common.RecordedFacts;
import io.perennial.command.common.ReportingCurrency;
import io.perennial.command.complaint.Complaint;
import io.perennial.command.customer.Customer;
import io.perennial.command.customer.credit.CreditPolicy;
import io.perennial.command.customer.tier.TierPolicy;
import io.perennial.command.customer.winning.WinningPolicy;
import io.perennial.command.erasure.Erasure;
import io.perennial.command.erasure.TestRecords;
import io.perennial.command.marketreport.MarketReport;
import io.perennial.command.productline.ProductLine;
import io.perennial.command.salesday.SalesDay;
import io.perennial.command.salesmeeting.SalesMeeting;
import io.perennial.command.salestarget.SalesTarget;
import io.perennial.command.tieringrun.TieringRun;
import io.perennial.events.LifecycleEvent;
import io.perennial.events.metadata.EventMetadata;
import io.perennial.platform.churn.ChurnPolicy;
import io.perennial.platform.complaint.ComplaintPolicy;
import io.perennial.platform.salesday.SalesDayPolicy;
import io.perennial.platform.tier.TieringPolicy;
import io.perennial.platform.wiring.CompanyCalendar;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.axonframework.test.matchers.Matchers;

/** A history, a command, and what comes of it; with the default policies on a fixed day. */
public final class Scenario {
  /** The day on which all commands are given. */
  public static final LocalDate TODAY = LocalDate.of(2024, 6, 30);

  /** A day in the past. */
  public static final LocalDate MARCH = LocalDate.of(2024, 3, 15);

  /** The customer that all commands are about. */
  public static final String CUSTOMER = "customer-1";

  /** The only other one that the directory knows. */
  public static final String NEIGHBOUR = "customer-7";

  /** A clock that stands. */
  public static final CompanyCalendar CALENDAR =
      new CompanyCalendar(Clock.fixed(noon(TODAY), ZoneOffset.UTC), ZoneOffset.UTC);

  private final AggregateTestFixture<?> fixture;
  private final TestRecords records = new TestRecords();
  private final List<Given> history = new ArrayList<>();

  private record Given(LocalDate recordedOn, Object event) {
    LifecycleEvent fact() {
      return (LifecycleEvent)
          (event instanceof EventMessage<?> message ? message.getPayload() : event);
    }
  }

  private Scenario(Class<?> aggregate, TierPolicy tiers) {
    this(aggregate, tiers, CreditPolicy.defaults());
  }

  private Scenario(Class<?> aggregate, TierPolicy tiers, CreditPolicy credit) {
    fixture = new AggregateTestFixture<>(aggregate);
    CustomerDirectory directory = Set.of(CUSTOMER, NEIGHBOUR)::contains;
    RecordedFacts facts = (stream, sequence) -> Optional.of(history.get((int) sequence).fact());
    fixture.registerInjectableResources(
        BusinessDates.defaults(CALENDAR),
        ReportingCurrency.defaults(),
        credit,
        ChurnPolicy.STANDARD,
        ComplaintPolicy.STANDARD,
        WinningPolicy.defaults(),
        SalesDayPolicy.STANDARD,
        tiers,
        TieringPolicy.defaults(),
        directory,
        records,
        facts);
  }

  public static Scenario customer(Object... events) {
    return new Scenario(Customer.class, TierPolicy.defaults()).and(events);
  }

  public static Scenario customerUnder(TierPolicy tiers, Object... events) {
    return new Scenario(Customer.class, tiers).and(events);
  }

  public static Scenario customerUnder(CreditPolicy credit, Object... events) {
    return new Scenario(Customer.class, TierPolicy.defaults(), credit).and(events);
  }

  public static Scenario accountPlan(Object... events) {
    return new Scenario(AccountPlan.class, TierPolicy.defaults(), CreditPolicy.defaults())
        .and(events);
  }

  public static Scenario complaint(Object... events) {
    return new Scenario(Complaint.class, TierPolicy.defaults(), CreditPolicy.defaults())
        .and(events);
  }

  public static Scenario salesDay(Object... events) {
    return new Scenario(SalesDay.class, TierPolicy.defaults()).and(events);
  }

  public static Scenario salesTarget(Object... events) {
    return new Scenario(SalesTarget.class, TierPolicy.defaults()).and(events);
  }

  public static Scenario marketReport(Object... events) {
    return new Scenario(MarketReport.class, TierPolicy.defaults()).and(events);
  }

  public static Scenario productLine(Object... events) {
    return new Scenario(ProductLine.class, TierPolicy.defaults()).and(events);
  }

  public static Scenario balanceSheet(Object... events) {
    return new Scenario(BalanceSheet.class, TierPolicy.defaults()).and(events);
  }

  public static Scenario salesMeeting(Object... events) {
    return new Scenario(SalesMeeting.class, TierPolicy.defaults()).and(events);
  }

  public static Scenario erasure(Object... events) {
    return new Scenario(Erasure.class, TierPolicy.defaults()).and(events);
  }

  /** What is kept of people. */
  public TestRecords records() {
    return records;
  }

  public static Scenario tieringRun(Object... events) {
    return new Scenario(TieringRun.class, TierPolicy.defaults()).and(events);
  }

  /** Goes on with events that nobody in particular has asked for. */
  public Scenario and(Object... events) {
    for (Object event : events) {
      add(event, Map.of());
    }
    return this;
  }

  /** Goes on with an event that was recorded on another day than the one on which it happened. */
  public Scenario andRecordedOn(LocalDate day, Object event) {
    history.add(new Given(day, event));
    return this;
  }

  /** Goes on with an event that someone has asked for. */
  public Scenario andBy(String actor, Object event) {
    return andBy(Map.of(EventMetadata.ACTOR, actor), event);
  }

  /** Goes on with an event that someone has asked for on behalf of someone else. */
  public Scenario andBy(String actor, String onBehalfOf, Object event) {
    return andBy(Map.of(EventMetadata.ACTOR, actor, EventMetadata.ON_BEHALF_OF, onBehalfOf), event);
  }

  private Scenario andBy(Map<String, String> metadata, Object event) {
    add(event, metadata);
    return this;
  }

  private void add(Object event, Map<String, String> metadata) {
    history.add(
        new Given(
            ((LifecycleEvent) event).occurredOn(),
            GenericEventMessage.asEventMessage(event).withMetaData(metadata)));
  }

  public Outcome when(Object command) {
    return whenBy("anna", command);
  }

  public Outcome whenBy(String actor, Object command) {
    return whenBy(Map.of(EventMetadata.ACTOR, actor), command);
  }

  public Outcome whenBy(String actor, String onBehalfOf, Object command) {
    return whenBy(
        Map.of(EventMetadata.ACTOR, actor, EventMetadata.ON_BEHALF_OF, onBehalfOf), command);
  }

  private Outcome whenBy(Map<String, String> metadata, Object command) {
    TestExecutor<?> executor = fixture.givenNoPriorActivity();
    for (Given given : history) {
      executor = executor.andGivenCurrentTime(noon(given.recordedOn)).andGiven(given.event);
    }
    return new Outcome(executor.andGivenCurrentTime(noon(TODAY)).when(command, metadata), command);
  }

  private static Instant noon(LocalDate day) {
    return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
  }

  /** What has come of the command. */
  public static final class Outcome {
    private final ResultValidator<?> result;
    private final Class<?> command;

    private Outcome(ResultValidator<?> result, Object command) {
      this.result = result;
      this.command = command.getClass();
    }

    /** Exactly these events, equal in all components. */
    public void records(Object... events) {
      result.expectSuccessfulHandlerExecution().expectEvents(events);
    }

    /** Something, whatever it is. */
    public void recordsSomething() {
      result
          .expectSuccessfulHandlerExecution()
          .expectEventsMatching(Matchers.payloadsMatching(Matchers.listWithAnyOf(anything())));
    }

    /** Accepted, and nothing to do. */
    public void staysQuiet() {
      result.expectSuccessfulHandlerExecution().expectNoEvents();
    }

    /** Refused, since it is not its turn or has been done. */
    public void isRefusedAsNotNext() {
      result
          .expectNoEvents()
          .expectException(RefusedException.class)
          .expectExceptionMessage(
              anyOf(
                  startsWith(CommonRefusal.STEP_OUT_OF_ORDER.code() + ": "),
                  startsWith(CommonRefusal.ALREADY_SO.code() + ": ")));
    }

    /** Refused, with the code where it travels. */
    public void isRefused(Refusal refusal) {
      isRefused(refusal, "");
    }

    /** Refused, for something that the command declares, at exactly these places of the body. */
    public void isRefusedAt(Refusal refusal, Place... places) {
      isRefused(refusal);
      result.expectExceptionDetails(new DetailsMatcher(refusal, List.of(places)));
    }

    /** Refused, for something that the command declares, with words that say this. */
    public void isRefused(Refusal refusal, String said) {
      DetailsMatcher details = new DetailsMatcher(refusal);
      result
          .expectNoEvents()
          .expectException(RefusedException.class)
          .expectExceptionMessage(allOf(startsWith(refusal.code() + ": "), containsString(said)))
          .expectExceptionDetails(details);
      Declared.check(command, refusal);
      ProducesCheck.saw(command, details.refused());
    }
  }
}
