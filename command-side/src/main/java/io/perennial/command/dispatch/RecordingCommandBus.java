package io.perennial.command.dispatch;

import static org.axonframework.commandhandling.GenericCommandResultMessage.asCommandResultMessage;

import io.perennial.command.CommandResult;
import io.perennial.command.Refusal;
import io.perennial.command.RefusedException;
import io.perennial.command.common.CommonRefusal;
import io.perennial.events.metadata.EventMetadata;
import io.perennial.events.personal.SubjectErasedException;
import io.perennial.platform.document.DocumentStoreUnavailableException;
import io.perennial.platform.eventstore.Conflicts;
import io.perennial.platform.eventstore.EventLog;
import io.perennial.platform.eventstore.EventLogUnavailableException;
import io.perennial.platform.eventstore.UnreadableEventException;
import io.perennial.platform.web.Problem;
import io.perennial.platform.web.ProblemCode;
import io.perennial.platform.web.Problems;
import io.perennial.platform.wiring.CompanyCalendar;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.axonserver.connector.AxonServerException;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.messaging.DefaultInterceptorChain;
import org.axonframework.messaging.EventPublicationFailedException;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.AggregateEntityNotFoundException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * The command bus of the node that handles a command, alone or behind Axon Server. It answers with
 * what was recorded, checks the expected version, tries again when another command came first, and
 * looks for an earlier try of the same request. It wraps the whole unit of work, because an append
 * fails only when the unit of work commits, which no handler interceptor sees.
 *
 * <p>Whatever goes wrong leaves it as an exception with details, since over Axon Server nothing
 * else arrives.
 */
public final class RecordingCommandBus extends SimpleCommandBus {

  private static final ProblemCode DEADLINE_PASSED =
      new ProblemCode("deadline-passed", 409, "The command comes too late");

  /** Every attempt was beaten by another command. */
  public static final ProblemCode OVERTAKEN =
      new ProblemCode("overtaken", 503, "Other commands kept coming first");

  /** It would record personal data of somebody whose data has been erased. */
  public static final ProblemCode SUBJECT_ERASED =
      new ProblemCode("data-subject-erased", 409, "The person's data has been erased");

  /** The stream cannot be folded. */
  public static final ProblemCode HISTORY_UNREADABLE =
      new ProblemCode("history-unreadable", 409, "What the decision rests on cannot be read");

  private static final Logger log = LoggerFactory.getLogger(RecordingCommandBus.class);
  private static final String MDC_CORRELATION = "correlationId";
  private static final long BACKOFF_NANOS = TimeUnit.MILLISECONDS.toNanos(3);

  private final CommandTargets targets;
  private final EventLog events;
  private final List<MessageHandlerInterceptor<CommandMessage<?>>> inner;
  private final int retries;
  private final CompanyCalendar calendar;

  RecordingCommandBus(
      Builder builder,
      CommandTargets targets,
      EventLog events,
      List<MessageHandlerInterceptor<CommandMessage<?>>> inner,
      int retries,
      CompanyCalendar calendar) {
    super(builder);
    this.targets = targets;
    this.events = events;
    this.inner = List.copyOf(inner);
    this.retries = retries;
    this.calendar = calendar;
  }

  /** The earlier try of the same request has been recorded; this one must not be. */
  private static final class AlreadyRecordedException extends RuntimeException {

    private final transient CommandResult result;

    private AlreadyRecordedException(CommandResult result) {
      super("Recorded already", null, false, false);
      this.result = result;
    }
  }

  @Override
  protected <C, R> void handle(
      CommandMessage<C> command,
      MessageHandler<? super CommandMessage<?>> handler,
      CommandCallback<? super C, ? super R> callback) {
    Optional<CommandTargets.Target> target = targets.of(command.getPayloadType());
    if (target.isEmpty()) {
      super.handle(command, handler, callback);
      return;
    }
    if (CurrentUnitOfWork.isStarted()) {
      // Its events would be appended with those of the outer unit of work, after the answer.
      throw new IllegalStateException("A command must not be sent from within a unit of work");
    }
    boolean ownContext = MDC.get(MDC_CORRELATION) == null;
    if (ownContext) {
      MDC.put(MDC_CORRELATION, CommandMetadata.text(command, EventMetadata.CORRELATION_ID));
    }
    try {
      callback.onResult(command, attempts(command, handler, target.get()));
    } finally {
      if (ownContext) {
        MDC.remove(MDC_CORRELATION);
      }
    }
  }

  private <R> CommandResultMessage<R> attempts(
      CommandMessage<?> command,
      MessageHandler<? super CommandMessage<?>> handler,
      CommandTargets.Target target) {
    for (int attempt = 0; ; attempt++) {
      Recording recording =
          new Recording(
              target.streamId(command.getPayload()),
              CommandMetadata.expectedVersion(command),
              // What came first may be a repeat of this very request, sent to another node.
              attempt > 0 || CommandMetadata.text(command, CommandMetadata.REPEAT) != null);
      Throwable failure = attempt(command, handler, recording);
      if (failure == null) {
        return asCommandResultMessage(recording.result());
      }
      if (failure instanceof AlreadyRecordedException already) {
        return asCommandResultMessage(already.result);
      }
      if (!isOvertaken(failure)) {
        return failed(withDetails(failure, command, target), target);
      }
      if (recording.expectsVersion()) {
        return failed(Recording.mismatch(), target);
      }
      if (attempt == retries) {
        return failed(overtakenTooOften(failure), target);
      }
      LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(BACKOFF_NANOS * (attempt + 1)));
    }
  }

  /** What a command is refused for it declares, or its documentation is not true. */
  private static <R> CommandResultMessage<R> failed(
      CommandExecutionException failure, CommandTargets.Target target) {
    if (failure instanceof RefusedException refused
        && !target.definition().refusals().contains(refused.refusal())) {
      log.error(
          "{} does not declare its refusal {}",
          target.definition().type().getSimpleName(),
          refused.refusal().code());
    }
    return asCommandResultMessage(failure);
  }

  /** One unit of work; what it failed with, or null. */
  private @Nullable Throwable attempt(
      CommandMessage<?> command,
      MessageHandler<? super CommandMessage<?>> handler,
      Recording recording) {
    AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    super.handle(
        command,
        message -> decide(message, handler, recording),
        (handled, result) -> failure.set(result.optionalExceptionResult().orElse(null)));
    return failure.get();
  }

  /** Runs within the unit of work, and from the loading of the aggregate on within its lock. */
  @SuppressWarnings("NullAway") // a handler may return null
  private Object decide(
      CommandMessage<?> command,
      MessageHandler<? super CommandMessage<?>> handler,
      Recording recording)
      throws Exception {
    @SuppressWarnings("unchecked")
    UnitOfWork<CommandMessage<?>> unitOfWork =
        (UnitOfWork<CommandMessage<?>>) CurrentUnitOfWork.get();
    recording.attachTo(unitOfWork);
    refuseIfTooLate(command, recording);
    Object answer;
    try {
      answer = new DefaultInterceptorChain<>(unitOfWork, inner, handler).proceed();
    } catch (RefusedException
        | AggregateNotFoundException
        | AggregateEntityNotFoundException refused) {
      endIfRecordedBefore(command, recording);
      if (recording.expectsVersion()) {
        recording.check(Committed.only(() -> events.lastSequence(recording.streamId())));
      }
      throw refused;
    }
    endIfRecordedBefore(command, recording);
    // Registered behind the append's own listener, so that it sees whether there was one.
    unitOfWork.onPrepareCommit(committing -> {
      if (recording.quiet()) {
        recording.stayQuiet(events.lastSequence(recording.streamId()));
      }
    });
    return answer;
  }

  /** What an earlier try has recorded in time is the answer for ever. */
  private void refuseIfTooLate(CommandMessage<?> command, Recording recording) {
    Instant notAfter = CommandMetadata.notAfter(command);
    if (notAfter == null || !calendar.now().isAfter(notAfter)) {
      return;
    }
    endIfRecordedBefore(command, recording);
    throw new CommandExecutionException(
        "Too late",
        null,
        DEADLINE_PASSED.problem("It was to be recorded until %s, if at all".formatted(notAfter)));
  }

  /**
   * Events of an earlier try that are not yet visible here stand where this one's would be
   * appended; the append then fails, and the next attempt sees them.
   */
  private void endIfRecordedBefore(CommandMessage<?> command, Recording recording) {
    String requestId = CommandMetadata.text(command, EventMetadata.REQUEST_ID);
    if (requestId == null || !recording.perhapsRecordedBefore()) {
      return;
    }
    Optional<CommandResult> earlier =
        Committed.only(() -> EarlierTry.find(events, recording.streamId(), requestId));
    if (earlier.isPresent()) {
      throw new AlreadyRecordedException(earlier.get());
    }
  }

  private static boolean isOvertaken(Throwable failure) {
    return Conflicts.isConflict(failure);
  }

  private static CommandExecutionException overtakenTooOften(Throwable failure) {
    if (failure instanceof AggregateStreamCreationException) {
      return new RefusedException(CommonRefusal.ID_TAKEN, "The stream exists already");
    }
    return failed(
        OVERTAKEN.problem("The stream changes too fast now; repeat the command later"), failure);
  }

  private static CommandExecutionException withDetails(
      Throwable failure, CommandMessage<?> command, CommandTargets.Target target) {
    if (failure instanceof CommandExecutionException known
        && (known instanceof RefusedException
            || known.getDetails().orElse(null) instanceof Problem)) {
      return known;
    }
    if (failure instanceof AggregateNotFoundException) {
      return new RefusedException(target.unknown(), target.unknown().title());
    }
    Refusal memberUnknown = target.definition().memberUnknown();
    if (failure instanceof AggregateEntityNotFoundException && memberUnknown != null) {
      return new RefusedException(memberUnknown, memberUnknown.title());
    }
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SubjectErasedException) {
        return failed(
            SUBJECT_ERASED.problem(
                "Nothing more is kept about a person whose data has been erased"),
            failure);
      }
      if (cause instanceof UnreadableEventException) {
        log.error("{} rests on an event that cannot be read", command.getCommandName(), failure);
        return failed(
            HISTORY_UNREADABLE.problem(
                "An event of the stream cannot be read. Operators find it among what is parked."),
            failure);
      }
      if (cause instanceof DocumentStoreUnavailableException
          || cause instanceof EventLogUnavailableException
          || cause instanceof EventStoreException
          || cause instanceof EventPublicationFailedException
          || cause instanceof AxonServerException) {
        log.warn("{} failed: {}", command.getCommandName(), cause.toString());
        return failed(Problems.unavailable(), failure);
      }
    }
    log.error("{} failed", command.getCommandName(), failure);
    return failed(Problems.internal(), failure);
  }

  private static CommandExecutionException failed(Problem problem, Throwable cause) {
    return new CommandExecutionException(problem.code(), cause, problem);
  }
}
