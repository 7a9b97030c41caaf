package io.perennial.platform.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteCommitListener;
import org.sqlite.SQLiteConnection;

@Timeout(60)
class GroupCommitWriterComponentTest {

  @TempDir Path directory;

  private final AtomicInteger commits = new AtomicInteger();
  private final AtomicInteger rollbacks = new AtomicInteger();
  private final List<Thread> threads = new ArrayList<>();
  private GroupCommitWriter writer;

  @BeforeEach
  void openFile() throws SQLException {
    writer = open("a.db");
    writer.execute(
        session -> session.execute("CREATE TABLE numbers (n INTEGER PRIMARY KEY) STRICT"));
    commits.set(0);
  }

  @AfterEach
  void closeFile() throws InterruptedException {
    writer.close();
    for (Thread thread : threads) {
      assertThat(thread.join(Duration.ofSeconds(30))).isTrue();
    }
  }

  private GroupCommitWriter open(String file) throws SQLException {
    Connection connection = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve(file));
    ((SQLiteConnection) connection)
        .addCommitListener(
            new SQLiteCommitListener() {
              @Override
              public void onCommit() {
                commits.incrementAndGet();
              }

              @Override
              public void onRollback() {
                rollbacks.incrementAndGet();
              }
            });
    return new GroupCommitWriter(directory.resolve(file), connection);
  }

  private static int insert(GroupCommitWriter.Session session, int number) throws SQLException {
    PreparedStatement statement = session.prepare("INSERT INTO numbers (n) VALUES (?)");
    statement.setInt(1, number);
    statement.executeUpdate();
    return number;
  }

  private static Set<Integer> numbers(GroupCommitWriter.Session session) throws SQLException {
    Set<Integer> numbers = new TreeSet<>();
    try (Statement statement = session.connection().createStatement();
        ResultSet result = statement.executeQuery("SELECT n FROM numbers")) {
      while (result.next()) {
        numbers.add(result.getInt(1));
      }
    }
    return numbers;
  }

  /** Keeps the writer busy until the latch is opened. */
  private CountDownLatch occupyWriter() throws InterruptedException {
    CountDownLatch entered = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    start(() -> {
      writer.execute(session -> {
        entered.countDown();
        awaitQuietly(release);
      });
      return 0;
    });
    entered.await();
    return release;
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      while (!latch.await(30, TimeUnit.SECONDS)) {
        throw new AssertionError("never released");
      }
    } catch (InterruptedException e) {
      awaitQuietly(latch); // the writer is being closed, which must not end what it has accepted
      Thread.currentThread().interrupt();
    }
  }

  private <T> FutureTask<T> start(Callable<T> call) {
    FutureTask<T> task = new FutureTask<>(call);
    threads.add(Thread.ofPlatform().start(task));
    return task;
  }

  /** Starts the call and returns when it waits for the writer. */
  private <T> FutureTask<T> startAndQueue(Callable<T> call) {
    FutureTask<T> task = start(call);
    Thread thread = threads.getLast();
    while (thread.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
    return task;
  }

  @Test
  void callersWhoWaitTogetherShareACommit() throws Exception {
    CountDownLatch release = occupyWriter();
    List<FutureTask<Integer>> tasks = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      int number = i;
      tasks.add(startAndQueue(() -> writer.write(session -> insert(session, number))));
    }
    release.countDown();

    for (int i = 0; i < 50; i++) {
      assertThat(tasks.get(i).get()).isEqualTo(i);
    }
    assertThat(commits).as("the one that kept the writer busy, and the group").hasValue(2);
    assertThat(writer.write(GroupCommitWriterComponentTest::numbers)).hasSize(50);
  }

  @Test
  void oneThatFailsFailsAlone() throws Exception {
    writer.write(session -> insert(session, 3));
    CountDownLatch release = occupyWriter();
    AtomicInteger runs = new AtomicInteger();
    List<FutureTask<Integer>> tasks = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      int number = i;
      tasks.add(
          startAndQueue(() ->
              writer.write(session -> {
                runs.incrementAndGet();
                if (number == 4) {
                  insert(session, 100);
                  throw new IllegalArgumentException("refused");
                }
                return insert(session, number);
              })));
    }
    release.countDown();

    for (int i = 0; i < 6; i++) {
      FutureTask<Integer> task = tasks.get(i);
      switch (i) {
        case 3 ->
            assertThatThrownBy(task::get)
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(SQLException.class);
        case 4 ->
            assertThatThrownBy(task::get)
                .isInstanceOf(ExecutionException.class)
                .hasRootCauseInstanceOf(IllegalArgumentException.class);
        default -> assertThat(task.get()).isEqualTo(i);
      }
    }
    assertThat(writer.write(GroupCommitWriterComponentTest::numbers))
        .containsExactly(0, 1, 2, 3, 5);
    assertThat(runs).as("up to the first failure together, then each for itself").hasValue(4 + 6);
  }

  @Test
  void goesOnAfterAFailure() throws SQLException {
    assertThatThrownBy(() -> writer.execute(session -> session.execute("nonsense")))
        .isInstanceOf(SQLException.class);
    assertThatThrownBy(() -> writer.executeAlone(session -> session.execute("nonsense")))
        .isInstanceOf(SQLException.class);

    assertThat(writer.<Integer>write(session -> insert(session, 1))).isEqualTo(1);
  }

  @Test
  void runsAloneWhatCannotRunInATransaction() throws Exception {
    assertThatThrownBy(() -> writer.execute(session -> session.execute("VACUUM")))
        .isInstanceOf(SQLException.class);
    CountDownLatch release = occupyWriter();
    FutureTask<Integer> before = startAndQueue(() -> writer.write(session -> insert(session, 1)));
    FutureTask<Set<Integer>> alone =
        startAndQueue(() -> {
          Set<Integer> seen = new TreeSet<>();
          writer.executeAlone(session -> {
            session.execute("VACUUM");
            seen.addAll(numbers(session));
          });
          return seen;
        });
    FutureTask<Integer> after = startAndQueue(() -> writer.write(session -> insert(session, 2)));
    release.countDown();

    assertThat(alone.get()).as("what was asked for before, and no more").containsExactly(1);
    assertThat(before.get()).isEqualTo(1);
    assertThat(after.get()).isEqualTo(2);
  }

  @Test
  void aCallerWhoIsInterruptedStopsWaiting() throws Exception {
    CountDownLatch release = occupyWriter();
    FutureTask<Boolean> task =
        startAndQueue(() -> {
          assertThatThrownBy(() -> writer.write(session -> insert(session, 1)))
              .isInstanceOf(SQLException.class)
              .hasMessageContaining("Interrupted");
          return Thread.currentThread().isInterrupted();
        });
    threads.getLast().interrupt();

    assertThat(task.get()).as("still marked as interrupted").isTrue();
    release.countDown();
    assertThat(writer.<Integer>write(session -> insert(session, 2))).isEqualTo(2);
  }

  @Test
  void closeFinishesWhatWasAccepted() throws Exception {
    CountDownLatch release = occupyWriter();
    List<FutureTask<Integer>> tasks = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      int number = i;
      tasks.add(startAndQueue(() -> writer.write(session -> insert(session, number))));
    }
    FutureTask<Boolean> closing =
        startAndQueue(() -> {
          writer.close();
          return true;
        });
    assertThatThrownBy(() -> writer.write(session -> insert(session, 11)))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("closed");
    release.countDown();

    for (int i = 0; i < 10; i++) {
      assertThat(tasks.get(i).get()).isEqualTo(i);
    }
    assertThat(closing.get()).isTrue();
    writer = open("a.db");
    assertThat(writer.write(GroupCommitWriterComponentTest::numbers))
        .containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
  }

  @Test
  void nobodyWaitsForEverWhenCallersRaceWithClose() throws Exception {
    for (int round = 0; round < 30; round++) {
      String file = "race-%d.db".formatted(round);
      GroupCommitWriter racing = open(file);
      racing.execute(
          session -> session.execute("CREATE TABLE numbers (n INTEGER PRIMARY KEY) STRICT"));
      Set<Integer> acknowledged = new ConcurrentSkipListSet<>();
      CountDownLatch some = new CountDownLatch(round);
      List<FutureTask<String>> tasks = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        int first = i * 1_000_000;
        tasks.add(
            start(() -> {
              for (int number = first; ; number++) {
                int next = number;
                try {
                  acknowledged.add(racing.write(session -> insert(session, next)));
                  some.countDown();
                } catch (SQLException e) {
                  return e.getMessage();
                }
              }
            }));
      }
      some.await();
      racing.close();

      for (FutureTask<String> task : tasks) {
        assertThat(task.get(30, TimeUnit.SECONDS)).contains("closed");
      }
      try (GroupCommitWriter again = open(file)) {
        assertThat(again.write(GroupCommitWriterComponentTest::numbers)).isEqualTo(acknowledged);
      }
    }
  }
}
