package io.perennial.documentation;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaParameter;
import io.perennial.command.CommandDefinition;
import io.perennial.command.claim.UniquenessRule;
import io.perennial.events.EventCatalogue;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;

/**
 * What the code that handles a command can come to: the rules it asks and the events it can record.
 * Found by following the calls from the handler, in the byte code, within the command side. A rule
 * is a class called so; an event is recorded by what makes one.
 */
final class CommandReach {

  /**
   * @param rules classes, by name
   * @param events names in the catalogue
   */
  record Reached(Set<Class<?>> rules, Set<String> events) {}

  private static final String COMMAND_SIDE = "io.perennial.command.";

  private final Map<String, String> eventNames =
      EventCatalogue.all().stream()
          .collect(Collectors.toMap(event -> event.type().getName(), EventCatalogue.Entry::name));
  private final Map<String, JavaMethod> handlers = new HashMap<>();

  CommandReach(JavaClasses classes) {
    for (JavaClass owner : classes) {
      for (JavaMethod method : owner.getMethods()) {
        if (method.isAnnotatedWith(CommandHandler.class)) {
          List<JavaParameter> parameters = method.getParameters();
          handlers.put(parameters.getFirst().getRawType().getName(), method);
        }
      }
    }
  }

  /** From the handler of a command, and what is asked before the handler. */
  Reached of(CommandDefinition<?> command) {
    Set<Class<?>> rules = new TreeSet<>(Comparator.comparing(Class::getSimpleName));
    if (!command.claims().isEmpty()) {
      rules.add(UniquenessRule.class);
    }
    Set<String> events = new TreeSet<>();
    Set<JavaCodeUnit> seen = new HashSet<>();
    Deque<JavaCodeUnit> open = new ArrayDeque<>();
    open.add(Objects.requireNonNull(handlers.get(command.type().getName()), command.name()));
    while (!open.isEmpty()) {
      JavaCodeUnit unit = open.remove();
      if (!seen.add(unit)) {
        continue;
      }
      if (unit.getOwner().getSimpleName().endsWith("Rule")) {
        rules.add(unit.getOwner().reflect());
      }
      targets(unit)
          .forEach(target -> {
            String event = eventNames.get(target.getOwner().getName());
            if (event != null && target.getName().equals("<init>")) {
              events.add(event);
            }
            if (target.getOwner().getName().startsWith(COMMAND_SIDE)) {
              target
                  .resolveMember()
                  .filter(JavaCodeUnit.class::isInstance)
                  .map(JavaCodeUnit.class::cast)
                  .ifPresent(open::add);
            }
          });
    }
    return new Reached(rules, events);
  }

  private static Stream<AccessTarget> targets(JavaCodeUnit unit) {
    return Stream.of(
            unit.getCallsFromSelf().stream(), unit.getCodeUnitReferencesFromSelf().stream())
        .flatMap(accesses -> accesses)
        .map(access -> access.getTarget());
  }
}
