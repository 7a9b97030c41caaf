package io.perennial.command.dispatch;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.perennial.command.CommandCatalogue;
import io.perennial.command.CommandDefinition;
import io.perennial.command.CommandResult;
import io.perennial.command.RefusedException;
import io.perennial.platform.security.Caller;
import io.perennial.platform.web.Problem;
import io.perennial.platform.web.ProblemCode;
import io.perennial.platform.web.ProblemException;
import io.perennial.platform.web.Problems;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.HandlerExecutionException;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** Sends a command and waits for what comes of it. */
public final class CommandDispatcher implements AutoCloseable {

  /** Whether the command has been recorded is not known. */
  public static final ProblemCode OUTCOME_UNKNOWN =
      new ProblemCode("outcome-unknown", 503, "No answer came in time");

  private static final Logger log = LoggerFactory.getLogger(CommandDispatcher.class);

  private final CommandBus bus;
  private final CommandCatalogue catalogue;
  private final MeterRegistry meters;
  private final Duration timeout;

  private final Executor threads;
  private final Semaphore free;

  /**
   * A dispatcher with threads of its own, so that whoever asks can stop waiting.
   *
   * @param timeout how long an answer is waited for
   * @param handlers commands that are handled at once, those that nobody waits for any more among
   *     them
   */
  public CommandDispatcher(
      CommandBus bus,
      CommandCatalogue catalogue,
      MeterRegistry meters,
      Duration timeout,
      int handlers) {
    this(
        bus,
        catalogue,
        meters,
        timeout,
        Executors.newCachedThreadPool(Thread.ofPlatform().name("command-", 0).factory()),
        new Semaphore(handlers));
  }

  private CommandDispatcher(
      CommandBus bus,
      CommandCatalogue catalogue,
      MeterRegistry meters,
      Duration timeout,
      Executor threads,
      Semaphore free) {
    this.bus = bus;
    this.catalogue = catalogue;
    this.meters = meters;
    this.timeout = timeout;
    this.threads = threads;
    this.free = free;
  }

  /**
   * A dispatcher for who has threads of its own for commands, no more than it means to have, and
   * minds itself how long it waits for one: the embedded bus handles a command on the thread that
   * dispatches it.
   */
  public CommandDispatcher onCallingThread() {
    return new CommandDispatcher(
        bus, catalogue, meters, timeout, Runnable::run, new Semaphore(Integer.MAX_VALUE));
  }

  /**
   * What was recorded.
   *
   * @throws RefusedException when the command is refused on its merits
   * @throws ProblemException when it fails; with a status of 500 or above it is not known whether
   *     it was recorded
   */
  public CommandResult dispatch(
      CommandDefinition<?> definition, Object command, Caller caller, RequestContext context) {
    Timer.Sample sample = Timer.start(meters);
    String outcome = "failed";
    try {
      CommandMessage<Object> message =
          GenericCommandMessage.asCommandMessage(command)
              .withMetaData(CommandMetadata.of(caller, context));
      CommandResult result = result(message);
      outcome = result.events().isEmpty() ? "quiet" : "accepted";
      return result;
    } catch (RefusedException e) {
      outcome = "refused";
      throw e;
    } finally {
      sample.stop(
          meters.timer("perennial.commands", "command", definition.name(), "outcome", outcome));
    }
  }

  /** What is said of a command that was begun and is waited for no longer. */
  public static ProblemException outcomeUnknown() {
    return OUTCOME_UNKNOWN.exception(
        "The command may have been recorded; repeat it under its idempotency key");
  }

  private CommandResult result(CommandMessage<Object> message) {
    if (CurrentUnitOfWork.isStarted()) {
      throw new IllegalStateException("A command is not sent from within a unit of work");
    }
    if (!free.tryAcquire()) {
      log.warn("{} is not begun: too many commands are being handled", message.getCommandName());
      throw new ProblemException(Problems.unavailable());
    }
    // The embedded bus handles a command where it is dispatched, and nobody could stop waiting.
    Map<String, String> logged = MDC.getCopyOfContextMap();
    CompletableFuture<CommandResultMessage<?>> answer =
        CompletableFuture.supplyAsync(
                () -> {
                  MDC.setContextMap(logged == null ? Map.of() : logged);
                  return handle(message);
                },
                threads)
            .thenCompose(handled -> handled);
    CommandResultMessage<?> result;
    try {
      result = answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw outcomeUnknown();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ProblemException(Problems.unavailable());
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException failure
          ? failure
          : new IllegalStateException("A command ended without a result", e);
    }
    if (!result.isExceptional()) {
      return (CommandResult) result.getPayload();
    }
    throw exception(message, result.exceptionResult());
  }

  /** Whoever gets the answer finds that the handler is free again. */
  private CompletableFuture<CommandResultMessage<?>> handle(CommandMessage<Object> message) {
    CompletableFuture<CommandResultMessage<?>> handled = new CompletableFuture<>();
    try {
      bus.dispatch(message, (sent, result) -> handled.complete(result));
    } finally {
      free.release();
    }
    return handled;
  }

  private RuntimeException exception(CommandMessage<Object> message, Throwable failure) {
    return switch (HandlerExecutionException.resolveDetails(failure).orElse(null)) {
      case RefusedException.Details details -> refused(details);
      case Problem problem -> new ProblemException(problem);
      case null, default -> {
        log.warn("{} could not be handled: {}", message.getCommandName(), failure.toString());
        yield new ProblemException(Problems.unavailable());
      }
    };
  }

  /** A code that is not known here comes from a newer node. */
  private RuntimeException refused(RefusedException.Details details) {
    return catalogue
        .refusal(details.code())
        .<RuntimeException>map(refusal -> new RefusedException(refusal, details))
        .orElseGet(() -> new ProblemException(Problems.ofStatus(409, details.detail())));
  }

  /** Takes no more commands; those that are being handled go on. */
  @Override
  public void close() {
    if (threads instanceof ExecutorService own) {
      own.shutdown();
    }
  }
}
