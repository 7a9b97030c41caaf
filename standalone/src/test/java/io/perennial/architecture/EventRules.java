package io.perennial.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.perennial.events.EventCatalogue;
import io.perennial.events.LifecycleEvent;
import io.perennial.events.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;

/** The rules of what is stored. */
final class EventRules {

  private EventRules() {}

  static final ArchRule PLAIN_PAYLOADS =
      fields()
          .that()
          .areNotStatic()
          .and()
          .areDeclaredInClassesThat(
              assignableTo(LifecycleEvent.class)
                  .or(
                      assignableTo(Record.class)
                          .and(
                              resideInAnyPackage(
                                  EventCatalogue.families().stream()
                                      .map(Rules::tree)
                                      .toArray(String[]::new)))))
          .should(
              new ArchCondition<JavaField>("be plain") {
                @Override
                public void check(JavaField field, ConditionEvents events) {
                  field.getType().getAllInvolvedRawTypes().stream()
                      .filter(type -> !isPlain(type))
                      .forEach(type ->
                          events.add(
                              SimpleConditionEvent.violated(
                                  field, field.getFullName() + " is a " + type.getName())));
                }
              })
          .because("what is stored is read for decades, and money never floats");

  private static final List<Class<?>> PLAIN =
      List.of(
          int.class,
          long.class,
          boolean.class,
          Integer.class,
          Long.class,
          Boolean.class,
          String.class,
          BigDecimal.class,
          LocalDate.class,
          LocalTime.class,
          YearMonth.class,
          Instant.class,
          Instant.class,
          List.class,
          Money.class);

  private static boolean isPlain(JavaClass type) {
    return PLAIN.stream().anyMatch(type::isEquivalentTo)
        || (resideInAPackage(Rules.tree(LifecycleEvent.class)).test(type)
            && (type.isEnum() || type.isRecord()));
  }

  static final ArchRule SEALED_FAMILIES =
      classes()
          .that()
          .areAssignableTo(LifecycleEvent.class)
          .and()
          .doNotBelongToAnyOf(LifecycleEvent.class)
          .should(
              new ArchCondition<JavaClass>("belong to a sealed family") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                  boolean direct =
                      type.getRawInterfaces().stream()
                          .anyMatch(i -> i.isEquivalentTo(LifecycleEvent.class));
                  boolean family =
                      EventCatalogue.families().stream().anyMatch(type::isEquivalentTo);
                  if (direct != family) {
                    events.add(
                        SimpleConditionEvent.violated(
                            type, type.getName() + " is an event of no family"));
                  }
                }
              })
          .because("nobody may overlook an event");
}
