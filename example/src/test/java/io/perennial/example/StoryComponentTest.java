package io.perennial.example;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.perennial.events.json.PerennialMapper;
import io.perennial.platform.eventstore.EventLog;
import io.perennial.platform.eventstore.RecordedEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoryComponentTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 5, 18);
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final int FEW = 12;

  /** What the service names by itself after an event. */
  private static final Pattern OF_AN_EVENT = Pattern.compile("\"[0-9a-f]{32}\"");

  @TempDir Path directory;
  private final ObjectMapper mapper = PerennialMapper.presenting(true);

  @Test
  void isTheSameForTheSameSeedAndDay() throws IOException {
    List<String> once = told("once", 7);

    List<String> again = told("again", 7);
    for (int i = 0; i < once.size(); i++) {
      assertThat(again.get(i)).isEqualTo(once.get(i));
    }
    assertThat(again).hasSameSizeAs(once);
    assertThat(told("otherwise", 8)).isNotEqualTo(once);
  }

  @Test
  void endsBeforeTheDayAndSpreadsOverThreeYears() throws IOException {
    List<Instant> recorded = new ArrayList<>();
    tell("spread", 7, event -> recorded.add(event.recordedAt()));

    Instant end = TODAY.atStartOfDay(ZONE).toInstant();
    Instant start = TODAY.minusYears(3).atStartOfDay(ZONE).toInstant();
    assertThat(recorded).isSorted().allMatch(instant -> instant.isBefore(end));
    assertThat(recorded.getFirst()).isBetween(start, start.plusSeconds(86_400));
    assertThat(
            recorded.stream()
                .map(instant -> LocalDate.ofInstant(instant, ZONE).withDayOfMonth(1))
                .distinct())
        .hasSizeGreaterThanOrEqualTo(36);
  }

  private List<String> told(String name, long seed) throws IOException {
    List<String> facts = new ArrayList<>();
    tell(name, seed, event -> facts.add(event.recordedAt() + " " + written(event)));
    facts.sort(Comparator.naturalOrder()); // moves by a tiering run are made side by side
    return facts;
  }

  private String written(RecordedEvent event) {
    try {
      return OF_AN_EVENT
          .matcher(
              event.streamId()
                  + mapper.writeValueAsString(event.readable().orElseThrow())
                  + event.metadata().get("actor"))
          .replaceAll("\"...\"");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private void tell(String name, long seed, java.util.function.Consumer<RecordedEvent> reader)
      throws IOException {
    Path data = Files.createDirectory(directory.resolve(name));
    StoryClock clock = new StoryClock(Story.start(TODAY).atZone(ZONE).toInstant());
    Map<String, String> company = Map.of("perennial.company.time-zone", ZONE.getId());
    try (CommandSide side = CommandSide.start(data, company, clock)) {
      Story.tell(new Office(side), clock, seed, FEW, TODAY, ZONE, Currency.getInstance("USD"));
      EventLog log = side.part(EventLog.class);
      log.scan(
          -1,
          log.head(),
          1000,
          step -> {
            step.forEach(reader);
            return true;
          });
    }
  }
}
