package io.perennial.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.perennial.cli.PerennialCommandLine;
import io.perennial.command.CommandCatalogue;
import io.perennial.command.CommandDefinition;
import io.perennial.command.CommandFamily;
import io.perennial.command.CommandFeature;
import io.perennial.command.CustomerDirectory;
import io.perennial.command.Refusal;
import io.perennial.command.RefusedException;
import io.perennial.command.accountplan.AccountPlan;
import io.perennial.command.balancesheet.BalanceSheet;
import io.perennial.command.change.Change;
import io.perennial.command.claim.Claims;
import io.perennial.command.claim.HeldValue;
import io.perennial.command.claim.UniqueValue;
import io.perennial.command.claim.UniquenessRule;
import io.perennial.command.common.BusinessDates;
import io.perennial.command.complaint.Complaint;
import io.perennial.command.customer.Customer;
import io.perennial.command.duty.DueWork;
import io.perennial.command.duty.ToDo;
import io.perennial.command.erasure.Erasure;
import io.perennial.command.marketreport.MarketReport;
import io.perennial.command.productline.ProductLine;
import io.perennial.command.salesday.SalesDay;
import io.perennial.command.salesmeeting.SalesMeeting;
import io.perennial.command.salestarget.SalesTarget;
import io.perennial.command.tieringrun.TieringRun;
import io.perennial.events.LifecycleEvent;
import io.perennial.imports.FileImport;
import io.perennial.platform.churn.ChurnPolicy;
import io.perennial.platform.complaint.ComplaintPolicy;
import io.perennial.platform.complaint.Owed;
import io.perennial.platform.document.DocumentStore;
import io.perennial.platform.eventstore.UnreadableEventException;
import io.perennial.platform.receivables.OpenInvoices;
import io.perennial.platform.salesday.SalesDayPolicy;
import io.perennial.platform.tier.TierBenefits;
import io.perennial.platform.tier.TierLadder;
import io.perennial.platform.tier.TierScheme;
import io.perennial.platform.tier.TieringPolicy;
import io.perennial.platform.web.Identities;
import io.perennial.platform.wiring.CompanyCalendar;
import io.perennial.platform.wiring.Weighed;
import io.perennial.query.QuerySettings;
import io.perennial.query.view.View;
import io.perennial.workbench.signin.SignInConfiguration;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.NullMarked;

/** The rules. Packages are named by a class in them wherever there is one. */
final class Rules {

  private static final String WORKBENCH = "io.perennial.workbench..";

  private static final String COMMAND = tree(CommandCatalogue.class);
  private static final String QUERY = tree(QuerySettings.class);
  private static final List<Class<?>> AGGREGATES =
      List.of(
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
          Erasure.class);
  private static final String[] DOMAIN =
      Stream.concat(AGGREGATES.stream(), Stream.of(BusinessDates.class))
          .map(Rules::tree)
          .toArray(String[]::new);

  private Rules() {}

  static String tree(Class<?> member) {
    return member.getPackageName() + "..";
  }

  static final ArchRule COMMAND_SIDE_IS_APART =
      noClasses()
          .that()
          .resideInAPackage(COMMAND)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(QUERY)
          .because("the two sides run apart and share facts only");

  static final ArchRule QUERY_SIDE_IS_APART =
      noClasses()
          .that()
          .resideInAPackage(QUERY)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(COMMAND)
          .because("the two sides run apart and share facts only");

  static final ArchRule QUERIES_HAVE_NO_EFFECT =
      noClasses()
          .that()
          .resideInAPackage(QUERY)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(tree(CommandBus.class))
          .because("a projection is folded again and again; what sends is a reaction");

  static final ArchRule DOMAIN_KNOWS_LITTLE =
      classes()
          .that()
          .resideInAnyPackage(DOMAIN)
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(DOMAIN)
                  .or(
                      resideInAnyPackage(
                          "java..",
                          "org.axonframework.commandhandling",
                          "org.axonframework.eventsourcing",
                          "org.axonframework.messaging",
                          "org.axonframework.modelling.command",
                          "org.axonframework.serialization",
                          tree(LifecycleEvent.class),
                          "jakarta.validation..",
                          "com.fasterxml.jackson.annotation",
                          "org.jspecify.annotations"))
                  .or(
                      belongToAnyOf(
                          Refusal.class,
                          RefusedException.class,
                          Change.class,
                          CustomerDirectory.class,
                          DueWork.class,
                          ToDo.class,
                          CommandDefinition.class,
                          CommandFamily.class,
                          CommandFeature.class,
                          HeldValue.class,
                          UniqueValue.class,
                          UniquenessRule.class,
                          Claims.class,
                          Identities.class,
                          CompanyCalendar.class,
                          UnreadableEventException.class,
                          Weighed.class,
                          SequenceNumber.class,
                          ChurnPolicy.class,
                          ComplaintPolicy.class,
                          Owed.class,
                          TierBenefits.class,
                          TierLadder.class,
                          TierScheme.class,
                          TieringPolicy.class,
                          OpenInvoices.class,
                          SalesDayPolicy.class,
                          OpenInvoices.Settled.class,
                          Timestamp.class))
                  .as("are in the allow-list of the domain"))
          .because("the rules of the business outlive every framework");

  static final ArchRule FEATURES_ARE_APART =
      slices()
          .matching(Customer.class.getPackageName() + ".(*)..")
          .should()
          .notDependOnEachOther()
          .ignoreDependency(
              describe("state commands", type -> type.getSimpleName().endsWith("Commands")),
              assignableTo(Refusal.class))
          .because("only the aggregate puts its features together, and says why it refuses");

  static final ArchRule AGGREGATES_ARE_APART = aggregatesAreApart();

  private static ArchRule aggregatesAreApart() {
    return CompositeArchRule.of(
            AGGREGATES.stream()
                .map(aggregate ->
                    (ArchRule)
                        noClasses()
                            .that()
                            .resideInAPackage(tree(aggregate))
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(
                                AGGREGATES.stream()
                                    .filter(other -> other != aggregate)
                                    .map(Rules::tree)
                                    .toArray(String[]::new))
                            .allowEmptyShould(true))
                .toList())
        .because("one aggregate is one boundary of consistency");
  }

  private static final DescribedPredicate<JavaClass> BESIDE_A_VIEW =
      describe("stand beside a view", Rules::isBesideAView);

  private static boolean isBesideAView(JavaClass type) {
    return !type.getPackageName().equals(View.class.getPackageName())
        && type.getPackage().getClasses().stream()
            .anyMatch(c -> !c.isInterface() && c.isAssignableTo(View.class));
  }

  static final ArchRule FOLDS_ARE_PURE =
      noClasses()
          .that(BESIDE_A_VIEW)
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                      "org.springframework..",
                      "org.axonframework..",
                      "com.mongodb..",
                      "java.sql..",
                      "java.net..",
                      "java.nio.file..")
                  .or(belongToAnyOf(CompanyCalendar.class, DocumentStore.class, Clock.class)))
          .because("the same fold serves live views, rebuilds, as-of and tests");

  static final ArchRule VIEWS_ARE_APART =
      classes()
          .that(BESIDE_A_VIEW)
          .should(
              new ArchCondition<JavaClass>("not know another view") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                  type.getDirectDependenciesFromSelf().stream()
                      .filter(d -> isBesideAView(d.getTargetClass()))
                      .filter(d -> !d.getTargetClass().getPackage().equals(type.getPackage()))
                      .forEach(
                          d -> events.add(SimpleConditionEvent.violated(type, d.getDescription())));
                }
              })
          .because("a view is rebuilt, changed and thrown away alone");

  private static final Set<Class<?>> NOT_PURE =
      Set.of(System.class, Thread.class, Runtime.class, Math.class, UUID.class);

  static final ArchRule EVOLVING_ONLY_ASSIGNS =
      methods()
          .that()
          .areAnnotatedWith(EventSourcingHandler.class)
          .should(
              new ArchCondition<JavaMethod>("only take over what the event says") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                  method.getCallsFromSelf().stream()
                      .filter(call -> !isTakingOver(method, call))
                      .forEach(call ->
                          events.add(SimpleConditionEvent.violated(method, call.getDescription())));
                }
              })
          .because("what has happened cannot be refused, logged again or looked up");

  private static boolean isTakingOver(JavaMethod method, JavaCall<?> call) {
    JavaClass target = call.getTargetOwner();
    return target.equals(method.getOwner())
        || (resideInAnyPackage(
                    "java.lang",
                    "java.util",
                    "java.math",
                    "java.time",
                    "org.axonframework.messaging",
                    tree(LifecycleEvent.class))
                .or(resideInAnyPackage(DOMAIN))
                .test(target)
            && !target.isAssignableTo(Throwable.class)
            && NOT_PURE.stream().noneMatch(target::isEquivalentTo)
            && !readsTheTime(call));
  }

  private static boolean readsTheTime(JavaAccess<?> access) {
    JavaClass owner = access.getTargetOwner();
    return access instanceof JavaCall<?> call
        && (owner.getPackageName().equals(Instant.class.getPackageName())
                && call.getName().equals("now")
                && call.getTarget().getRawParameterTypes().isEmpty()
            || owner.isEquivalentTo(Clock.class) && call.getName().startsWith("system")
            || owner.isEquivalentTo(System.class) && call.getName().equals("currentTimeMillis"));
  }

  static final ArchRule TIME_COMES_FROM_THE_CALENDAR =
      noClasses()
          .that(
              not(resideInAPackage(CompanyCalendar.class.getPackageName()))
                  .and(not(resideInAPackage(tree(PerennialCommandLine.class))))
                  .and(not(resideInAPackage(tree(FileImport.class))))
                  .and(not(belongToAnyOf(SignInConfiguration.class))))
          .should()
          .callCodeUnitWhere(describe("it reads the time", Rules::readsTheTime))
          .because("a test moves the time, and business dates are in the company's time zone");

  /** The workbench is a caller: it makes the names that a repeat of its forms repeats. */
  static final ArchRule IDENTITIES_COME_FROM_ONE_PLACE =
      noClasses()
          .that()
          .doNotBelongToAnyOf(Identities.class)
          .and(not(resideInAPackage(WORKBENCH)))
          .should()
          .callMethod(UUID.class, "randomUUID")
          .because("a repeat must be able to name what it made before");

  /** All but what is made out of templates. */
  static final ArchRule PACKAGES_SPEAK_OF_NULL =
      classes()
          .that(not(resideInAPackage("io.perennial.workbench.templates..")))
          .should(
              new ArchCondition<JavaClass>("be in a package that is @NullMarked") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                  if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                    events.add(
                        SimpleConditionEvent.violated(
                            type, type.getName() + " is in a package without @NullMarked"));
                  }
                }
              })
          .because("NullAway checks marked packages only");

  static final ArchRule TESTS_ARE_WHAT_THEY_ARE_CALLED =
      noClasses()
          .that(describe("are called Test", Rules::isCalledTest))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.springframework..",
              "org.testcontainers..",
              "com.mongodb..",
              "java.sql..",
              "java.net.http..",
              "com.sun.net.httpserver..")
          .because("a tier is decided by what is real: Test means nothing is");

  private static boolean isCalledTest(JavaClass type) {
    String name = outermost(type).getSimpleName();
    return name.endsWith("Test") && !name.endsWith("ComponentTest");
  }

  private static JavaClass outermost(JavaClass type) {
    return type.getEnclosingClass().map(Rules::outermost).orElse(type);
  }

  static final ArchRule LAUNCHER_IS_ONE_CLASS =
      classes()
          .that()
          .resideInAPackage("io.perennial.standalone..")
          .and(not(describe("say something about the package", Rules::isPackageInfo)))
          .should()
          .haveNameMatching(".*\\.(PerennialApplication|WorkbenchBeside(Configuration)?)")
          .because(
              "the launcher puts the two sides and the workbench together and does nothing else");

  private static boolean isPackageInfo(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.SYNTHETIC)
        && type.getSimpleName().equals("package-info");
  }
}
