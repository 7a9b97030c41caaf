package io.perennial.example;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micrometer.core.instrument.MeterRegistry;
import io.perennial.command.CommandCatalogue;
import io.perennial.command.CommandDefinition;
import io.perennial.command.CommandResult;
import io.perennial.command.RefusedException;
import io.perennial.command.dispatch.CommandDispatcher;
import io.perennial.command.dispatch.RequestContext;
import io.perennial.command.duty.DueCommands;
import io.perennial.command.reaction.ReactionSettings;
import io.perennial.command.reaction.ReactionsAtOnce;
import io.perennial.command.sender.CommandSender;
import io.perennial.events.json.PerennialMapper;
import io.perennial.platform.document.DocumentStore;
import io.perennial.platform.eventstore.EventLog;
import io.perennial.platform.security.Caller;
import io.perennial.platform.web.Identities;
import io.perennial.platform.wiring.CompanyCalendar;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Where the people of the story give their commands, and what the service does is waited for. */
final class Office {

  private static final String SERVICE = "example-world";
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration LOOK = Duration.ofMillis(1);
  private static final int PORTION = 500;
  private static final int STEP = 1000;

  private final ObjectMapper strict = PerennialMapper.strict();
  private final Validator validator = Validation.buildDefaultValidatorFactory().getValidator();
  private final CommandCatalogue catalogue;
  private final CommandDispatcher dispatcher;
  private final DueCommands due;
  private final EventLog log;
  private final ReactionsAtOnce reactions;
  private final Map<String, Integer> refused = new TreeMap<>();

  Office(CommandSide side) {
    this.catalogue = side.part(CommandCatalogue.class);
    this.dispatcher = side.part(CommandDispatcher.class).onCallingThread();
    this.due = side.part(DueCommands.class);
    this.log = side.part(EventLog.class);
    this.reactions =
        new ReactionsAtOnce(
            ReactionSettings.defaults(),
            catalogue,
            side.part(CommandSender.class),
            side.part(DocumentStore.class),
            side.part(CompanyCalendar.class),
            side.part(MeterRegistry.class));
  }

  /**
   * Gives a command.
   *
   * @param actor who gives it
   * @param path as at the door: family, or family, identifier and task, with slashes between
   * @param namesAndValues its fields, names and values in turn
   * @return what was recorded; empty where it was refused
   */
  Optional<CommandResult> send(String actor, String path, @Nullable Object... namesAndValues) {
    return send(actor, path, Fields.of(namesAndValues));
  }

  /** Gives a command whose fields have been put together before. */
  Optional<CommandResult> send(String actor, String path, Map<String, Object> fields) {
    List<String> segments = List.of(path.split("/", -1));
    CommandDefinition<?> definition =
        (segments.size() == 1
                ? catalogue.creation(segments.getFirst())
                : catalogue.task(segments.getFirst(), segments.get(2)))
            .orElseThrow(() -> new IllegalStateException("There is no command " + path));
    ObjectNode body = strict.valueToTree(fields);
    if (segments.size() > 1) {
      body.put(definition.idField(), segments.get(1));
    }
    Caller caller = new Caller(actor, null, SERVICE, Set.of(definition.of().door().scope()));
    String request = Identities.random();
    RequestContext context = new RequestContext(request, request, null, null, null, null, false);
    try {
      CommandResult result =
          dispatcher.dispatch(definition, command(definition, body), caller, context);
      react(result);
      return Optional.of(result);
    } catch (RefusedException e) {
      refused.merge(
          definition.family() + ' ' + definition.name() + ": " + e.refusal().code(),
          1,
          Integer::sum);
      return Optional.empty();
    }
  }

  private Object command(CommandDefinition<?> definition, ObjectNode body) {
    Object command;
    try {
      command = strict.treeToValue(body, definition.type());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(definition.name() + " cannot be read: " + body, e);
    }
    Set<ConstraintViolation<Object>> violations = validator.validate(command);
    if (!violations.isEmpty()) {
      throw new IllegalStateException(definition.name() + " is not valid: " + violations);
    }
    return command;
  }

  /** Does what has become due, at the time that it is. */
  void doWhatIsDue() {
    int done;
    do {
      done = due.sweep(PORTION);
    } while (done >= PORTION);
  }

  /** Lets what follows by itself be recorded at the time of its cause. */
  private void react(CommandResult result) {
    result.events().stream()
        .filter(event -> reactions.concerns(event.type()))
        .flatMap(event -> log.stream(result.streamId(), event.sequence(), 1).stream())
        .forEach(reactions::answer);
  }

  /** Waits until the service has recorded by itself what ends a matter. */
  void await(String streamId, Class<?> type) {
    until(() -> find(streamId, -1, type).isPresent(), type.getSimpleName() + " of " + streamId);
  }

  private static void until(BooleanSupplier done, String what) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!done.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException(what + " does not follow");
      }
      LockSupport.parkNanos(LOOK.toNanos());
    }
  }

  /** The first fact of a type that a stream holds behind a sequence number. */
  <T> Optional<T> find(String streamId, long after, Class<T> type) {
    return log.stream(streamId, after + 1, STEP).stream()
        .flatMap(event -> event.readable().stream())
        .filter(type::isInstance)
        .map(type::cast)
        .findFirst();
  }

  /** Sequence number of the last event of a stream; -1 when there is none. */
  long last(String streamId) {
    return log.lastSequence(streamId).orElse(-1);
  }

  /** Whether an event of this type is among what was recorded. */
  static boolean recorded(Optional<CommandResult> result, String type) {
    return result.stream()
        .flatMap(recorded -> recorded.events().stream())
        .anyMatch(event -> event.type().equals(type));
  }

  /** What was refused how often: the story goes on, as a company does. */
  Map<String, Integer> refused() {
    return refused;
  }

  /** Number of events. */
  long events() {
    return log.head() + 1;
  }
}
