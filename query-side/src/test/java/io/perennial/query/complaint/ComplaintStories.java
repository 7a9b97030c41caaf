package io.perennial.query.complaint;

import io.perennial.events.complaint.ComplaintCategory;
import io.perennial.events.complaint.ComplaintEvent;
import io.perennial.platform.complaint.ComplaintPolicy;
import io.perennial.query.ComplaintFacts;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Complaints made up at random, each step as the steps before it allow. */
final class ComplaintStories {

  static final LocalDate START = LocalDate.parse("2026-01-01");

  private ComplaintStories() {}

  /** An event and the hour at which it was recorded, on its own day. */
  record Told(LocalDateTime at, ComplaintEvent event) {}

  static List<Told> complaint(Random random, int number) {
    ComplaintFacts facts =
        new ComplaintFacts("customer-" + random.nextInt(5), "complaint-" + number);
    List<Told> told = new ArrayList<>();
    LocalDateTime at = START.plusDays(random.nextInt(300)).atTime(random.nextInt(24), 0);
    ComplaintCategory category = ComplaintCategory.values()[random.nextInt(3)];
    String product = random.nextBoolean() ? "p-" + random.nextInt(3) : null;
    told.add(new Told(at, facts.recorded(day(at), category, 1 + random.nextInt(4), product)));
    int length = random.nextInt(16);
    boolean waiting = false;
    int solution = 0;
    String state = "recorded";
    for (int i = 0; i < length; i++) {
      at = at.plusHours(random.nextInt(60));
      String on = day(at);
      ComplaintEvent event = null;
      switch (random.nextInt(6)) {
        case 0 -> {
          event = waiting ? facts.resumes(on) : facts.waits(on);
          waiting = !waiting;
        }
        case 1 -> event = i % 3 == 0 ? facts.acknowledged(on) : facts.graver(on, 2);
        default -> {
          switch (state) {
            case "recorded" -> {
              boolean valid = random.nextInt(4) > 0;
              event = facts.judged(on, valid);
              state = valid ? "valid" : "not valid";
            }
            case "not valid" -> {
              event = facts.closedAsUnfounded(on);
              state = "unfounded";
            }
            case "valid" -> {
              event = facts.assigned(on, "department-" + random.nextInt(2));
              state = "assigned";
            }
            case "assigned" -> {
              event = facts.analysed(on);
              state = "analysed";
            }
            case "analysed" -> {
              event = facts.proposed(on, "solution-" + ++solution);
              state = "proposed";
            }
            case "proposed" -> {
              boolean accepted = random.nextBoolean();
              event =
                  accepted
                      ? facts.accepted(on, "solution-" + solution)
                      : facts.declined(on, "solution-" + solution);
              state = accepted ? "accepted" : "analysed";
            }
            case "accepted" -> {
              event = facts.carriedOut(on, "solution-" + solution);
              state = "carried out";
            }
            case "carried out" -> {
              event = facts.evaluated(on);
              state = "closed";
            }
            default -> {
              event = facts.reopened(on);
              state = state.equals("closed") ? "assigned" : "recorded";
            }
          }
        }
      }
      told.add(new Told(at, event));
    }
    return told;
  }

  static String day(LocalDateTime at) {
    return at.toLocalDate().toString();
  }

  static ComplaintCard card(List<Told> told) {
    Story story = new Story(ComplaintPolicy.STANDARD);
    told.forEach(each -> story.at(each.at + ":00Z", each.event));
    return story.card();
  }
}
