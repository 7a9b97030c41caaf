package io.perennial.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.command.accountplan.AccountPlan;
import io.perennial.command.balancesheet.BalanceSheet;
import io.perennial.command.common.FeatureMember;
import io.perennial.command.complaint.Complaint;
import io.perennial.command.customer.Customer;
import io.perennial.command.customer.credit.Credit;
import io.perennial.command.erasure.Erasure;
import io.perennial.command.marketreport.MarketReport;
import io.perennial.command.productline.ProductLine;
import io.perennial.command.salesday.SalesDay;
import io.perennial.command.salesmeeting.SalesMeeting;
import io.perennial.command.salestarget.SalesTarget;
import io.perennial.command.tieringrun.TieringRun;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CommandsTest {
  private static List<CommandDefinition<?>> definitions() {
    return Commands.catalogue().definitions();
  }

  private static Stream<Method> handlers() {
    return Stream.of(
            Customer.class,
            AccountPlan.class,
            Complaint.class,
            SalesDay.class,
            SalesTarget.class,
            MarketReport.class,
            ProductLine.class,
            BalanceSheet.class,
            SalesMeeting.class,
            TieringRun.class,
            Erasure.class)
        .flatMap(CommandsTest::withMembers)
        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
        .filter(method -> method.isAnnotationPresent(CommandHandler.class));
  }

  /** An aggregate and the members that it has one of, and theirs. */
  static Stream<Class<?>> withMembers(Class<?> aggregate) {
    return Stream.concat(
        Stream.of(aggregate),
        Arrays.stream(aggregate.getDeclaredFields())
            .filter(field -> field.isAnnotationPresent(FeatureMember.class))
            .flatMap(field -> withMembers(field.getType())));
  }

  @Test
  void aMemberHandlesCommandsToo() {
    assertThat(withMembers(Customer.class)).contains(Credit.class);
    assertThat(handlers().map(Method::getDeclaringClass)).contains(Credit.class);
  }

  static boolean isTest(Method method) {
    return method.isAnnotationPresent(Test.class)
        || method.isAnnotationPresent(ParameterizedTest.class);
  }

  @Test
  void listsEveryCommandThatIsHandledOnce() {
    assertThat(definitions().stream().<Class<?>>map(CommandDefinition::type).toList())
        .containsExactlyInAnyOrderElementsOf(
            handlers().<Class<?>>map(method -> method.getParameterTypes()[0]).toList())
        .doesNotHaveDuplicates();
  }

  @Test
  void givesEachPathToOneCommand() {
    assertThat(definitions()).extracting(d -> d.family() + "/" + d.name()).doesNotHaveDuplicates();
    assertThat(definitions().stream().filter(CommandDefinition::creation))
        .extracting(CommandDefinition::family)
        .containsExactlyInAnyOrder(
            "customers",
            "account-plans",
            "balance-sheets",
            "complaints",
            "sales-days",
            "sales-targets",
            "market-reports",
            "product-lines",
            "sales-meetings",
            "tiering-runs",
            "erasures");
  }

  @Test
  void isFoundByWhatThePathSays() {
    for (CommandDefinition<?> definition : Commands.catalogue().atTheDoor()) {
      if (definition.creation()) {
        assertThat(Commands.catalogue().creation(definition.family())).contains(definition);
        assertThat(Commands.catalogue().task(definition.family(), definition.name())).isEmpty();
      } else {
        assertThat(Commands.catalogue().task(definition.family(), definition.name()))
            .contains(definition);
      }
    }
  }

  @Test
  void saysWhereWhatWasCreatedIsSeen() {
    assertThat(
            Commands.catalogue()
                .creation("tiering-runs")
                .map(runs -> runs.of().placeOf("tiering-run-1")))
        .contains("/views/tiering-run/tiering-run-1");
    assertThat(
            Commands.catalogue()
                .creation("account-plans")
                .map(plans -> plans.of().placeOf("account-plan-1")))
        .contains("/views/account-plan/account-plan-1");
    assertThat(
            Commands.catalogue()
                .creation("complaints")
                .map(complaints -> complaints.of().placeOf("complaint-1")))
        .contains("/views/complaint/complaint-1");
  }

  @Test
  void isNotFoundWhenOnlyTheServiceSendsIt() {
    assertThat(definitions())
        .filteredOn(CommandDefinition::ofTheService)
        .isNotEmpty()
        .allSatisfy(definition ->
            assertThat(Commands.catalogue().task(definition.family(), definition.name()))
                .isEmpty());
  }

  @ParameterizedTest
  @MethodSource("definitions")
  void namesTheComponentThatHoldsTheIdentifier(CommandDefinition<?> definition)
      throws NoSuchMethodException {
    RecordComponent first = definition.type().getRecordComponents()[0];
    assertThat(first.getName()).isEqualTo(definition.idField());
    assertThat(first.getType()).isEqualTo(String.class);
    assertThat(first.getAccessor().isAnnotationPresent(TargetAggregateIdentifier.class)).isTrue();
    assertThat(definition.sample())
        .extracting(definition.idField())
        .asString()
        .startsWith(definition.idPrefix());
  }

  @ParameterizedTest
  @MethodSource("definitions")
  void saysWhetherItStartsAStream(CommandDefinition<?> definition) {
    Method handler =
        handlers()
            .filter(method -> method.getParameterTypes()[0] == definition.type())
            .findFirst()
            .orElseThrow();
    CreationPolicy policy = handler.getAnnotation(CreationPolicy.class);
    assertThat(policy != null && policy.value() == AggregateCreationPolicy.CREATE_IF_MISSING)
        .isEqualTo(definition.creation());
  }

  @ParameterizedTest
  @MethodSource("definitions")
  void isAskedThreeQuestions(CommandDefinition<?> definition) throws ClassNotFoundException {
    Class<?> test = Class.forName(ProducesCheck.testOf(definition.type()));
    assertThat(
            Arrays.stream(test.getDeclaredClasses())
                .filter(group -> group.isAnnotationPresent(Nested.class))
                .filter(group ->
                    Arrays.stream(group.getDeclaredMethods()).anyMatch(CommandsTest::isTest))
                .map(Class::getSimpleName))
        .contains("Accepts", "Refuses", "StaysQuiet");
  }
}
