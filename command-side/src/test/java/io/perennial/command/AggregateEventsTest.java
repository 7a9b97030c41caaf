package io.perennial.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.command.accountplan.AccountPlan;
import io.perennial.command.balancesheet.BalanceSheet;
import io.perennial.command.complaint.Complaint;
import io.perennial.command.customer.Customer;
import io.perennial.command.erasure.Erasure;
import io.perennial.command.marketreport.MarketReport;
import io.perennial.command.productline.ProductLine;
import io.perennial.command.salesday.SalesDay;
import io.perennial.command.salesmeeting.SalesMeeting;
import io.perennial.command.salestarget.SalesTarget;
import io.perennial.command.tieringrun.TieringRun;
import io.perennial.events.EventCatalogue;
import io.perennial.events.LifecycleEvent;
import io.perennial.events.accountplan.AccountPlanEvent;
import io.perennial.events.balancesheet.BalanceSheetEvent;
import io.perennial.events.complaint.ComplaintEvent;
import io.perennial.events.customer.CustomerEvent;
import io.perennial.events.erasure.ErasureEvent;
import io.perennial.events.marketreport.MarketReportEvent;
import io.perennial.events.productline.ProductLineEvent;
import io.perennial.events.salesday.SalesDayEvent;
import io.perennial.events.salesmeeting.SalesMeetingEvent;
import io.perennial.events.salestarget.SalesTargetEvent;
import io.perennial.events.tieringrun.TieringRunEvent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** No aggregate ignores a fact of its family by accident. */
class AggregateEventsTest {
  private static Stream<Arguments> families() {
    return Stream.of(
        Arguments.of(Customer.class, CustomerEvent.class, Set.of()),
        Arguments.of(AccountPlan.class, AccountPlanEvent.class, Set.of()),
        Arguments.of(Complaint.class, ComplaintEvent.class, Set.of()),
        Arguments.of(SalesDay.class, SalesDayEvent.class, Set.of()),
        Arguments.of(SalesTarget.class, SalesTargetEvent.class, Set.of()),
        Arguments.of(MarketReport.class, MarketReportEvent.class, Set.of()),
        Arguments.of(ProductLine.class, ProductLineEvent.class, Set.of()),
        Arguments.of(BalanceSheet.class, BalanceSheetEvent.class, Set.of()),
        Arguments.of(SalesMeeting.class, SalesMeetingEvent.class, Set.of()),
        Arguments.of(TieringRun.class, TieringRunEvent.class, Set.of()),
        Arguments.of(Erasure.class, ErasureEvent.class, Set.of()));
  }

  @ParameterizedTest
  @MethodSource("families")
  void handlesEveryFactOfItsFamilyOrSaysThatItDoesNot(
      Class<?> aggregate, Class<? extends LifecycleEvent> family, Set<Class<?>> notInterested) {
    List<Class<?>> known = new ArrayList<>(notInterested);
    CommandsTest.withMembers(aggregate)
        .flatMap(type -> handled(type).stream())
        .distinct()
        .forEach(known::add);
    assertThat(known).containsExactlyInAnyOrderElementsOf(EventCatalogue.membersOf(family));
  }

  /** Within one class a fact has one handler; a member and its aggregate may both need it. */
  private static List<Class<?>> handled(Class<?> type) {
    List<Class<?>> handled =
        Arrays.stream(type.getDeclaredMethods())
            .filter(method -> method.isAnnotationPresent(EventSourcingHandler.class))
            .<Class<?>>map(method -> method.getParameterTypes()[0])
            .toList();
    assertThat(handled).doesNotHaveDuplicates();
    return handled;
  }
}
