package io.perennial.workbench.live;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.perennial.workbench.door.Doors;
import io.perennial.workbench.door.Interface;
import io.perennial.workbench.page.Pages;
import io.perennial.workbench.page.Problems;
import io.perennial.workbench.signin.People;
import io.perennial.workbench.signin.Person;
import io.perennial.workbench.text.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The stream that a page listens to. Its events are {@code changed}, when what it watches is
 * further than before, and {@code state}, when what it watches has fallen behind, is away, or is as
 * it should be again.
 */
@RestController
final class LiveRoutes {

  /** What is no view, and the scope that it takes. */
  private static final Map<String, String> OTHERS =
      Map.of(Watched.LOG, "history", Watched.OPERATIONS, "operations");

  private static final Duration PAUSE = Duration.ofSeconds(2);

  /** Ends then; the browser begins another one, with the mark of the last change. */
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private static final int MOST = 12;

  private final Watched watched;
  private final Doors doors;
  private final Interface described;
  private final Pages pages;
  private final People people;
  private final CountDownLatch closing = new CountDownLatch(1);

  LiveRoutes(Doors doors, Interface described, Pages pages, People people) {
    this.watched = new Watched(doors);
    this.doors = doors;
    this.described = described;
    this.pages = pages;
    this.people = people;
  }

  /** Streams would otherwise hold up the end of the service. */
  @EventListener(ContextClosedEvent.class)
  void close() {
    closing.countDown();
  }

  /**
   * The stream.
   *
   * @param watch names of views, {@code log} or {@code operations}
   */
  @GetMapping("/live")
  void live(
      HttpServletRequest request,
      HttpServletResponse response,
      @RequestParam List<String> watch,
      @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last)
      throws IOException, InterruptedException {
    requireKnown(watch);
    Texts texts = pages.texts(request);
    response.setContentType("text/event-stream;charset=UTF-8");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Accel-Buffering", "no");
    PrintWriter writer = response.getWriter();
    String mark = last;
    String state = "";
    long end = System.nanoTime() + LONGEST.toNanos();
    while (closing.getCount() > 0 && System.nanoTime() < end && !writer.checkError()) {
      Person person = people.current();
      List<Watched.Seen> seen = watch.stream().map(what -> watched.look(person, what)).toList();
      String now = state(texts, seen);
      if (!now.equals(state)) {
        state = now;
        writer.print("event: state\ndata: " + now + "\n\n");
      }
      if (seen.stream().noneMatch(Watched.Seen::away)) {
        String marks = seen.stream().map(Watched.Seen::mark).collect(Collectors.joining("-"));
        if (mark != null && !mark.equals(marks)) {
          writer.print("event: changed\nid: " + marks + "\ndata: " + marks + "\n\n");
        } else if (mark == null) {
          writer.print("id: " + marks + "\nretry: " + PAUSE.toMillis() + "\n\n");
        }
        mark = marks;
      }
      writer.print(": here\n\n");
      writer.flush();
      if (closing.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
        return;
      }
    }
  }

  private void requireKnown(List<String> watch) {
    Person person = people.current();
    boolean known =
        !watch.isEmpty()
            && watch.size() <= MOST
            && watch.stream()
                .allMatch(what ->
                    person.may(OTHERS.getOrDefault(what, "nothing"))
                        || described.view(person, what).isPresent());
    if (!known) {
      throw Problems.notFound();
    }
  }

  /** In one line of JSON: whether all is as it should be, and what to say if it is not. */
  private String state(Texts texts, List<Watched.Seen> seen) {
    ObjectNode state = doors.mapper().createObjectNode();
    long lag = seen.stream().mapToLong(Watched.Seen::lag).max().orElse(0);
    if (seen.stream().anyMatch(Watched.Seen::away)) {
      state.put("state", "away").put("words", texts.of("common.status-503"));
    } else if (lag > 0) {
      state.put("state", "behind").put("words", texts.of("common.behind-by", texts.number(lag)));
    } else {
      state.put("state", "fresh").put("words", "");
    }
    return state.toString();
  }
}
