package io.perennial.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Files that are imported for the first time. */
class ImportPurchasesComponentTest extends ImportPurchasesFixture {

  @Test
  void whatAnImportKeepsIsForItsOwnerOnly() throws IOException {
    Assumptions.assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
    Path file = file("master.txt", CDNOW + " 00004 1997-13-01     1    11.77\r\n");
    run(file);
    run(file, List.of("--known=" + folder.resolve("known.txt")));

    try (Stream<Path> made = Files.walk(folder)) {
      assertThat(made.filter(path -> !path.equals(folder) && !path.equals(file)))
          .map(path -> folder.relativize(path) + " " + mode(path))
          .contains(
              "imports rwx------",
              "imports/files.ndjson rw-------",
              "known.txt rw-------",
              "master.txt.rejected.csv rw-------")
          .filteredOn(path -> !path.startsWith("security"))
          .allMatch(path -> path.endsWith("------"));
    }
  }

  @Nested
  class TheCdnowLayout {

    @Test
    void becomesCustomersAndPurchases() throws IOException {
      CommandRun run = run(file("master.txt", CDNOW));

      assertThat(run.exitCode()).isZero();
      assertThat(service.customers())
          .containsOnlyKeys("customer-00001", "customer-00002", "customer-00003");
      assertThat(service.customer("customer-00002").toString())
          .isEqualTo(
              "{\"customerId\":\"customer-00002\",\"legalName\":\"Customer 00002\","
                  + "\"customerClass\":\"END_USER\",\"stage\":\"PROSPECT\","
                  + "\"source\":\"master.txt\",\"occurredOn\":\"1997-01-12\"}");
      assertThat(service.purchases("customer-00002").stream().map(p -> withoutId(p)))
          .containsExactly(
              "{\"netAmount\":{\"amount\":\"12.00\",\"currency\":\"USD\"},"
                  + "\"quantity\":1,"
                  + "\"settlement\":\"CASH\",\"occurredOn\":\"1997-01-12\"}",
              "{\"netAmount\":{\"amount\":\"77.00\",\"currency\":\"USD\"},"
                  + "\"quantity\":5,"
                  + "\"settlement\":\"CASH\",\"occurredOn\":\"1997-01-12\"}");
      assertThat(run.out())
          .contains("Rows       4 read")
          .contains("Customers  3, of them 3 new")
          .contains("Purchases  4 recorded, 0 known already")
          .contains("Rejected   0")
          .contains("Amount     121.53 USD");
    }

    @Test
    void needsNoHeader() throws IOException {
      CommandRun run = run(file("sample.txt", CDNOW.substring(CDNOW.indexOf('\n') + 1)));

      assertThat(run.exitCode()).isZero();
      assertThat(service.purchaseCount()).isEqualTo(4);
    }

    @Test
    void changesNothingTheSecondTime() throws IOException {
      Path file = file("master.txt", CDNOW);
      run(file);

      CommandRun again = run(file);

      assertThat(again.exitCode()).isZero();
      assertThat(again.out())
          .contains("Purchases  0 recorded, 4 known already")
          .contains("Amount     121.53 USD")
          .contains("Nothing changed");
      assertThat(service.purchaseCount()).isEqualTo(4);
    }

    @Test
    void keepsTheOrderOfACustomerOverManyBatches() throws IOException {
      Path file = file("long.txt", longFile(6_000, 40));

      CommandRun run = run(file);

      assertThat(run.exitCode()).isZero();
      assertThat(service.purchaseCount()).isEqualTo(6_000);
      assertThat(service.requests()).isGreaterThan(8);
      for (int customer = 0; customer < 40; customer++) {
        List<Integer> occurrences =
            service.purchases("customer-" + customer).stream()
                .map(p -> p.path("purchaseId").asText())
                .map(id -> Integer.valueOf(id.substring(id.lastIndexOf('-') + 1)))
                .toList();
        assertThat(occurrences).isEqualTo(IntStream.rangeClosed(1, 150).boxed().toList());
      }
    }
  }

  @Nested
  class Csv {

    @Test
    void isMappedByOptions() throws IOException {
      service.reportsIn("EUR");
      Path file =
          file(
              "sales.csv",
              """
              Day;Client;Company;Sum;Units;Article;Cost
              31.01.2026;A-1;"Miller; Sons";1250.50;3;bolt;200
              01.02.2026;B.2;Smith;10;;;
              """);

      CommandRun run =
          run(
              file,
              List.of(
                  "--customer=Client",
                  "--date=Day",
                  "--amount=Sum",
                  "--quantity=Units",
                  "--product=Article",
                  "--unit-cost=Cost",
                  "--name=Company",
                  "--date-format=dd.MM.yyyy",
                  "--currency=eur",
                  "--prefix=x-",
                  "--customer-class=dealer",
                  "--source=till"));

      assertThat(run.err()).isEmpty();
      assertThat(run.exitCode()).isZero();
      assertThat(service.customer("customer-x-A-1").toString())
          .isEqualTo(
              "{\"customerId\":\"customer-x-A-1\",\"legalName\":\"Miller; Sons\","
                  + "\"customerClass\":\"DEALER\",\"stage\":\"PROSPECT\",\"source\":\"till\","
                  + "\"occurredOn\":\"2026-01-31\"}");
      assertThat(withoutId(service.purchases("customer-x-A-1").getFirst()))
          .isEqualTo(
              "{\"netAmount\":{\"amount\":\"1250.50\",\"currency\":\"EUR\"},"
                  + "\"quantity\":3,\"productId\":\"bolt\","
                  + "\"unitCost\":{\"amount\":\"200\",\"currency\":\"EUR\"},"
                  + "\"settlement\":\"CASH\",\"occurredOn\":\"2026-01-31\"}");
      assertThat(service.purchases("customer-x-B.2").getFirst().has("productId")).isFalse();
      assertThat(run.out()).contains("Amount     1,260.50 EUR");
    }

    @Test
    void saysWhichColumnIsMissing() throws IOException {
      CommandRun run = run(file("sales.csv", "day,client,amount\n2026-01-01,1,2\n"));

      assertThat(run.exitCode()).isEqualTo(PerennialCommandLine.FAILED);
      assertThat(run.err()).contains("no column customer, date").contains("day, client, amount");
      assertThat(service.requests()).isZero();
    }
  }

  @Nested
  class BadLines {

    @Test
    void areWrittenBesideWithNumberAndReasonWhileTheRestGoesOn() throws IOException {
      Path file =
          file(
              "sales.csv",
              """
              customer,date,amount,units
              1,2026-01-05,10.00,1
              1,2026-01-05,ten,1
              1,2026-01-05,30.00,1
              2,2026-02-30,1.00,1
              ../2,2026-02-20,1.00,1
              2,2026-02-20,1.00,0
              2,2026-02-20
              2,2026-02-21,0.10,1
              2,2027-02-21,0.20,1
              """);

      CommandRun run = run(file, List.of("--quantity=units"));

      assertThat(run.exitCode()).isEqualTo(PerennialCommandLine.DONE_IN_PART);
      assertThat(folder.resolve("sales.csv.rejected.csv"))
          .content()
          .matches(
              Pattern.compile(
                  """
                  "rejected:[0-9a-f]{24}",customer,date,amount,units
                  "line 3: amount 'ten': a number [^"]*",1,2026-01-05,ten,1
                  "line 5: date '2026-02-30': a date of the form uuuu-MM-dd [^"]*",2,2026-02-30,1.00,1
                  "line 6: customer '../2': up to 80 letters[^"]*",../2,2026-02-20,1.00,1
                  "line 7: units '0': a whole number from 1[^"]*",2,2026-02-20,1.00,0
                  "line 8: there are 2 fields where the header has 4[^"]*",2,2026-02-20
                  "line 10: the service refuses it \\(date-in-future\\): 2027-02-21 is after today",2,2027-02-21,0.20,1
                  """));
      assertThat(run.out())
          .contains("Rows       9 read")
          .contains("Purchases  3 recorded")
          .contains("Rejected   6, see ")
          .contains("1  amount: not a number")
          .contains("1  refused by the service: date-in-future")
          .contains("Amount     40.10 USD");
    }

    @Test
    void leaveNoFileWhenThereAreNone() throws IOException {
      Path file = file("sales.csv", "customer,date,amount\n1,2026-01-05,x\n");
      run(file);
      Path rejected = folder.resolve("sales.csv.rejected.csv");
      assertThat(rejected).exists();
      file("sales.csv", "customer,date,amount\n1,2026-01-05,1\n");

      run(file);

      assertThat(rejected).doesNotExist();
    }

    @Test
    void areNeverWrittenOverAnotherFile() throws IOException {
      Path file = file("sales.csv", "customer,date,amount\n1,2026-01-05,x\n");

      CommandRun run = run(file, List.of("--rejected=" + file));

      assertThat(run.exitCode()).isEqualTo(PerennialCommandLine.FAILED);
      assertThat(file).content().startsWith("customer,date,amount");
    }
  }

  @Test
  void usesTheTokenThatIsGiven() throws IOException {
    run(file("master.txt", CDNOW), List.of("--token=mine"));

    assertThat(service.tokens()).isNotEmpty().containsOnly("Bearer mine");
  }

  @Test
  void saysThatThereIsNoFile() {
    CommandRun run = run(folder.resolve("nowhere.csv"));

    assertThat(run.exitCode()).isEqualTo(PerennialCommandLine.FAILED);
    assertThat(run.err()).contains("nowhere.csv");
  }
}
