package io.perennial.command.dispatch;

import io.perennial.command.CommandCatalogue;
import io.perennial.command.CommandDefinition;
import io.perennial.command.Refusal;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;

/** Tells which stream a command is for, without looking for annotations at each command. */
public final class CommandTargets implements CommandTargetResolver {

  private final Map<Class<?>, Target> targets = new HashMap<>();

  /**
   * @throws IllegalArgumentException when a definition does not fit its command
   */
  public CommandTargets(CommandCatalogue catalogue) {
    for (CommandDefinition<?> definition : catalogue.definitions()) {
      if (targets.put(definition.type(), Target.of(definition)) != null) {
        throw new IllegalArgumentException(definition.type() + " is in the catalogue twice");
      }
    }
  }

  Optional<Target> of(Class<?> commandType) {
    return Optional.ofNullable(targets.get(commandType));
  }

  /** The stream that a command of the catalogue is for. */
  public String streamId(Object command) {
    return of(command.getClass())
        .orElseThrow(
            () -> new IllegalArgumentException(command.getClass() + " is not in the catalogue"))
        .streamId(command);
  }

  @Override
  public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> command) {
    return new VersionedAggregateIdentifier(streamId(command.getPayload()), null);
  }

  record Target(CommandDefinition<?> definition, MethodHandle id) {

    private static Target of(CommandDefinition<?> definition) {
      String problem = definition.type() + " does not fit its definition: ";
      if (!definition.type().isRecord()) {
        throw new IllegalArgumentException(problem + "it is not a record");
      }
      Method accessor =
          Arrays.stream(definition.type().getRecordComponents())
              .filter(component -> component.getName().equals(definition.idField()))
              .filter(component -> component.getType() == String.class)
              .map(RecordComponent::getAccessor)
              .findFirst()
              .orElseThrow(() ->
                  new IllegalArgumentException(
                      problem + "no text component " + definition.idField()));
      accessor.setAccessible(true);
      try {
        return new Target(definition, MethodHandles.lookup().unreflect(accessor));
      } catch (IllegalAccessException e) {
        throw new IllegalArgumentException(problem + "its id cannot be read", e);
      }
    }

    /** Why a command is refused whose stream does not exist. */
    Refusal unknown() {
      return definition.of().unknown();
    }

    String streamId(Object command) {
      try {
        return (String) id.invoke(command);
      } catch (RuntimeException | Error e) {
        throw e;
      } catch (Throwable e) {
        throw new IllegalStateException("A record's component can always be read", e);
      }
    }
  }
}
