package io.perennial.command.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.perennial.command.Door;
import io.perennial.command.RefusedException;
import io.perennial.command.dispatch.CommandDispatcher;
import io.perennial.command.idempotency.Answer;
import io.perennial.platform.document.DocumentStoreUnavailableException;
import io.perennial.platform.eventstore.EventLogUnavailableException;
import io.perennial.platform.security.Caller;
import io.perennial.platform.web.CallerRates;
import io.perennial.platform.web.Correlation;
import io.perennial.platform.web.ProblemException;
import io.perennial.platform.web.Problems;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Commands line by line, and their results line by line. The request is read while results are
 * written; commands of one stream are executed in the order of their lines, those of different
 * streams side by side; results come in the order of lines. No more than a window of lines is in
 * memory: when the caller does not read results, no more lines are read.
 */
public final class CommandBatch implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(CommandBatch.class);

  /** Bytes of lines of all batches together that are in memory at once. */
  private static final int ROOM = 16 * 1024 * 1024;

  /** How long results that are there may wait for the next one. */
  private static final Duration LINGER = Duration.ofMillis(2);

  private final CommandRequests requests;
  private final Duration timeout;
  private final Semaphore room = new Semaphore(ROOM, true);
  private final CallerRates rates;
  private final int window;
  private final int lineLimit;
  private final ThreadPoolExecutor workers;

  /**
   * @param requests executes them on the thread that asks
   * @param timeout how long a line's result is waited for
   * @param rates how often a caller may ask; a line waits until it may
   * @param concurrency commands executed at once, of all batches together
   * @param window lines of one batch in memory at once
   * @param lineLimit largest line in bytes
   */
  public CommandBatch(
      CommandRequests requests,
      Duration timeout,
      CallerRates rates,
      int concurrency,
      int window,
      int lineLimit) {
    this.requests = requests;
    this.timeout = timeout;
    this.rates = rates;
    this.window = window;
    this.lineLimit = lineLimit;
    this.workers =
        new ThreadPoolExecutor(
            concurrency,
            concurrency,
            30,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            Thread.ofPlatform().name("batch-", 0).factory());
    workers.allowCoreThreadTimeOut(true);
  }

  /**
   * A line of the request.
   *
   * @param path family, or family, identifier and task, with slashes between
   * @param idempotencyKey as the header
   * @param ifMatch as the header; the quotes may be left out
   * @param body the command's fields; none when absent
   */
  record Line(
      @NotNull String path,
      @Nullable String idempotencyKey,
      @Nullable String ifMatch,
      @Nullable ObjectNode body) {}

  /**
   * Executes all lines; returns when the last result is written or nobody reads results any more.
   */
  void run(InputStream in, OutputStream out, Caller caller, Correlation correlation) {
    Run run = new Run(out, caller, correlation);
    Thread writer = Thread.ofPlatform().name("batch-writer").start(run::write);
    try {
      run.read(new LineReader(in, lineLimit));
    } catch (IOException e) {
      log.debug("A batch broke off while it was read", e);
    } catch (InterruptedException e) {
      run.stop();
      Thread.currentThread().interrupt();
    } finally {
      run.finish(writer);
    }
  }

  private static final byte[] END = new byte[0];

  /** One batch. */
  private final class Run {

    private final OutputStream out;
    private final Caller caller;
    private final Correlation correlation;
    private final BlockingQueue<PendingLine> results = new ArrayBlockingQueue<>(window);
    private final Map<String, CompletableFuture<Void>> tails = new ConcurrentHashMap<>();
    private volatile boolean stopped;

    private Run(OutputStream out, Caller caller, Correlation correlation) {
      this.out = out;
      this.caller = caller;
      this.correlation = correlation;
    }

    private void read(LineReader lines) throws IOException, InterruptedException {
      LineReader.Line line;
      while (!stopped && (line = lines.next()) != null) {
        if (!line.blank()) {
          rates.await(caller);
          results.put(result(line));
        }
      }
    }

    private PendingLine result(LineReader.Line line) throws InterruptedException {
      if (line.tooLong()) {
        return PendingLine.done(
            line.number(),
            render(
                line.number(),
                CommandRequests.answer(
                    Problems.ofStatus(413, "A line may have at most " + lineLimit + " bytes"))));
      }
      // Given back by each line that is done, for which it needs nothing that it does not have.
      int taken = Math.min(line.bytes().length, ROOM);
      room.acquire(taken);
      PendingLine pending = accepted(line);
      var unused = pending.result().whenComplete((answer, failure) -> room.release(taken));
      return pending;
    }

    private PendingLine accepted(LineReader.Line line) {
      CommandRequest request;
      try {
        request = read(line.bytes());
      } catch (RefusedException | ProblemException e) {
        return PendingLine.done(line.number(), render(line.number(), failed(e)));
      }
      PendingLine pending = PendingLine.of(line.number());
      Runnable task = () -> execute(pending, request);
      CompletableFuture<Void> before = tails.get(request.streamId());
      CompletableFuture<Void> executed =
          before == null
              ? CompletableFuture.runAsync(task, workers)
              : before.thenRunAsync(task, workers);
      tails.put(request.streamId(), executed);
      var unused = executed.thenRun(() -> tails.remove(request.streamId(), executed));
      return pending;
    }

    private void execute(PendingLine pending, CommandRequest request) {
      byte[] result = END;
      try {
        if (!stopped && pending.begin()) {
          result = render(pending.number(), execute(request));
        }
      } finally {
        pending.result().complete(result);
      }
    }

    private CommandRequest read(byte[] bytes) {
      Line line = requests.reader().value(requests.reader().object(bytes), Line.class);
      return requests.read(
          caller,
          Door.COMMANDS,
          List.of(line.path().split("/", -1)),
          Optional.ofNullable(line.body()).orElseGet(() -> requests.reader().object(END)),
          line.idempotencyKey(),
          Precondition.ofLine(line.ifMatch()));
    }

    private Answer execute(CommandRequest request) {
      MDC.put("correlationId", correlation.correlationId());
      try {
        return requests.execute(request, caller, correlation);
      } catch (RuntimeException e) {
        return failed(e);
      } finally {
        MDC.remove("correlationId");
      }
    }

    private Answer failed(RuntimeException e) {
      return CommandRequests.answer(
          switch (e) {
            case RefusedException refused -> CommandRequests.problem(refused);
            case ProblemException problem -> problem.problem();
            case DocumentStoreUnavailableException store -> {
              log.warn("A store is out of reach: {}", store.getMessage());
              yield Problems.unavailable();
            }
            case EventLogUnavailableException events -> {
              log.warn("The event log is out of reach: {}", events.getMessage());
              yield Problems.unavailable();
            }
            default -> {
              log.error("A line of a batch failed", e);
              yield Problems.internal();
            }
          });
    }

    private byte[] render(long number, Answer answer) {
      String start =
          "{\"line\":"
              + number
              + ",\"status\":"
              + answer.status()
              + (answer.replayed() ? ",\"replayed\":true," : ",");
      String line =
          answer.status() < 400
              ? start + answer.body().substring(1)
              : start + "\"problem\":" + answer.body() + '}';
      return (line + '\n').getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Flushes when no more lines are under way, or the next result is long in coming: a caller may
     * wait for one, but a piece for each line would cost both sides more than the line does.
     */
    private void write() {
      try {
        while (true) {
          PendingLine next = results.poll();
          if (next == null) {
            flush();
            next = results.take();
          }
          if (!next.isDoneWithin(LINGER)) {
            flush();
          }
          byte[] line = await(next);
          if (line.length == 0) {
            break;
          }
          if (!stopped) {
            out.write(line);
          }
        }
        flush();
      } catch (IOException e) {
        log.debug("Nobody reads the results of a batch any more", e);
        stop();
      } catch (InterruptedException e) {
        stop();
        Thread.currentThread().interrupt();
      }
    }

    /**
     * A line that has not been begun in time never is; of one that does not end in time it is not
     * known what comes of it.
     */
    private byte[] await(PendingLine line) throws InterruptedException {
      while (true) {
        try {
          return line.result().get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
          if (line.giveUp()) {
            return render(line.number(), CommandRequests.answer(Problems.unavailable()));
          }
          if (line.running().compareTo(timeout) >= 0) {
            return render(line.number(), failed(CommandDispatcher.outcomeUnknown()));
          }
        } catch (ExecutionException e) {
          throw new IllegalStateException("A line always gets a result", e);
        }
      }
    }

    private void flush() throws IOException {
      if (!stopped) {
        out.flush();
      }
    }

    /**
     * Lines that have not been begun are left out from now on; a reader waiting for room gets it.
     */
    private void stop() {
      stopped = true;
      results.clear();
    }

    /** Waits until everything is written, or at least nothing is executed any more. */
    private void finish(Thread writer) {
      boolean interrupted = false;
      while (writer.isAlive()) {
        try {
          if (results.offer(PendingLine.done(0, END), 50, TimeUnit.MILLISECONDS)) {
            writer.join();
          }
        } catch (InterruptedException e) {
          interrupted = true;
          stop();
        }
      }
      try {
        CompletableFuture.allOf(tails.values().toArray(CompletableFuture[]::new))
            .get(timeout.toMillis(), TimeUnit.MILLISECONDS);
      } catch (InterruptedException e) {
        interrupted = true;
      } catch (ExecutionException | TimeoutException e) {
        log.warn("Lines of a batch that is over are still being executed", e);
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Finishes what is being executed. */
  @Override
  public void close() {
    workers.shutdown();
    try {
      if (!workers.awaitTermination(30, TimeUnit.SECONDS)) {
        log.warn("Commands of a batch are still running");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
