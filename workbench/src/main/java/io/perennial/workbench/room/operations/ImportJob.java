package io.perennial.workbench.room.operations;

import io.perennial.imports.CannotDoException;
import io.perennial.imports.Progress;
import io.perennial.imports.Summary;
import io.perennial.imports.kinds.ImportKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A file that somebody imports: how its columns are mapped, how far it is, and what came of it. */
final class ImportJob implements Progress {

  private static final Logger log = LoggerFactory.getLogger(ImportJob.class);

  /** Sentences that are kept of those that are said on the way. */
  private static final int SAID = 100;

  private final String id;
  private final String owner;
  private final ImportKind kind;
  private final Path file;
  private final Instant at;
  private Map<String, List<String>> mapping = Map.of();
  private boolean running;
  private long done;
  private long all;
  private final List<String> said = new ArrayList<>();
  private @Nullable Summary summary;
  private String failure = "";

  ImportJob(String id, String owner, ImportKind kind, Path file, Instant at) {
    this.id = id;
    this.owner = owner;
    this.kind = kind;
    this.file = file;
    this.at = at;
  }

  /** Work that comes to something. */
  @FunctionalInterface
  interface Work {
    Optional<Summary> run() throws Exception;
  }

  /**
   * How it stands.
   *
   * @param running whether it is under way
   * @param done lines done
   * @param all lines that there are
   * @param said what was said on the way
   * @param summary what came of it; absent before
   * @param failure why it could not be done; empty when it could
   */
  record State(
      boolean running,
      long done,
      long all,
      List<String> said,
      @Nullable Summary summary,
      String failure) {}

  String id() {
    return id;
  }

  String owner() {
    return owner;
  }

  ImportKind kind() {
    return kind;
  }

  Path file() {
    return file;
  }

  Instant at() {
    return at;
  }

  /** Where rejected lines are. */
  Path rejected() {
    return file.resolveSibling(file.getFileName() + ".rejected.csv");
  }

  /** Where lines are that were recorded before. */
  Path known() {
    return file.resolveSibling(file.getFileName() + ".known.csv");
  }

  boolean hasRejected() {
    return Files.exists(rejected());
  }

  synchronized Map<String, List<String>> mapping() {
    return mapping;
  }

  synchronized State state() {
    return new State(running, done, all, List.copyOf(said), summary, failure);
  }

  /** Notes how its columns are mapped; not while it is under way. */
  synchronized boolean begin(Map<String, List<String>> wanted) {
    if (running) {
      return false;
    }
    mapping = Map.copyOf(wanted);
    running = true;
    done = 0;
    all = 0;
    said.clear();
    summary = null;
    failure = "";
    return true;
  }

  /** Does what has been begun. */
  void run(Work work) {
    try {
      Optional<Summary> came = work.run();
      finished(came.orElse(null), "");
    } catch (CannotDoException | IllegalArgumentException e) {
      finished(null, String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      finished(null, "");
    } catch (Exception e) {
      log.error("An import has failed", e);
      finished(null, String.valueOf(e.getMessage()));
    }
  }

  private synchronized void finished(@Nullable Summary came, String why) {
    running = false;
    summary = came;
    failure = why;
  }

  @Override
  public synchronized void start(long skip, long lines) {
    done = skip;
    all = lines;
  }

  @Override
  public synchronized void done(long count) {
    done = Math.max(done, count);
  }

  @Override
  public synchronized void say(String message) {
    if (said.size() < SAID) {
      said.add(message);
    }
  }

  @Override
  public void end() {
    // What came of it is told by whoever has begun it.
  }
}
