package io.perennial.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import io.perennial.command.complaint.planted.KnowsAnotherAggregate;
import io.perennial.command.customer.planted.KnowsSpring;
import io.perennial.command.customer.plantedone.FirstFeature;
import io.perennial.command.customer.plantedtwo.SecondFeature;
import io.perennial.command.planted.DecidesWhileEvolving;
import io.perennial.command.planted.KnowsTheQuerySide;
import io.perennial.planted.FloatingEvent;
import io.perennial.planted.LooksAtTheClock;
import io.perennial.planted.MakesIdentities;
import io.perennial.planted.PublicEndpoint;
import io.perennial.planted.Sleeps;
import io.perennial.planted.SpringyTest;
import io.perennial.planted.unmarked.InAnUnmarkedPackage;
import io.perennial.query.churn.ChurnView;
import io.perennial.query.planted.KnowsAnotherView;
import io.perennial.query.planted.KnowsTheCommandSide;
import io.perennial.query.planted.LooksAtTheClockWhileFolding;
import io.perennial.query.planted.SendsCommands;
import io.perennial.standalone.planted.SecondClass;
import io.perennial.support.Codebase;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchitectureComponentTest {

  /**
   * A rule and what it must catch.
   *
   * @param name name of its constant in {@link Rules}, {@link EventRules} or {@link AnsweringRules}
   * @param rule the rule
   * @param violations how many places it must find, at least
   * @param planted the violators, with what they need to be read
   */
  record Guard(String name, ArchRule rule, int violations, List<Class<?>> planted) {

    Guard(String name, ArchRule rule, int violations, Class<?>... planted) {
      this(name, rule, violations, List.of(planted));
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private JavaClasses main = new ClassFileImporter().importClasses();
  private JavaClasses tests = main;

  @BeforeAll
  void read() {
    main = Codebase.main();
    tests = Codebase.tests();
  }

  static Stream<Guard> ofMain() {
    return Stream.of(
        new Guard("COMMAND_SIDE_IS_APART", Rules.COMMAND_SIDE_IS_APART, 1, KnowsTheQuerySide.class),
        new Guard("QUERY_SIDE_IS_APART", Rules.QUERY_SIDE_IS_APART, 1, KnowsTheCommandSide.class),
        new Guard("QUERIES_HAVE_NO_EFFECT", Rules.QUERIES_HAVE_NO_EFFECT, 1, SendsCommands.class),
        new Guard("DOMAIN_KNOWS_LITTLE", Rules.DOMAIN_KNOWS_LITTLE, 1, KnowsSpring.class),
        new Guard(
            "FEATURES_ARE_APART",
            Rules.FEATURES_ARE_APART,
            1,
            SecondFeature.class,
            FirstFeature.class),
        new Guard(
            "AGGREGATES_ARE_APART", Rules.AGGREGATES_ARE_APART, 1, KnowsAnotherAggregate.class),
        new Guard("FOLDS_ARE_PURE", Rules.FOLDS_ARE_PURE, 1, LooksAtTheClockWhileFolding.class),
        new Guard(
            "VIEWS_ARE_APART",
            Rules.VIEWS_ARE_APART,
            1,
            KnowsAnotherView.class,
            LooksAtTheClockWhileFolding.class,
            ChurnView.class),
        new Guard(
            "EVOLVING_ONLY_ASSIGNS", Rules.EVOLVING_ONLY_ASSIGNS, 4, DecidesWhileEvolving.class),
        new Guard(
            "TIME_COMES_FROM_THE_CALENDAR",
            Rules.TIME_COMES_FROM_THE_CALENDAR,
            3,
            LooksAtTheClock.class),
        new Guard(
            "IDENTITIES_COME_FROM_ONE_PLACE",
            Rules.IDENTITIES_COME_FROM_ONE_PLACE,
            1,
            MakesIdentities.class),
        new Guard("PLAIN_PAYLOADS", EventRules.PLAIN_PAYLOADS, 1, FloatingEvent.class),
        new Guard("SEALED_FAMILIES", EventRules.SEALED_FAMILIES, 1, FloatingEvent.class),
        new Guard(
            "PACKAGES_SPEAK_OF_NULL", Rules.PACKAGES_SPEAK_OF_NULL, 1, InAnUnmarkedPackage.class),
        new Guard(
            "ENDPOINTS_ARE_HIDDEN", AnsweringRules.ENDPOINTS_ARE_HIDDEN, 1, PublicEndpoint.class),
        new Guard("LAUNCHER_IS_ONE_CLASS", Rules.LAUNCHER_IS_ONE_CLASS, 1, SecondClass.class));
  }

  static Stream<Guard> ofTests() {
    return Stream.of(
        new Guard("NOBODY_SLEEPS", AnsweringRules.NOBODY_SLEEPS, 2, Sleeps.class),
        new Guard(
            "TESTS_ARE_WHAT_THEY_ARE_CALLED",
            Rules.TESTS_ARE_WHAT_THEY_ARE_CALLED,
            1,
            SpringyTest.class));
  }

  static Stream<Guard> all() {
    return Stream.concat(ofMain(), ofTests());
  }

  @ParameterizedTest
  @MethodSource("ofMain")
  void whatIsDeliveredKeepsTheRule(Guard guard) {
    guard.rule().check(main);
  }

  @ParameterizedTest
  @MethodSource("ofTests")
  void testsKeepTheRule(Guard guard) {
    guard.rule().check(tests);
  }

  @Test
  void whatIsDeliveredSleepsNowhere() {
    AnsweringRules.NOBODY_SLEEPS.check(main);
  }

  @ParameterizedTest
  @MethodSource("all")
  void theRuleCatchesItsViolator(Guard guard) {
    JavaClasses planted = new ClassFileImporter().importClasses(guard.planted());

    List<String> found = guard.rule().evaluate(planted).getFailureReport().getDetails();

    assertThat(found).hasSizeGreaterThanOrEqualTo(guard.violations());
    assertThat(found).anyMatch(line -> line.contains(guard.planted().getFirst().getName()));
  }

  @Test
  void everyRuleIsTested() {
    Set<String> rules =
        Stream.of(Rules.class, EventRules.class, AnsweringRules.class)
            .flatMap(holder -> Arrays.stream(holder.getDeclaredFields()))
            .filter(field -> field.getType() == ArchRule.class)
            .filter(field -> Modifier.isStatic(field.getModifiers()))
            .map(Field::getName)
            .collect(Collectors.toSet());

    assertThat(all().map(Guard::name)).containsExactlyInAnyOrderElementsOf(rules);
  }
}
