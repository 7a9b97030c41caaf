package io.perennial.platform.document;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A database for tests that need MongoDB, on the best server to be had: the one at {@code
 * PERENNIAL_TEST_MONGODB_URI}; a {@code mongod} whose path is {@code PERENNIAL_TEST_MONGOD}; else a
 * double in memory. Says on standard output which it is.
 *
 * @param uri connection string, with a database that nobody else uses
 * @param isDouble whether it is not a real server
 */
public record MongoForTests(String uri, boolean isDouble) implements AutoCloseable {

  private static final AtomicInteger DATABASES = new AtomicInteger();

  private static @Nullable Server server;

  private record Server(String prefix, String suffix, boolean isDouble) {}

  /** A new database. */
  public static synchronized MongoForTests create() {
    if (server == null) {
      server = start();
    }
    String database =
        "perennial_test_%d_%x_%d"
            .formatted(
                ProcessHandle.current().pid(),
                System.nanoTime() & 0xffffff,
                DATABASES.incrementAndGet());
    return new MongoForTests(server.prefix + database + server.suffix, server.isDouble);
  }

  private static Server start() {
    String uri = System.getenv("PERENNIAL_TEST_MONGODB_URI");
    String binary = System.getenv("PERENNIAL_TEST_MONGOD");
    try {
      if (uri != null) {
        return server(uri);
      }
      return binary == null ? startDouble() : startBinary(binary);
    } catch (IOException e) {
      throw new IllegalStateException("Cannot start MongoDB for tests", e);
    }
  }

  private static Server server(String uri) {
    ConnectionString connection = new ConnectionString(uri);
    System.out.println("MongoDB for tests: the server at " + connection.getHosts());
    int options = uri.indexOf('?');
    String suffix = options < 0 ? "" : uri.substring(options);
    String address = options < 0 ? uri : uri.substring(0, options);
    int path = address.indexOf('/', address.indexOf("://") + 3);
    return new Server((path < 0 ? address : address.substring(0, path)) + "/", suffix, false);
  }

  private static Server startDouble() {
    MongoServer server = new MongoServer(new MemoryBackend());
    // One worker: with more, readers get torn documents.
    server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1, 1);
    Runtime.getRuntime().addShutdownHook(new Thread(server::shutdownNow));
    System.out.println("MongoDB for tests: the double in memory, not a real server");
    return new Server(
        "mongodb://127.0.0.1:%d/".formatted(server.getLocalAddress().getPort()), "", true);
  }

  private static Server startBinary(String binary) throws IOException {
    Path folder = Files.createTempDirectory("perennial-mongod");
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    Process process =
        new ProcessBuilder(
                binary,
                "--dbpath",
                folder.toString(),
                "--bind_ip",
                "127.0.0.1",
                "--port",
                Integer.toString(port),
                "--replSet",
                "tests",
                "--logpath",
                folder.resolve("mongod.log").toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(process, folder)));
    String host = "127.0.0.1:" + port;
    try (MongoClient client =
        MongoClients.create("mongodb://%s/?directConnection=true".formatted(host))) {
      Document member = new Document("_id", 0).append("host", host);
      Document set = new Document("_id", "tests").append("members", List.of(member));
      client.getDatabase("admin").runCommand(new Document("replSetInitiate", set));
    }
    String suffix = "?replicaSet=tests";
    try (MongoClient client = MongoClients.create("mongodb://%s/%s".formatted(host, suffix))) {
      client.getDatabase("admin").runCommand(new Document("ping", 1)); // waits for a primary
    }
    System.out.println("MongoDB for tests: " + binary);
    return new Server("mongodb://%s/".formatted(host), suffix, false);
  }

  private static void end(Process process, Path folder) {
    process.destroy();
    process.onExit().join();
    try (var files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(file -> file.delete());
    } catch (IOException e) {
      System.err.println("Left behind: " + folder);
    }
  }

  /** Drops the database. */
  @Override
  public void close() {
    try (MongoClient client = MongoClients.create(uri)) {
      String database = new ConnectionString(uri).getDatabase();
      if (database != null) {
        client.getDatabase(database).drop();
      }
    }
  }
}
