package io.perennial.standalone;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** The service in a process of its own, so that it can be killed. */
final class PerennialProcess implements AutoCloseable {

  private static final Pattern READY = Pattern.compile("Perennial is ready at (http://[^\\s\"]+)");
  private static final int START_SECONDS = 240;
  private static final Duration MAKING = Duration.ofMinutes(15);

  private final Process process;
  private final CompletableFuture<String> address = new CompletableFuture<>();
  private final Queue<String> output = new ConcurrentLinkedQueue<>();

  private PerennialProcess(Process process) {
    this.process = process;
  }

  /** Starts the service on a free loopback port and waits until it says that it is ready. */
  static PerennialProcess start(Path data, String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    if (all.stream().noneMatch(argument -> argument.startsWith("--perennial.workbench."))) {
      all.add("--perennial.workbench.enabled=false"); // nobody looks
    }
    PerennialProcess started =
        launch(PerennialApplication.class.getName(), data, all.toArray(String[]::new));
    started.address();
    return started;
  }

  /** Starts the service with an example world, which takes longer than a start usually does. */
  static PerennialProcess example(Path data, String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.add("--perennial.example=true");
    PerennialProcess making =
        launch(PerennialApplication.class.getName(), data, all.toArray(String[]::new));
    Awaitility.await().atMost(MAKING).until(making.address::isDone);
    making.address();
    return making;
  }

  /** Starts a launcher without waiting for it. */
  static PerennialProcess launch(String mainClass, Path data, String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx400m",
                // Most of a short life is starting, which the second compiler only makes longer.
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                mainClass));
    List<String> given = Arrays.asList(arguments);
    for (String usual : List.of("--server.port=0", "--perennial.data-directory=" + data)) {
      String name = usual.substring(0, usual.indexOf('=') + 1);
      if (given.stream().noneMatch(argument -> argument.startsWith(name))) {
        command.add(usual);
      }
    }
    command.addAll(given);
    try {
      PerennialProcess started =
          new PerennialProcess(
              new ProcessBuilder(command)
                  .directory(data.toFile())
                  .redirectErrorStream(true)
                  .start());
      Thread.ofVirtual().start(started::read);
      return started;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read() {
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      String line = lines.readLine();
      while (line != null) {
        output.add(line);
        Matcher ready = READY.matcher(line);
        if (ready.find()) {
          address.complete(ready.group(1));
        }
        line = lines.readLine();
      }
    } catch (IOException e) {
      output.add(e.toString()); // the stream breaks when the process is killed
    }
    address.completeExceptionally(new IllegalStateException("The service ended:\n" + output()));
  }

  /** Where it listens, once it is ready. */
  String address() {
    try {
      return address.get(START_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException | TimeoutException | ExecutionException e) {
      process.destroyForcibly();
      throw new IllegalStateException("The service is not ready:\n" + output(), e);
    }
  }

  /** What it has printed so far. */
  String output() {
    return String.join("\n", output);
  }

  /** Whether it is not running any more. */
  boolean hasEnded() {
    return !process.isAlive();
  }

  /** Kills it without any chance to tidy up, and waits until it is gone. */
  void kill() {
    process.destroyForcibly();
    await();
  }

  /** Waits for its end and tells its exit code. */
  int await() {
    try {
      if (!process.waitFor(START_SECONDS, TimeUnit.SECONDS)) {
        throw new IllegalStateException("The service does not end:\n" + output());
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Asks it to stop and waits until it has. */
  @Override
  public void close() {
    process.destroy();
    await();
  }
}
