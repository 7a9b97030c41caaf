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
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StoryComponentTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 5, 18);
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final int FEW = 12;

  /** What the service names by itself after an event. */
  private static final Pattern OF_AN_EVENT = Pattern.compile("\"[0-9a-f]{32}\"");

  @TempDir static Path directory;
  private final ObjectMapper mapper = PerennialMapper.presenting(true);

  /** Told once: it takes its time. */
  private final List<RecordedEvent> story = new ArrayList<>();

  @BeforeAll
  void tellIt() throws IOException {
    tell("once", 7, story::add);
  }

  @Test
  void isTheSameForTheSameSeedAndDay() throws IOException {
    List<String> once = sorted(story.stream().map(this::said));

    List<String> again = told("again", 7);
    for (int i = 0; i < once.size(); i++) {
      assertThat(again.get(i)).isEqualTo(once.get(i));
    }
    assertThat(again).hasSameSizeAs(once);
    assertThat(told("otherwise", 8)).isNotEqualTo(once);
  }

  @Test
  void endsBeforeTheDayAndSpreadsOverThreeYears() {
    List<Instant> recorded = story.stream().map(RecordedEvent::recordedAt).toList();

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
    List<RecordedEvent> events = new ArrayList<>();
    tell(name, seed, events::add);
    return sorted(events.stream().map(this::said));
  }

  /** Moves by a tiering run are made side by side. */
  private static List<String> sorted(Stream<String> facts) {
    return facts.sorted().toList();
  }

  private String said(RecordedEvent event) {
    return event.recordedAt() + " " + written(event);
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

  private void tell(String name, long seed, Consumer<RecordedEvent> reader) throws IOException {
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
