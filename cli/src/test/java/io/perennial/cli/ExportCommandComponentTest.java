package io.perennial.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.hardwood.Hardwood;
import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.RowReader;
import java.io.IOException;
import java.io.OutputStream;
import java.math.RoundingMode;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportCommandComponentTest {

  private static final String VIEWS =
      """
      {"items":[{"name":"customer","tables":[
        {"name":"documents","columns":[
          {"name":"customerId","type":"text"},{"name":"exposure","type":"amount"},
          {"name":"share","type":"decimal"},{"name":"rate","type":"number"},
          {"name":"wonOn","type":"date"},{"name":"seenAt","type":"instant"},
          {"name":"visits","type":"integer"},{"name":"open","type":"boolean"}]},
        {"name":"people","columns":[
          {"name":"customerId","type":"text"},{"name":"peopleNo","type":"integer"},
          {"name":"role","type":"choice"}]}]}]}
      """;

  private static final String ROWS =
      """
      {"table":"documents","row":{"customerId":"a","exposure":"-12.50","share":"0.25","rate":0.5,\
      "wonOn":"1969-12-31","seenAt":"2026-01-31T12:00:00.000001Z","visits":3,"open":true}}
      {"table":"people","row":{"customerId":"a","peopleNo":1,"role":"OWNER"}}
      {"table":"people","row":{"customerId":"a","peopleNo":2,"role":"BUYER"}}
      {"table":"documents","row":{"customerId":"b","visits":0}}
      """;

  private static final String TABLES =
      """
      {"items":[
        {"name":"events","columns":[
          {"name":"position","type":"integer"},{"name":"eventId","type":"text"}]},
        {"name":"CustomerRegistered","columns":[
          {"name":"position","type":"integer"},{"name":"legalName","type":"text"}]}]}
      """;

  private static final String EVENTS =
      """
      {"table":"events","row":{"position":7,"eventId":"e"}}
      {"table":"CustomerRegistered","row":{"position":7,"legalName":"Example"}}
      """;

  @TempDir Path folder;
  private HttpServer server;
  private volatile String rows = ROWS;
  private volatile boolean cut;

  @BeforeEach
  void open() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/views", exchange -> answer(exchange, VIEWS, true));
    server.createContext("/views/customer", exchange -> answer(exchange, rows, !cut));
    server.createContext("/history/tables", exchange -> answer(exchange, TABLES, true));
    server.createContext("/history/events", exchange -> answer(exchange, EVENTS, true));
    server.start();
  }

  @AfterEach
  void close() {
    server.stop(0);
  }

  private static void answer(HttpExchange exchange, String body, boolean whole) throws IOException {
    exchange.getResponseHeaders().set("View-Position", "42");
    exchange.getResponseHeaders().set("Feed-Position", "43");
    exchange.sendResponseHeaders(200, 0);
    OutputStream out = exchange.getResponseBody();
    out.write(body.getBytes(StandardCharsets.UTF_8));
    out.flush();
    if (!whole) {
      throw new IOException("Cut off on purpose, which ends the connection");
    }
    exchange.close();
  }

  private CommandRun run(String... more) {
    return CommandRun.of(
        Stream.concat(
                Stream.of(
                    "export",
                    "--token",
                    "t",
                    "--url",
                    "http://127.0.0.1:" + server.getAddress().getPort(),
                    "--to",
                    folder.resolve("out").toString()),
                Stream.of(more))
            .toArray(String[]::new));
  }

  private List<String> files() throws IOException {
    if (!Files.exists(folder.resolve("out"))) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder.resolve("out"))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void everyTableIsAParquetFileWithTypes() throws IOException {
    CommandRun run = run("--all-views");

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out()).contains("customer at position 42").contains("2 rows");
    assertThat(files()).containsExactly("customer.parquet", "customer.people.parquet");
    try (Hardwood hardwood = Hardwood.create();
        ParquetFileReader file =
            hardwood.open(InputFile.of(folder.resolve("out/customer.parquet")));
        RowReader row = file.rowReader()) {
      row.next();
      assertThat(row.getString("customerId")).isEqualTo("a");
      assertThat(row.getDecimal("exposure")).isEqualByComparingTo("-12.50");
      assertThat(row.getDecimal("share")).isEqualByComparingTo("0.25");
      assertThat(row.getDouble("rate")).isEqualTo(0.5);
      assertThat(row.getDate("wonOn")).isEqualTo("1969-12-31");
      assertThat(row.getTimestamp("seenAt")).isEqualTo("2026-01-31T12:00:00.000001Z");
      assertThat(row.getLong("visits")).isEqualTo(3);
      assertThat(row.getBoolean("open")).isTrue();
      row.next();
      assertThat(row.getString("customerId")).isEqualTo("b");
      assertThat(row.isNull("exposure")).isTrue();
      assertThat(row.isNull("wonOn")).isTrue();
      assertThat(row.getLong("visits")).isZero();
      assertThat(row.hasNext()).isFalse();
    }
  }

  /** Of one answer, read with the reader of each kind of file. */
  @Test
  void csvHoldsWhatParquetHolds() throws IOException {
    rows = ROWS + "{\"table\":\"documents\",\"row\":{\"customerId\":\"=1+1, \\\"Ümlaut\\\"\"}}\n";

    assertThat(run("--all-views").exitCode()).isZero();
    assertThat(run("--all-views", "--format", "csv").exitCode()).isZero();

    for (String name : List.of("customer", "customer.people")) {
      Path csv = folder.resolve("out/" + name + ".csv");
      List<String> header;
      List<List<String>> cells = new ArrayList<>();
      try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(csv)) {
        reader.forEach(line -> cells.add(line.getFields()));
        header = cells.removeFirst();
      }
      assertThat(cells).as(name).isEqualTo(parquet(name, header));
    }
    assertThat(folder.resolve("out/customer.csv"))
        .content()
        .isEqualToNormalizingNewlines(
            """
            customerId,exposure,share,rate,wonOn,seenAt,visits,open
            a,-12.50,0.25,0.5,1969-12-31,2026-01-31T12:00:00.000001Z,3,true
            b,,,,,,0,
            "'=1+1, ""Ümlaut""\",,,,,,,
            """);
  }

  /** The values of a file of Parquet, written as they are in one of CSV. */
  private List<List<String>> parquet(String name, List<String> header) throws IOException {
    List<List<String>> cells = new ArrayList<>();
    try (Hardwood hardwood = Hardwood.create();
        ParquetFileReader file =
            hardwood.open(InputFile.of(folder.resolve("out/" + name + ".parquet")));
        RowReader row = file.rowReader()) {
      while (row.hasNext()) {
        row.next();
        cells.add(header.stream().map(column -> cell(row, column)).toList());
      }
    }
    return cells;
  }

  private static String cell(RowReader row, String column) {
    if (row.isNull(column)) {
      return "";
    }
    return switch (column) {
      case "exposure", "share" ->
          row.getDecimal(column).setScale(2, RoundingMode.UNNECESSARY).toPlainString();
      case "rate" -> Double.toString(row.getDouble(column));
      case "wonOn" -> row.getDate(column).toString();
      case "seenAt" -> row.getTimestamp(column).toString();
      case "visits", "peopleNo" -> Long.toString(row.getLong(column));
      case "open" -> Boolean.toString(row.getBoolean(column));
      default -> row.getString(column).replaceFirst("^=", "'=");
    };
  }

  @Test
  void whatIsThereIsReplacedOnlyWhenThatIsSaid() throws IOException {
    assertThat(run("--view", "customer", "--format", "ndjson").exitCode()).isZero();
    assertThat(Files.readString(folder.resolve("out/customer.people.ndjson"))).hasLineCount(2);
    rows = "";

    CommandRun refused = run("--view", "customer", "--format", "ndjson");
    assertThat(refused.exitCode()).isEqualTo(1);
    assertThat(refused.err()).contains("--overwrite");
    assertThat(Files.readString(folder.resolve("out/customer.people.ndjson"))).hasLineCount(2);

    assertThat(run("--view", "customer", "--format", "ndjson", "--overwrite").exitCode()).isZero();
    assertThat(folder.resolve("out/customer.people.ndjson")).isEmptyFile();
  }

  @Test
  void anAnswerThatIsCutOffLeavesNothingThatLooksWhole() throws IOException {
    cut = true;

    CommandRun run = run("--all-views");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).startsWith("The export could not be finished");
    assertThat(files()).allMatch(name -> name.endsWith(".part"));

    cut = false;
    assertThat(run("--all-views").exitCode()).isZero();
    assertThat(files()).containsExactly("customer.parquet", "customer.people.parquet");
  }

  @Test
  void nothingIsRounded() throws IOException {
    rows = "{\"table\":\"documents\",\"row\":{\"customerId\":\"a\",\"exposure\":\"0.0000001\"}}\n";

    assertThat(run("--all-views").exitCode()).isEqualTo(1);
    assertThat(files()).allMatch(name -> name.endsWith(".part"));
  }

  @Test
  void eventsAreFilesBesideThoseOfViews() throws IOException {
    CommandRun run = run("--events", "--view", "customer", "--format", "ndjson");

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out()).contains("customer at position 42", "events at position 43");
    assertThat(files())
        .containsExactly(
            "customer.ndjson",
            "customer.people.ndjson",
            "events.CustomerRegistered.ndjson",
            "events.ndjson");
    assertThat(folder.resolve("out/events.CustomerRegistered.ndjson"))
        .content()
        .isEqualToIgnoringNewLines("{\"position\":7,\"legalName\":\"Example\"}");
  }

  @Test
  void eventsAloneAskForNoViews() throws IOException {
    assertThat(run("--events").exitCode()).isZero();
    assertThat(files()).containsExactly("events.CustomerRegistered.parquet", "events.parquet");
  }

  @Test
  void aViewThatIsNotThereIsRefused() {
    CommandRun run = run("--view", "nothing");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("There is no view nothing");
  }

  @Test
  void whatToExportIsToBeSaid() {
    assertThat(run().exitCode()).isEqualTo(PerennialCommandLine.USAGE);
  }
}
