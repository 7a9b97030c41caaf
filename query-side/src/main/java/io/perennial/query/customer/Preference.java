package io.perennial.query.customer;

import io.perennial.events.ComparableText;
import io.perennial.events.customer.care.Liking;
import io.perennial.events.customer.care.PreferenceRecorded;
import io.perennial.events.personal.PersonalData;
import io.perennial.query.activity.Dated;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the customer likes or dislikes.
 *
 * @param subject about what
 * @param liking what the customer thinks of it
 * @param explanation more about it
 * @param source where the information comes from
 * @param on business date
 */
public record Preference(
    String subject,
    Liking liking,
    @PersonalData @Nullable String explanation,
    String source,
    LocalDate on) {

  /** The list with what has become known, in place of what was known of the subject before. */
  static List<Preference> with(List<Preference> known, PreferenceRecorded event) {
    Preference added =
        new Preference(
            event.subject(),
            event.liking(),
            event.explanation(),
            event.source(),
            event.occurredOn());
    if (known.stream().anyMatch(each -> each.isAbout(added.subject) && each.on.isAfter(added.on))) {
      return known;
    }
    return Dated.with(
        known.stream().filter(each -> !each.isAbout(added.subject)).toList(),
        added,
        Preference::on);
  }

  private boolean isAbout(String other) {
    return ComparableText.word(subject).equals(ComparableText.word(other));
  }
}
