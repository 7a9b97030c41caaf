package io.perennial.command.sender;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.perennial.command.CommandCatalogue;
import io.perennial.command.CommandDefinition;
import io.perennial.command.RefusedException;
import io.perennial.command.dispatch.CommandDispatcher;
import io.perennial.command.dispatch.CommandTargets;
import io.perennial.command.dispatch.RequestContext;
import io.perennial.command.idempotency.Answer;
import io.perennial.command.idempotency.Idempotency;
import io.perennial.command.idempotency.IdempotencyKey;
import io.perennial.events.json.PerennialMapper;
import io.perennial.platform.security.Caller;
import io.perennial.platform.security.Scope;
import io.perennial.platform.web.Identities;
import io.perennial.platform.web.ProblemException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends commands for reactions, duties and runs. They are executed on threads of their own, since
 * what is sent while an event is handled would else be recorded with it, or not at all; and once
 * for an occasion, by the same records as those of callers outside.
 */
public final class CommandSender implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(CommandSender.class);

  private static final String SERVICE = "perennial";
  private static final int WAITING = 256;

  private final Map<Class<?>, CommandDefinition<?>> definitions;
  private final CommandTargets targets;
  private final CommandDispatcher dispatcher;
  private final Idempotency idempotency;
  private final ObjectMapper mapper = PerennialMapper.plain();
  private final ThreadPoolExecutor threads;

  /**
   * @param concurrency commands executed at once; who sends more waits
   */
  public CommandSender(
      CommandCatalogue catalogue,
      CommandDispatcher dispatcher,
      Idempotency idempotency,
      int concurrency) {
    this.definitions =
        catalogue.definitions().stream()
            .collect(Collectors.toMap(CommandDefinition::type, Function.identity()));
    this.targets = new CommandTargets(catalogue);
    this.dispatcher = dispatcher;
    this.idempotency = idempotency;
    this.threads =
        new ThreadPoolExecutor(
            concurrency,
            concurrency,
            30,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING),
            Thread.ofPlatform().name("sender-", 0).factory(),
            CommandSender::waitForRoom);
    threads.allowCoreThreadTimeOut(true);
  }

  private static void waitForRoom(Runnable task, ThreadPoolExecutor threads) {
    try {
      if (threads.isShutdown()) {
        throw new IllegalStateException("The service is stopping");
      }
      threads.getQueue().put(task);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting to send a command", e);
    }
  }

  /**
   * Sends a command. Who handles an event waits for the outcome before going on to the next one, so
   * that after a crash the event is handled, and the command sent, again.
   *
   * @return what came of it; exceptionally where this is not known, and the command has to be sent
   *     again
   * @throws IllegalStateException in a replay: what happened then is not done again
   */
  public CompletableFuture<Outcome> send(Object command, Occasion occasion) {
    CommandDefinition<?> definition = definitions.get(command.getClass());
    if (definition == null) {
      throw new IllegalArgumentException(command.getClass() + " is not in the catalogue");
    }
    if (isReplay()) {
      throw new IllegalStateException(
          "No command is sent in a replay: " + command.getClass().getSimpleName());
    }
    return CompletableFuture.supplyAsync(() -> execute(definition, command, occasion), threads);
  }

  private static boolean isReplay() {
    return CurrentUnitOfWork.isStarted()
        && ReplayToken.isReplay(CurrentUnitOfWork.get().getMessage());
  }

  private Outcome execute(CommandDefinition<?> definition, Object command, Occasion occasion) {
    String streamId = targets.streamId(command);
    Caller caller =
        new Caller(SERVICE + '/' + occasion.sender(), null, SERVICE, Set.of(Scope.COMMANDS));
    IdempotencyKey key =
        IdempotencyKey.of(
            caller,
            Identities.derived(occasion.cause(), occasion.request(), definition.name(), streamId));
    RequestContext context =
        new RequestContext(
            key.requestId(),
            occasion.correlationId(),
            occasion.cause(),
            null,
            null,
            occasion.notAfter(),
            false);
    Answer answer =
        idempotency.once(
            key,
            fingerprint(command),
            repeat -> execute(definition, command, caller, repeat ? context.repeated() : context));
    return outcome(answer);
  }

  private Answer execute(
      CommandDefinition<?> definition, Object command, Caller caller, RequestContext context) {
    try {
      return answer(
          200, new Outcome(dispatcher.dispatch(definition, command, caller, context), null));
    } catch (RefusedException e) {
      return answer(e.refusal().status(), new Outcome(null, e.refusal().code()));
    } catch (ProblemException e) {
      if (e.problem().status() < 500) {
        return answer(e.problem().status(), new Outcome(null, e.problem().code()));
      }
      throw e;
    }
  }

  private String fingerprint(Object command) {
    try {
      return Identities.hash(
          command.getClass().getSimpleName(), mapper.writeValueAsString(command));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A command can always be written", e);
    }
  }

  private Answer answer(int status, Outcome outcome) {
    try {
      return new Answer(status, Map.of(), mapper.writeValueAsString(outcome));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("An outcome can always be written", e);
    }
  }

  private Outcome outcome(Answer answer) {
    try {
      return mapper.readValue(answer.body(), Outcome.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("An outcome that was written can be read", e);
    }
  }

  /** Finishes what is being executed. */
  @Override
  public void close() {
    threads.shutdown();
    try {
      if (!threads.awaitTermination(30, TimeUnit.SECONDS)) {
        log.warn("Commands of the service itself are still running");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
