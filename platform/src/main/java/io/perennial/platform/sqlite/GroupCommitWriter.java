package io.perennial.platform.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * The only writer of one SQLite file. Requests wait in a fair queue; one thread takes all that are
 * waiting, runs them in one transaction and answers them after its commit, so that many callers
 * share one sync to disk. When one request of a group fails the group is rolled back and run again
 * one request a transaction, so that only the guilty one fails. A request must therefore stand
 * being run twice.
 */
public final class GroupCommitWriter implements AutoCloseable {

  private static final int MAX_GROUP = 256;

  private final Session session;
  private final OpenedFiles files;

  /** As many requests as there are callers at most: each waits for its answer. */
  private final LinkedBlockingQueue<Request<?>> queue = new LinkedBlockingQueue<>();

  private final Thread thread;
  private volatile boolean closed;

  /**
   * Takes over the connection, which must be in autocommit mode, and starts the writer's thread.
   */
  public GroupCommitWriter(Path file, Connection connection) throws SQLException {
    this.session = new Session(connection);
    this.files = new OpenedFiles(file);
    this.thread = Thread.ofPlatform().name("writer-" + file.getFileName()).start(this::run);
  }

  /** What a request does, within a transaction that the writer begins and commits. */
  @FunctionalInterface
  public interface Work<T extends @Nullable Object> {
    T run(Session session) throws SQLException;
  }

  /** Work without a result. */
  @FunctionalInterface
  public interface Action {
    void run(Session session) throws SQLException;
  }

  /** The writer's connection, with its prepared statements kept. */
  public static final class Session {

    private final Connection connection;
    private final Map<String, PreparedStatement> statements = new HashMap<>();

    private Session(Connection connection) {
      this.connection = connection;
    }

    /** The connection itself, for statements that are run once. */
    public Connection connection() {
      return connection;
    }

    /** A prepared statement that is kept for the next time; the caller does not close it. */
    public PreparedStatement prepare(String sql) throws SQLException {
      PreparedStatement statement = statements.get(sql);
      if (statement == null) {
        statement = connection.prepareStatement(sql);
        statements.put(sql, statement);
      }
      return statement;
    }

    /** Runs a statement that is not kept. */
    public void execute(String sql) throws SQLException {
      try (Statement statement = connection.createStatement()) {
        statement.execute(sql);
      }
    }

    /** Closes the kept statements: what they name may be about to go. */
    public void forget() throws SQLException {
      for (PreparedStatement statement : statements.values()) {
        statement.close();
      }
      statements.clear();
    }

    private void close() throws SQLException {
      forget();
      connection.close();
    }
  }

  private record Request<T extends @Nullable Object>(
      Work<T> work, boolean alone, CompletableFuture<T> answer) {

    Runnable run(Session session) throws SQLException {
      T result = work.run(session);
      return () -> answer.complete(result);
    }
  }

  /**
   * Runs the work and returns after it has been committed.
   *
   * @throws SQLException what the work threw, or why the transaction could not be committed
   */
  public <T extends @Nullable Object> T write(Work<T> work) throws SQLException {
    return await(new Request<>(work, false, new CompletableFuture<>()));
  }

  /**
   * Runs the action outside of any transaction, between two groups: for what SQLite does not do
   * inside of one.
   *
   * @throws SQLException what the action threw
   */
  public void executeAlone(Action action) throws SQLException {
    boolean done = await(new Request<>(asWork(action), true, new CompletableFuture<>()));
    assert done;
  }

  private <T extends @Nullable Object> T await(Request<T> request) throws SQLException {
    if (closed) {
      throw new SQLException("The writer is closed");
    }
    queue.add(request);
    if (closed && queue.remove(request)) {
      throw new SQLException("The writer is closed");
    }
    try {
      return request.answer.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SQLException("Interrupted while waiting for a commit", e);
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case SQLException sql -> throw sql;
        case RuntimeException runtime -> throw runtime;
        case Error error -> throw error;
        case null, default -> throw new SQLException(e.getCause());
      }
    }
  }

  /**
   * Runs the work and returns after it has been committed.
   *
   * @throws SQLException what the work threw, or why the transaction could not be committed
   */
  public void execute(Action action) throws SQLException {
    boolean done = write(asWork(action));
    assert done;
  }

  private static Work<Boolean> asWork(Action action) {
    return session -> {
      action.run(session);
      return true;
    };
  }

  private void run() {
    List<Request<?>> group = new ArrayList<>();
    while (!closed || !queue.isEmpty()) {
      Request<?> next;
      try {
        next = queue.take();
      } catch (InterruptedException e) {
        continue; // close() wakes the thread; what is still queued is written first
      }
      group.clear();
      while (next != null && !next.alone && group.size() < MAX_GROUP - 1) {
        group.add(next);
        next = queue.poll();
      }
      if (next != null && !next.alone) {
        group.add(next);
      }
      if (!group.isEmpty() && !commit(group)) {
        group.forEach(request -> commit(List.of(request)));
      }
      if (next != null && next.alone) {
        runAlone(next);
      }
    }
  }

  private void runAlone(Request<?> request) {
    Runnable answer;
    try {
      files.require();
      session.forget(); // the driver leaves kept statements unfinished, which VACUUM does not bear
      answer = request.run(session);
    } catch (SQLException | RuntimeException | Error e) {
      request.answer.completeExceptionally(e);
      return;
    }
    answer.run();
  }

  /**
   * Commits the group as one; a lone request that fails is told so, a larger group is left to be
   * run one by one.
   */
  private boolean commit(List<Request<?>> group) {
    List<Runnable> answers = new ArrayList<>(group.size());
    try {
      files.require();
      session.execute("BEGIN IMMEDIATE");
      for (Request<?> request : group) {
        answers.add(request.run(session));
      }
      session.execute("COMMIT");
      files.committed(); // before anybody is told that it is kept
    } catch (SQLException | RuntimeException | Error e) {
      rollback(e);
      if (group.size() == 1) {
        group.getFirst().answer.completeExceptionally(e);
        return true;
      }
      return false;
    }
    answers.forEach(Runnable::run);
    return true;
  }

  private void rollback(Throwable cause) {
    try {
      session.execute("ROLLBACK");
    } catch (SQLException e) {
      cause.addSuppressed(e); // no transaction was open, or SQLite has rolled back by itself
    }
  }

  /** Writes what is queued, then closes the connection. */
  @Override
  public void close() {
    closed = true;
    thread.interrupt();
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    try {
      session.close();
    } catch (SQLException e) {
      throw new IllegalStateException("Cannot close the file", e);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
